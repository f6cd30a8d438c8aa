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
  | 'channels'
  | 'needKinds'
  | 'needPriorities'
  | 'needStates'
  | 'severities'
  | 'transactionKinds'
  | 'transactionStates'
  | 'invoiceAges'
  | 'checkedKinds'
  | 'signals'
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
  channels: {
    meeting: '会议',
    call: '电话',
    mail: '邮件',
    message: '即时消息',
    visit: '走访',
    'usability-test': '可用性测试',
    'feedback-meeting': '反馈会',
  },
  needKinds: { objective: '目标', functional: '功能', delivery: '交付' },
  needPriorities: { must: '必须有', should: '应该有', could: '可以有', wont: '本次不做' },
  needStates: {
    raised: '已提出',
    agreed: '已确认',
    'in-delivery': '交付中',
    accepted: '已验收',
    declined: '未采纳',
  },
  severities: { minor: '轻微', major: '较重', severe: '严重' },
  transactionKinds: { contract: '合同', order: '订单', invoice: '发票', payment: '付款' },
  transactionStates: { draft: '草稿', open: '未结', settled: '已结清', cancelled: '已取消' },
  invoiceAges: {
    'not-due': '未到期',
    'to-30': '逾期不超过30天',
    'to-60': '逾期31至60天',
    'to-90': '逾期61至90天',
    'over-90': '逾期超过90天',
    'no-day': '未约定到期日',
  },
  checkedKinds: {
    profile: '基本信息',
    contacts: '联系人',
    stakeholders: '干系人',
    needs: '需求',
    transactions: '交易单据',
    complaints: '投诉',
    communications: '沟通记录',
    charters: '项目章程',
    milestones: '里程碑',
    deliverables: '交付物',
    risks: '风险',
    issues: '问题',
    actions: '行动事项',
  },
  signals: {
    silent: '客户沉默',
    'satisfaction-falls': '满意度下降',
    'complaint-open': '严重投诉未关闭',
    'payment-late': '付款逾期',
    'contacts-missed': '沟通节奏中断',
    'scope-disputed': '范围争议',
    'contract-ends': '合同到期',
  },
};
