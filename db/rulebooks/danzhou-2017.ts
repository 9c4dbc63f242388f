import { document } from './rule.ts'

const { authority, bar, mandate } = document({
  title: '儋州市人民法院关于开展“西部风暴”集中执行专项活动实施方案',
  from: '2017-07-18',
  court: '琼9003',
})

/** Item 一（六） is missing in the document; 一（九） speaks of another court’s rules and is not taken over. */
export const danzhou2017 = {
  'systems-together-danzhou': mandate('一（一）', {
    wording: '加强全国执行指挥中心、流程信息管理系统、信用惩戒系统、财产查控系统……的应用',
    tells: 'court',
    templates: [],
    page: '/desk/import',
    says: {
      zh: '流程、查控、案款等系统导出的数据可以导入',
      en: 'What the court’s other systems export is taken in',
    },
  }),
  'whole-trace-danzhou': mandate('一（一）、一（四）', {
    wording: '将办案规范植入信息系统……做到执行工作全程留痕、全程监控',
    tells: 'court',
    templates: [],
    page: '/desk/cases',
    says: {
      zh: '每件案件的全部操作留痕，只能增加，不能修改',
      en: 'Everything done in a case leaves a trace that can be added to and never changed',
    },
  }),
  'first-packet-danzhou': mandate('一（三）', {
    wording:
      '全部一次性送达执行通知书、报告财产令、财产申报表、风险告知书、到庭传票、致失信被执行人的公开信',
    tells: 'debtor',
    templates: [],
    page: '/desk/cases',
    says: {
      zh: '立案后六种文书一次性送达',
      en: 'After filing six documents are served together, once',
    },
  }),
  M04: mandate('一（三）', {
    wording: '在对失信被执行人信息公布的同时告知惩戒措施及举报方式',
    tells: 'public',
    templates: [],
    page: '/defaulters',
    says: {
      zh: '失信信息旁边写明惩戒措施和举报方式',
      en: 'Beside every entry stand the sanctions and how to report',
    },
  }),
  'channels-danzhou': mandate('一（三）', {
    open: true,
    wording: '通过电视台、报纸、网站、微信公众平台、大屏幕公布失信被执行人信息',
    tells: 'public',
    templates: [],
    says: {
      zh: '向大屏幕、报纸、微信等提供会随删除而撤下的素材',
      en: 'Screens, papers and accounts get material that goes when the entry goes',
    },
  }),
  'listing-as-a-rule-danzhou': bar(
    '一（三）',
    'law',
    '“录入是原则，不录入是例外”：不适用，纳入必须有法定情形。',
    '“Listing is the rule”: not applied, since a listing needs a ground of the law.',
    {
      yieldsTo: 'listing-ground',
      wording:
        '坚持“录入是原则，不录入是例外”，要求列入失信被执行人名单案件数……与终结本次执行程序案件数原则上相一致',
    },
  ),
  'livelihood-first-danzhou': mandate('一（五）', {
    open: true,
    wording: '实现涉民生案件优先执行的常态化',
    tells: 'court',
    templates: [],
    says: {
      zh: '追索劳动报酬、人身损害等涉民生案件优先',
      en: 'Cases of wages, injury and the like come first',
    },
  }),
  'judicial-aid-danzhou': mandate('一（五）', {
    wording: '明确司法救助方式、条件、范围，严格的审批程序，确保司法救助工作的透明化、规范化',
    tells: 'public',
    templates: [],
    page: '/guide#aid',
    says: {
      zh: '说明司法救助的条件、范围、方式和审批',
      en: 'Who may get judicial aid, how, and who decides is explained',
    },
  }),
  'party-data-danzhou': mandate('一（七）', {
    wording: '立案环节要强化被执行人基本信息采录工作',
    through: ['listing-number-missing', 'listing-id', 'listing-uscc'],
    tells: 'court',
    templates: [],
    page: '/desk/cases/new',
    says: {
      zh: '立案时采录当事人身份信息并校验',
      en: 'At filing the parties’ identity is recorded and checked',
    },
  }),
  'objection-outside-danzhou': authority('一（十）', {
    act: 'step.N24',
    signers: ['judge'],
    wording: '审查和处理执行异议、复议、申诉……由审判监督庭在员额法官当中抽调……组成合议庭办理',
    says: {
      zh: '执行异议、复议由审判监督庭的法官审查和登记',
      en: 'Objections are reviewed and recorded by judges of the adjudication supervision division',
    },
  }),
  'objections-elsewhere-danzhou': bar(
    '一（十）',
    'authority',
    '异议、复议由审判监督庭审查，异议之诉由民一庭审理，执行人员不处理。',
    'Objections are reviewed by the supervision division and suits by the civil division, not by who enforces.',
    {
      through: ['objection-outside'],
      wording: '审查和处理执行异议、复议、申诉……由审判监督庭……组成合议庭办理',
    },
  ),
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
