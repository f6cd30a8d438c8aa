import type { Dictionary } from '../dictionary.ts';

/** Words of charts: headlines, subtitles, and what rows say. */
export const charts: Dictionary['charts'] = {
  table: (title) => `以表格查看：${title}`,
  opened: {
    explore: '查看具体数值',
    keys: '用方向键逐个查看数值，按 Esc 键恢复原图。',
    lines: '显示的线条',
    period: '显示的时段',
  },
  milestones: {
    headline: (reached, all, next) =>
      next === undefined
        ? `${all}个里程碑已达成${reached}个`
        : `${all}个里程碑已达成${reached}个，下一个预计${next}`,
    subtitle: '竖线为批准日期；实心为已达成，空心为预计。',
    reached: (date) => `${date}达成`,
    expected: (date) => `预计${date}`,
    undated: '日期尚未确定',
    accepted: (date) => `${date}验收`,
    slip: (days) => (days === 0 ? '与批准日期一致' : `${days > 0 ? '推迟' : '提前'}${Math.abs(days)}天`),
  },
  tasks: {
    headline: (done, all) => `${all}项任务已完成${done}项`,
    count: (all) => `计划${all}项任务`,
    subtitle: '从首日到末日，填充部分为已完成；背景为批准的日期。',
    days: '从首日到末日；背景为批准的日期。',
    percent: (share) => `完成${share}`,
    undated: '日期尚未确定',
    others: '其他任务',
  },
  burnUp: {
    scope: '总范围',
    done: '已完成',
    unit: '工作量',
    target: (date) => `计划完成 ${date}`,
    subtitle: (unit, from, to) => `已完成工作与总范围（${unit}），${from}至${to}。`,
    point: (date, done, scope) => `${date}：完成${done}，总范围${scope}`,
    doneOf: (done, scope, unit) => `共${scope}${unit}，已完成${done}`,
    doneOnly: (done, unit) => `已完成${done}${unit}`,
    grown: (done, scope, unit, more) => `共${scope}${unit}，已完成${done}；范围增加${more}`,
    undone: '有一次迭代未说明完成量',
  },
  quality: {
    headline: (met, all) => `${all}项指标中${met}项达标`,
    subtitle: (from, to) => `全部读数，${from}至${to}；虚线为目标值。`,
    value: (value, unit) => `${value}${unit}`,
    target: (value) => `目标 ${value}`,
    higher: (value) => `目标不低于${value}`,
    lower: (value) => `目标不高于${value}`,
    met: '达标',
    missed: '未达标',
  },
  cost: {
    all: '合计',
    subtitle: (currency, date) => `单位${currency}，截至${date}。实心为已支出，空心为预计，竖线为批准。`,
    undated: (currency) => `单位${currency}。实心为已支出，空心为预计，竖线为批准。`,
    noForecast: '尚无成本预测',
    expected: (money) => `预计完工${money}`,
    asApproved: (money) => `预计${money}，与批准一致`,
    over: (money, more) => `预计${money}，比批准多${more}`,
    under: (money, less) => `预计${money}，比批准少${less}`,
    spent: (money) => `已支出${money}`,
    forecast: (money) => `预计${money}`,
    planned: (money) => `批准${money}`,
  },
};

/** Words of the gallery of charts. */
export const gallery: Dictionary['gallery'] = {
  title: '各种图表与边界情况',
  intro: '数值均为虚构。本页只出现在预览中，不会正式发布。',
  kinds: {
    line: '折线图',
    interval: '带区间的折线图',
    bar: '条形图',
    diverging: '双向条形图',
    dot: '点图',
    range: '区间图',
    timeline: '时间线',
    multiples: '小型多图',
  },
  cases: {
    none: '无数据',
    one: '单个数值',
    many: '大量数值',
    missing: '缺失数值',
    negative: '负值',
    long: '长名称',
    foreign: '英文名称',
  },
  headline: (kind, edge) => `${kind}：${edge}`,
  subtitle: '虚构数值，无单位。',
  name: '名称',
  value: '数值',
  note: '其中之一',
  missing: '无数值',
  empty: '没有可绘制的内容。',
  item: (index) => `${index}号场站`,
  longItem: (index) => `${index}号场站（含维修、加油及夜间停放，北区二期，名称未作任何缩写，以便检验换行）`,
  against: '不满意',
  inFavour: '满意',
};
