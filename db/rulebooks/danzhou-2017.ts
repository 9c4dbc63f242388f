import { document } from './rule.ts'

const { authority, mandate } = document({
  title: '儋州市人民法院关于开展“西部风暴”集中执行专项活动实施方案',
  from: '2017-07-18',
  court: '琼9003',
})

export const danzhou2017 = {
  M04: mandate('一（三）', {
    tells: 'public',
    templates: [],
    page: '/defaulters',
    wording: '在对失信被执行人信息公布的同时告知惩戒措施及举报方式',
    says: {
      zh: '失信信息旁边写明惩戒措施和举报方式',
      en: 'Beside every entry stand the sanctions and how to report',
    },
  }),
  'objection-outside-danzhou': authority('一（十）', {
    act: 'step.N24',
    signers: ['judge'],
    wording:
      '审查和处理执行异议、复议、申诉以及决定执行管辖权的转移等审查事项由审判监督庭……组成合议庭办理',
    says: {
      zh: '执行异议、复议由审判监督庭的法官审查和登记',
      en: 'Objections are reviewed and recorded by judges of the adjudication supervision division',
    },
  }),
  'performance-danzhou': mandate('一（四）', {
    tells: 'public',
    templates: [],
    page: '/performance',
    wording: '切实做到全程留痕，主动接受监督，减少执行行为修改率，提高执行到位率',
    says: {
      zh: '对照指标办理，公开执行到位率等汇总数，接受监督',
      en: 'Cases are measured by indicators, whose sums are open to everybody’s supervision',
    },
  }),
} as const
