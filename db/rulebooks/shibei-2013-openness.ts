import { document } from './rule.ts'

const { bar, mandate, timeLimit } = document({
  title: '青岛市市北区执行指挥中心工作规则',
  from: '2013-05-01',
  court: '鲁0203',
})

/** How the command centre is reached, what it writes down, whom it protects, and to whom it listens. */
export const shibei2013Openness = {
  'duty-phone-shibei': mandate('第四条、第二十一条', {
    wording: '开通24小时值班电话，实行实行局执行人员轮流值班制度',
    tells: 'public',
    templates: [],
    page: '/',
    says: {
      zh: '每一页写明24小时值班电话',
      en: 'The duty phone of 24 hours stands on every page',
    },
  }),
  'information-sorted-shibei': mandate('第六条、第七条、第十六条、第十七条', {
    wording: '收到执行信息时，应分类整理，根据信息性质发出处理指令，并对执行情况进行监督指导',
    tells: 'court',
    templates: [],
    page: '/desk/leads',
    says: {
      zh: '线索、更正申请、投诉、信访分类登记，各有去处',
      en: 'Leads, corrections, complaints and petitions are registered apart, each with its own way',
    },
  }),
  'intake-record-shibei': mandate('第十条', {
    wording: '向当事人问明案情、办案人及被执行人的下落、基本情况……按照统一的登记本认真登记',
    tells: 'public',
    templates: [],
    page: '/leads/new',
    says: {
      zh: '举报表单按案情、办案人、下落、基本情况填写，网页、对话和电话同一登记',
      en: 'The form asks for the case, the officer, the whereabouts and the person; web, chat and phone share one register',
    },
  }),
  'reachable-shibei': mandate('第十五条', {
    wording: '所有人员和相关部门之间的通讯网络必须畅通',
    tells: 'court',
    templates: [],
    page: '/desk/duty',
    says: {
      zh: '值班表写明谁在值班、没有人值班的时段和值班电话，紧急线索直接提醒值班人员',
      en: 'The rota says who is on duty, which hours nobody covers, and the duty phone; urgent leads ring at whoever is on duty',
    },
  }),
  'media-shibei': mandate('第十七条第（十三）项', {
    wording: '对执行过程中的重大事件、典型案例、经验做法等，及时向新闻媒体公开',
    tells: 'public',
    templates: [],
    page: '/notices',
    says: {
      zh: '重大事件和典型案例以公告公开',
      en: 'Major events and typical cases are made public as notices',
    },
  }),
  'third-party-objection-shibei': timeLimit('第十七条第（九）项', {
    open: true,
    wording: '收到案外人执行异议信息时，及时反馈执行人员，并限期召开听证会，或由合议庭及时做出合议',
    duty: 'objection-reviewed',
    starts: [],
    stops: [],
    length: 0,
    unit: 'given',
    statutory: false,
    shown: false,
    says: {
      zh: '案外人异议限期听证或者合议',
      en: 'A third party’s objection is heard or decided by a set day',
    },
  }),
  'informant-secret-shibei': bar(
    '第二十条第（三）项',
    'law',
    '提供线索的人的情况一律保密。',
    'Who gave a lead is always kept secret.',
    {
      through: ['text-informant', 'other-court', 'role-needed'],
      wording: '对提供线索的社区协助执行员或社区居民的情况一律保密',
    },
  ),
  'contacts-shibei': mandate('第二十条第（一）（二）项', {
    open: true,
    wording: '执行联动网络成员由各街道办事处综合治理办公室主任、社区居委会主任、委员等组成',
    tells: 'agency',
    templates: [],
    says: {
      zh: '社区联络员可以收到线索征集',
      en: 'The contacts in the communities may be asked for leads',
    },
  }),
  'leads-at-any-time-shibei': mandate('第二十二条', {
    wording: '如申请执行人和群众发现执行线索，可随时拨打值班电话报告',
    tells: 'public',
    templates: [],
    page: '/leads/new',
    says: {
      zh: '发现线索随时可以报告，网页和电话都行',
      en: 'A lead can be reported at any time, here or by phone',
    },
  }),
  'officer-told-shibei': mandate('第二十四条', {
    wording: '属于其他办案人执行的案件的，对被执行人和可执行财产进行控制，并与案件承办人联系',
    tells: 'court',
    templates: [],
    page: '/desk/leads',
    says: {
      zh: '线索同时交给案件承办人',
      en: 'A lead is open to the officer of its case as well',
    },
  }),
  'reported-upwards-shibei': mandate('第二十五条', {
    wording: '应立即向执行指挥中心日常工作负责人即执行局长汇报……同时……将情况汇报执行指挥中心总指挥',
    tells: 'court',
    templates: [],
    page: '/desk/clocks',
    says: {
      zh: '期限将到、已过的，依次提醒承办人、局长、院长',
      en: 'What is due or late is told to the officer, then the director, then the president',
    },
  }),
  'weekly-plan-shibei': timeLimit('第二十五条第（六）项', {
    wording: '轮值的执行干警根据值班安排，每周提前制定执行计划',
    starts: ['week.begun'],
    stops: ['duty.done'],
    stopsIf: { rule: 'weekly-plan-shibei' },
    length: 1,
    unit: 'weekday',
    statutory: false,
    shown: false,
    answers: 'dutyOfficer',
    says: {
      zh: '轮值人员每周提前制定执行计划',
      en: 'Whoever is on duty makes the week’s plan in advance',
    },
  }),
  'crime-leads-shibei': mandate('第三十七条第（三）项', {
    wording: '被执行人构成拒不履行生效裁判文书罪需公安机关采取措施的',
    tells: 'public',
    templates: [],
    page: '/leads/new',
    says: {
      zh: '拒执线索单列一类，交执行部门移送',
      en: 'Leads of a crime of refusal are a category of their own',
    },
  }),
  'daily-log-shibei': mandate('第四十四条第（四）项', {
    wording: '执行人员每日填写业内活动登记表，对每天的执行活动予以登记',
    tells: 'court',
    templates: [],
    page: '/desk/day',
    says: {
      zh: '每一步办理自动汇成当日登记表，可以补充说明',
      en: 'Every act enters the sheet of the day by itself; notes can be added',
    },
  }),
} as const
