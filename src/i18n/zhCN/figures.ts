import type { Dictionary } from '../dictionary.ts';

/** Words of key figures. */
export const figures: Dictionary['figures'] = {
  of: (part, whole) => `${part} / ${whole}`,
  ofPeriod: (text, period) => `${text}，${period}`,
  asOf: (date) => `截至${date}`,
  inUnit: (amount, unit) => `${amount} ${unit}`,
  nextMilestone: '下一个关键里程碑',
  inProject: (title, project) => `${title}（${project}）`,
  approvedFor: (date) => `批准日期：${date}`,
  movedSince: (days, date) =>
    days === 0 ? `与${date}的预测一致` : `比${date}的预测${days > 0 ? '推迟' : '提前'}${Math.abs(days)}天`,
  medianSlip: '关键里程碑延期中位数',
  slip: (days, late) => (late ? `延期${days}` : `提前${days}`),
  noSlip: '0天',
  slipOf: (milestones) => `${milestones}个关键里程碑，与批准日期相比`,
  slipChange: (days, more) => `比上一份报告${more ? '增加' : '减少'}${days}`,
  sameAsReported: '与上一份报告相同',
  onTime: '按时达成的里程碑',
  onTimeOf: '到期里程碑中按批准日期达成的数量',
  onTimeRecent: (onTime, due) => `上一份报告以来：应达成${due}个，按时${onTime}个`,
  noneDue: '上一份报告以来没有到期的里程碑',
  quality: '达标的质量指标',
  readings: '最近一次测量',
  unread: (measures) => `${measures}项尚未测量`,
  readingsChange: (measures) =>
    measures === 0
      ? '与前一次测量相同'
      : `比前一次测量${measures > 0 ? '增加' : '减少'}${Math.abs(measures)}项`,
  deliverables: '已验收的交付物',
  deliverablesOf: '应交付的交付物中',
  acceptedSince: (count) => (count === 0 ? '上一份报告以来没有新的验收' : `上一份报告以来验收${count}项`),
  lastIteration: '最近一次迭代完成量',
  planned: (amount) => `计划${amount}`,
  iterationChange: (amount, difference) =>
    difference === 0 ? '与前一次迭代相同' : `比前一次迭代${difference > 0 ? '增加' : '减少'}${amount}`,
  plansKept: '完成迭代计划的团队',
  latestIterations: '各团队最近一次迭代',
  plansChange: (teams) =>
    teams === 0 ? '与前一次迭代相同' : `比前一次迭代${teams > 0 ? '增加' : '减少'}${Math.abs(teams)}个`,
  workDone: '已完成工作量',
  ofScope: (percent, scope) => `总范围${scope}，完成${percent}`,
  scopeChange: (completed, growth, grew) =>
    `最近一次迭代完成${completed}；总范围${grew === 0 ? '不变' : `${grew > 0 ? '增加' : '减少'}${growth}`}`,
  inLastIteration: (completed) => `最近一次迭代完成${completed}`,
  iterationEnds: '当前迭代结束',
  cost: '完工成本预测',
  approved: (money) => `批准预算${money}`,
  severalProjects: (projects) => `${projects}个项目合计`,
  budgetChange: (percent, difference) =>
    difference === 0 ? '与批准预算一致' : `${difference > 0 ? '超出' : '低于'}批准预算${percent}`,
  reportedChange: (money, difference) =>
    difference === 0 ? '与上一份报告相同' : `比上一份报告${difference > 0 ? '增加' : '减少'}${money}`,
  budgetsKept: '未超批准预算的项目',
  byForecast: '按成本预测；币种不同，不作合计',
  nextDecision: '下一个决策点',
  lastHeld: (date) => `上一次决策：${date}`,
  experiments: '已有结论的实验',
  outcomes: (confirmed, refuted) => `证实${confirmed}项，推翻${refuted}项`,
  started: '已开始的实验中',
  options: '仍保留的方案',
  considered: '考虑过的方案中',
};

/** Words for what has changed. */
export const events: Dictionary['events'] = {
  reached: '里程碑达成',
  moved: (from, to) => `里程碑由${from}调整为${to}`,
  level: (from, to) => `状态由“${from}”变为“${to}”`,
  change: (decision) => `变更${decision}`,
  issue: '问题已关闭',
  complaint: '投诉已关闭',
  decided: '已决定',
  latest: (shown, all) => `上一份报告以来的变化：共${all}项，列出最近${shown}项`,
};
