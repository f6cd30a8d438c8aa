import type { Dictionary } from '../dictionary.ts';

/** Words of drafted reports, of the mails that announce them, and of surveys that have just been made. */
export const messages: Pick<Dictionary, 'draft' | 'mail' | 'newSurvey'> = {
  draft: {
    verdict: '项目进展如何，原因何在？请用一句话替换省略号。',
    declared: (date) => `沿用${date}报告的状态；每项附上目前数据。`,
    undeclared: '请填写您判断的各维度状态；目前数据如下。',
    silent: '暂无数据。',
    computed: (level) => `依据数据：${level}`,
    lastReason: (reason) => `上次的原因：${reason}`,
    measuresMet: '达标的质量指标',
    openComplaints: '未关闭投诉',
    proposed: '根据项目文件拟定，请酌情修改。',
    more: (count) => `另有${count}项未列出。`,
    change: (what, before, now) => `${what}：${before} → ${now}`,
    body: '（请在此补充以上列表未能说明的内容，或删除本行。）',
  },
  mail: {
    subject: (project, date) => `${project}：${date}状态报告`,
    greeting: '您好！',
    published: (project, date) => `“${project}”${date}状态报告已发布。`,
    stands: '项目状态',
    nothing: '本次没有需要您配合的事项。',
    needs: '需要您配合的事项：',
    link: '完整报告：',
    regards: '此致\n敬礼！',
  },
  newSurvey: {
    nps: { title: '推荐意愿调查', question: '您有多大可能向同事推荐与我们合作？' },
    csat: { title: '满意度调查', question: '您对我们的工作有多满意？' },
    ces: { title: '合作便利度调查', question: '“与我们合作，办事很方便。”您在多大程度上同意这一说法？' },
  },
};
