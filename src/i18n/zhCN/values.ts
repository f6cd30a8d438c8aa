import type { Dictionary } from '../dictionary.ts';

/** Words for values that are chosen from a list. */
export const values: Pick<
  Dictionary,
  | 'levels'
  | 'because'
  | 'ended'
  | 'dimensions'
  | 'methods'
  | 'states'
  | 'clientKinds'
  | 'documentKinds'
  | 'documentGroups'
  | 'objectiveResults'
  | 'lessonVerdicts'
  | 'deliverableResults'
  | 'issueStates'
  | 'changeDecisions'
  | 'priorities'
  | 'responses'
  | 'stageKinds'
  | 'experimentOutcomes'
  | 'optionStates'
  | 'sides'
> = {
  levels: {
    'off-track': '偏离计划',
    'at-risk': '存在风险',
    unknown: '状态不明',
    'on-track': '进展正常',
    'not-started': '尚未开始',
    done: '已完成',
    'not-applicable': '不适用',
  },
  because: {
    closed: '项目已关闭。',
    archived: '与该客户的合作已经结束。',
    proposed: '项目尚未开始。',
    'no-report': '尚未发布状态报告。',
    stale: (date) => `最近一份报告截至${date}，下一份报告已逾期。`,
    'nothing-declared': '最近一份报告未说明状态。',
    declared: (date) => `依据截至${date}的报告。`,
    computed: (date) => `依据数据；${date}的报告未作此说明。`,
  },
  ended: '已终止',
  dimensions: { scope: '范围', schedule: '进度', cost: '成本', quality: '质量', satisfaction: '满意度' },
  methods: { waterfall: '瀑布式', agile: '敏捷', hybrid: '混合式', extreme: '极限式' },
  states: { proposed: '拟议', running: '进行中', paused: '暂停', closing: '收尾', closed: '已关闭' },
  clientKinds: { internal: '内部客户', external: '外部客户' },
  documentKinds: {
    contract: '合同',
    proposal: '方案',
    specification: '规格说明',
    deliverable: '交付物',
    minutes: '会议纪要',
    acceptance: '验收文件',
    invoice: '发票',
    report: '报告',
    other: '其他',
  },
  documentGroups: {
    contract: '合同',
    proposal: '方案',
    specification: '规格说明',
    deliverable: '交付物',
    minutes: '会议纪要',
    acceptance: '验收文件',
    invoice: '发票',
    report: '报告',
    other: '其他文档',
  },
  objectiveResults: { yes: '达成', partly: '部分达成', no: '未达成', 'too-early': '尚无定论' },
  lessonVerdicts: { keep: '保持', change: '改进' },
  deliverableResults: { pending: '未决定', accepted: '已验收', rejected: '已退回' },
  issueStates: { open: '未处理', 'in-progress': '处理中', resolved: '已解决', closed: '已关闭' },
  changeDecisions: { pending: '未决定', approved: '已批准', rejected: '已否决', withdrawn: '已撤回' },
  priorities: { low: '低', medium: '中', high: '高', urgent: '紧急' },
  responses: { avoid: '规避', reduce: '减轻', transfer: '转移', accept: '接受' },
  stageKinds: {
    initiation: '启动',
    planning: '规划',
    execution: '执行',
    monitoring: '监控',
    closure: '收尾',
  },
  experimentOutcomes: { open: '进行中', confirmed: '成立', refuted: '不成立', inconclusive: '尚无定论' },
  optionStates: { open: '保留', closed: '已放弃' },
  sides: { us: '我方', client: '贵方' },
};
