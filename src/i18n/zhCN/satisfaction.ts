import type { Dictionary } from '../dictionary.ts';

/** Words of the satisfaction page. */
export const satisfaction: Dictionary['satisfaction'] = {
  title: (client) => `${client}：满意度`,
  link: '满意度详情',
  sentence: (result, change) => `${result}。${change}。`,
  reached: (surveys, all) =>
    all === 1
      ? `当前调查${surveys === 1 ? '达到' : '低于'}目标`
      : `${all}项调查${surveys < all ? `中${surveys}项` : '全部'}达到目标`,
  unchanged: '均没有可检出的变化',
  rose: (surveys) => `${surveys}项调查上升`,
  fell: (surveys) => `${surveys}项调查下降`,
  same: (surveys) => `${surveys}项调查没有可检出的变化`,
  alone: (surveys) => `${surveys}项调查暂无可比结果`,
  former: (surveys) => `${surveys}项调查近四个季度未再进行`,
  complaintsOnly: '尚未开展满意度调查，以下为投诉情况。',
  up: (points, quarter) => `比${quarter}上升${points}分`,
  down: (points, quarter) => `比${quarter}下降${points}分`,
  measures: {
    nps: '净推荐值，−100 至 100 分，附 95% 区间',
    csat: '满意度，即表示满意的答复占比，附 95% 区间',
    ces: '轻松完成率，即认为轻松的答复占比，附 95% 区间',
  },
  waves: (from, to, answers) => `${from}至${to}，共${answers}份答复`,
  wave: (quarter, answers) => `${quarter}，共${answers}份答复`,
  allWaves: '各期合计',
  overall: (waves, result) => `${waves}期合计：${result}`,
  gap: (quarters) => `${quarters}未开展调查`,
  noSurvey: '未开展调查',
  tooFewIn: (quarters) => `${quarters}答复太少，不予显示`,
  quarters: '、',
  quarter: (quarter) => `${quarter}季度`,
  target: (value) => `目标 ${value}`,
  doneOn: (date) => `${date}完成`,
  by: (date) => `${date}前`,
  quoted: (text, survey, quarter) => `“${text}”（${survey}，${quarter}）`,
  named: (kind, value) => `${kind} ${value}`,
  asked: (range, answered, quarter) => `95% 区间 ${range}；${quarter}，${answered}`,
  complete: (answered, quarter) => `${quarter}，${answered}`,
  everybody: '全体',
  noGroup: '未注明群体',
  noProject: '未注明项目',
  ofProject: (name) => `项目：${name}`,
  answers: (answers) => `${answers}份答复`,
  apart: (higher, lower) => `“${higher}”明显高于“${lower}”`,
  together: '没有哪一个明显高于其他',
  single: '答复太少，无法相互比较',
  compared: '实心为本期，附 95% 区间；空心为上一期',
  spread: {
    nps: (favourable, unfavourable) => `推荐者${favourable}，贬损者${unfavourable}`,
    csat: (favourable, unfavourable) => `满意${favourable}，不满意${unfavourable}`,
    ces: (favourable, unfavourable) => `认为轻松${favourable}，认为不轻松${unfavourable}`,
  },
  bands: {
    nps: '贬损者评 0 至 6 分，中立者评 7 或 8 分，推荐者评 9 或 10 分；中立者居中，两侧各半',
    csat: '由 1 分（很不满意）到 5 分（很满意）；中立的 3 分居中，两侧各半',
    ces: '由 1 分（很不轻松）到 7 分（很轻松）；中立的 4 分居中，两侧各半',
  },
  ends: {
    nps: { low: '贬损者', high: '推荐者' },
    csat: { low: '不满意', high: '满意' },
    ces: { low: '不轻松', high: '轻松' },
  },
  band: (from, to) => (from === to ? `评 ${from} 分` : `评 ${from}–${to} 分`),
  dotsOf: (answers, low, median, high) =>
    answers === 1 ? `1份答复：${low}分` : `${answers}份答复，${low}至${high}分，中位数${median}分`,
  dotsSubtitle: '每个点是一份答复；答复者事先知道评分会与姓名一并显示',
  filter: { label: '显示', everything: '全部', groups: '群体', projects: '项目' },
  answered: '答复用时',
  closed: '关闭用时',
  open: '未关闭的投诉',
  within: (days, complaints) =>
    complaints === 1 ? '1项投诉' : `${complaints}项投诉的中位数；九成在${days}内`,
  sameDay: '当天',
  notYet: (complaints) => (complaints === 0 ? '没有待处理的' : `另有${complaints}项待处理，未计入`),
  of: (open, all) => `${open} / ${all}`,
  method: (worst) => `
**衡量什么。** 净推荐值（NPS）问的是推荐的可能性，0 至 10 分：评 9、10 分的推荐者占比，减去评 0 至 6 分的贬损者占比。满意度（CSAT）是 1 至 5 分中评 4、5 分的占比。轻松完成率（CES）是 1 至 7 分中评 5 至 7 分的占比，并同时给出均值。

**把握有多大。** 只有一部分人答复，换一批人结果可能不同。区间表示：如果所有人都答复，真实值大概落在哪里；一百个这样的区间中，约有 95 个包含真实值。答复越少，区间越宽。答复人数超过受邀人数的二十分之一时，区间相应收窄；全员答复时没有区间。

**怎样才算变化。** 两期之差的 95% 区间不含零，才算有变化；否则差异可能只是偶然，页面写明没有可检出的变化。多个群体之间，只有两者的区间互不重叠，才说一个明显高于另一个。

**区间有多可靠。** 区间是近似值。对所有可能的真实情况取平均，5 至 200 份答复时，约 95% 的情况下包含真实值。几乎所有人意见一致时最差：只有五份答复时，CSAT 和 CES 的区间在 ${worst.share}% 的情况下包含真实值，NPS 的区间为 ${worst.nps}%。意见有分歧时较好：答复不少于二十份、满意者占一成至九成时，至少在 ${worst.divided}% 的情况下包含真实值。

**小群体。** 少于五份的答复一律不显示，能通过相减推算出来的也不显示，因为群体太小就等于个人。只有答复者事先知道评分会与姓名一并显示时，才逐份列出。各期合计时每份答复计一次，每期都答复的人每期都计入。

**来源。** NPS 区间：Rocks 2016（arXiv 1601.07235）；占比区间：Wilson 1927；占比之差的区间：Newcombe 1998。天数为自然日，0 表示当天；“九成”指第 90 百分位数。
`,
  methodSummary: '如何解读这些数字',
};
