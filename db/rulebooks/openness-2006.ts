import { document } from './rule.ts'

const { mandate } = document({
  title: '最高人民法院关于人民法院执行公开的若干规定（法发〔2006〕35号）',
  from: '2007-01-01',
})

/** Cited without article numbers, which have not been verified against the published text (domain 3.4). */
export const openness2006 = {
  'openness-filing': mandate('立案、承办人、进展和风险的告知', {
    wording: '应当及时将案件受理情况、承办人及联系方式、执行风险等告知申请执行人',
    unverified: true,
    on: 'case.filed',
    tells: 'applicant',
    templates: ['A1', 'A2', 'A3'],
    says: {
      zh: '立案后告知申请执行人承办人员、进展和执行风险',
      en: 'After filing the applicant is told the officer, the progress and the risks',
    },
  }),
  'openness-officer': mandate('承办人、合议庭和联系方式', {
    unverified: true,
    wording: '应当将案件承办人或合议庭成员及联系方式告知双方当事人',
    tells: 'applicant',
    templates: [],
    page: '/progress',
    says: {
      zh: '承办人和联系电话写在案件进展页',
      en: 'The officer and the phone stand on the page of the case',
    },
  }),
  'openness-leads': mandate('线索调查结果', {
    unverified: true,
    wording: '对申请执行人提供的财产线索，应当及时调查核实，并将结果告知申请执行人',
    through: ['lead-unanswered'],
    tells: 'applicant',
    templates: [],
    page: '/leads',
    says: {
      zh: '线索核查结果凭回执查看，没有答复不能办结',
      en: 'The result of a lead is read by its receipt; without an answer it is not closed',
    },
  }),
  'openness-measures': mandate('查封、扣押、冻结、扣划', {
    unverified: true,
    wording:
      '采取查封、扣押、冻结、划拨等执行措施的，应当依法制作裁定书送达被执行人，并将有关情况告知申请执行人',
    tells: 'applicant',
    templates: [],
    page: '/progress',
    says: {
      zh: '控制措施办完后，双方在案件进展页看到',
      en: 'Measures of control are shown to both sides once they are done',
    },
  }),
  'openness-auction': mandate('评估、拍卖', {
    unverified: true,
    wording: '评估报告、拍卖、变卖结果应当及时告知双方当事人及有关利害关系人',
    tells: 'applicant',
    templates: [],
    page: '/progress',
    says: {
      zh: '评估和拍卖的节点在案件进展页公开',
      en: 'Valuation and sale are steps on the page of the case',
    },
  }),
  'openness-distribution': mandate('分配方案', {
    unverified: true,
    wording: '应当将财产分配方案告知债权人',
    through: ['distribution-objection'],
    tells: 'applicant',
    templates: [],
    page: '/progress',
    says: {
      zh: '分配方案和异议期限在案件进展页公开',
      en: 'The plan of distribution and the time for objections are shown',
    },
  }),
} as const
