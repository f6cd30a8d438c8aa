import type { Dictionary } from '../dictionary.ts';

/** Words of the pages themselves. */
export const pages: Pick<
  Dictionary,
  | 'page'
  | 'client'
  | 'reports'
  | 'changes'
  | 'documents'
  | 'changeEffects'
  | 'closure'
  | 'surveys'
  | 'sponsor'
  | 'manager'
  | 'portal'
> = {
  page: {
    skip: '跳到正文',
    saveCsv: '保存为CSV文件',
    saveIcs: '保存到日历',
    languages: '语言',
    path: '当前位置',
    contact: '您的联系人',
    dataDate: (date) => `数据截至${date}`,
    noDataDate: '暂无标明日期的数据',
    draft: '草稿。仅供内部人员查看。',
    internal: '内部页面，不向客户展示。',
    none: '–',
    footnotes: '注释',
    backToText: '返回正文',
    days: (days) => `${days}天`,
  },
  client: {
    title: (client) => `${client}：项目进展`,
    verdict: (counts) => `${counts}。`,
    count: (count, level) => `${count}个项目${level}`,
    and: '，',
    noProjects: '这里还没有可展示的项目。',
    archived: '本次合作已经结束。页面保留当时的内容，不再发布新的报告。',
    preparing: '报告正在准备中。请稍后再来，或咨询您的联系人。',
  },
  reports: {
    title: (project) => `${project}：状态报告`,
    name: (date) => `${date}报告`,
    of: (project, date) => `${project}：${date}报告`,
    previous: '上一份报告',
    following: '下一份报告',
    amended: (date, why) => `${date}修订：${why}`,
    all: '全部报告',
    draft: '草稿',
  },
  changes: {
    since: (date) => `${date}报告以来的变化`,
    none: '报告内容没有变化。',
    figures: '关键数据',
    noFigures: (date) => `${date}报告未保存数据`,
    reached: (date) => `${date}已达成`,
    gone: '已不在计划中',
    risk: (event) => `风险：${event}`,
    closed: '已关闭',
    ask: (text) => `请您配合：${text}`,
    due: (date) => `${date}前`,
    open: '待处理',
    newly: '新增',
    notAsked: '不再需要',
  },
  documents: {
    title: (client) => `${client}：文档`,
    verdict: (count, newest) =>
      count === 1 ? `共1份文档，日期为${newest}。` : `共${count}份文档，最新一份日期为${newest}。`,
    all: '全部文档',
    earlier: (title) => `${title}（旧版本）`,
    file: (type, size) => `${type}，${size}`,
  },
  changeEffects: {
    original: '最初批准',
    approved: (count) => `加上已批准的${count}项变更`,
    pending: (count) => `若未决定的${count}项也获批准`,
  },
  closure: {
    title: (project) => `${project}：结项`,
    link: '成果、复盘和移交文档',
    verdict: (date, by, shares) => `${date}由${by}验收${shares === '' ? '' : `：${shares}`}。`,
    goals: (met, of) => `${of}项约定中${met}项通过验收`,
    objectives: (met, of) => `${of}个目标中${met}个达成`,
    accepted: '通过验收',
    notAccepted: '未通过验收',
    asApproved: '与批准预算一致',
    share: (money, percent) => `${money}（${percent}）`,
    above: (difference) => `超出批准预算${difference}`,
    below: (difference) => `低于批准预算${difference}`,
  },
  surveys: {
    kinds: { nps: '净推荐值 NPS', csat: '满意度 CSAT', ces: '轻松完成率 CES' },
    quarter: (year, quarter) => `${year}年第${quarter}季度`,
    result: (score, range) => `${score}（${range}）`,
    everybody: (score) => `${score}，全员答复`,
    mean: (mean) => `均值 ${mean}（满分 7）`,
    tooFew: '答复太少，不予显示',
    single: (kind, answers) => `${kind}，逐份评分：${answers}`,
    answered: (answers, invited, percent) => `邀请${invited}人，答复${answers}人（${percent}）`,
    unknownInvited: (answers) => `答复${answers}人，邀请人数不详`,
    fewAnswered: '答复不足5人',
    fewAnsweredOf: (invited) => `邀请${invited}人，答复不足5人`,
    none: (quarter) => `与${quarter}相比没有可检出的变化`,
    changed: (points, range, quarter) => `与${quarter}相比${points}分（${range}）`,
    first: '本调查的首个结果',
    notComparable: '无法比较',
    since: (quarter) => `${quarter}之后未再调查`,
  },
  sponsor: {
    title: (sponsor) => `${sponsor}：资助的项目`,
    home: '资助的项目',
    heldBack: (projects) => `有${projects}个项目暂未列出：数据正在更正，此前发布的页面仍然有效。`,
  },
  manager: {
    title: '全部客户',
    heldBack: '以下文件有错误，相关页面保持上次发布的内容。',
  },
  portal: {
    title: '专用门户',
    text: '这些页面不公开。请使用您收到的链接。',
    missing: '没有这个页面',
    missingText: '地址可能不完整，或者页面已被移除。请使用您收到的链接。',
    preview: '预览',
    pick: '您想以谁的视角查看？',
    everyone: '每个人在这里只能看到正式发布后会看到的内容。',
    clients: '客户',
    finance: '客户的合同与付款',
    sponsors: '发起人',
    managers: '管理人员',
    charts: '图表',
  },
};
