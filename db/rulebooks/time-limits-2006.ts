import { document } from './rule.ts'

const { mandate, signatures, timeLimit } = document({
  title: '最高人民法院关于人民法院办理执行案件若干期限的规定（法发〔2006〕35号）',
  from: '2007-01-01',
})

/** Its periods for leads were displaced in 2017 by the rules on the inquiry into property (their article 26). */
const displaced = '2017-05-01'

export const timeLimits2006 = {
  'officer-assigned': timeLimit('第二条', {
    wording: '人民法院应当在立案后7日内确定承办人',
    starts: ['case.filed'],
    // A case that comes with its officer has been given to somebody.
    startsIf: { officer: false },
    stops: ['step.N03', 'step.N04', 'step.N26', 'case.closed', 'case.closedForNow'],
    length: 7,
    unit: 'days',
    statutory: true,
    shown: false,
    answers: 'director',
    says: {
      zh: '立案后七日内确定承办人',
      en: 'The officer is appointed within seven days of filing',
    },
  }),
  'notice-issued-by-officer': timeLimit('第四条', {
    wording: '承办人应当在收到案件材料后3日内向被执行人发出执行通知书',
    duty: 'notice-issued',
    starts: ['step.N03'],
    stops: ['step.N04', 'step.N26', 'case.closed', 'case.closedForNow'],
    length: 3,
    unit: 'days',
    statutory: true,
    shown: false,
    says: {
      zh: '承办人收到案件材料后三日内发出执行通知书',
      en: 'The officer issues the enforcement notice within three days of receiving the file',
    },
  }),
  // The message goes out with the filing, before any day of the three has begun.
  'leads-asked-for': mandate('第五条', {
    wording: '承办人应当在收到案件材料后3日内通知申请执行人提供被执行人财产状况或财产线索',
    through: ['openness-filing'],
    tells: 'applicant',
    templates: [],
    says: {
      zh: '三日内通知申请执行人提供财产线索：立案时即随立案信息一并告知',
      en: 'The applicant is asked for leads to property within three days: it is done with the word of the filing',
    },
  }),
  'lead-verified-2006': timeLimit('第六条', {
    wording: '承办人应当在申请执行人提供财产状况或财产线索后5日内进行查证、核实',
    duty: 'lead-verified',
    to: displaced,
    starts: ['lead.received', 'lead.received.closedForNow'],
    stops: ['lead.concluded'],
    length: 5,
    unit: 'days',
    statutory: true,
    shown: false,
    says: {
      zh: '五日内查证、核实线索（2017年5月1日起由财产调查规定取代）',
      en: 'A lead is checked within five days (displaced from 1 May 2017)',
    },
  }),
  'inquiry-started': timeLimit('第六条', {
    wording: '承办人应当在申请执行人提出调查申请后10日内启动调查程序',
    open: true,
    starts: [],
    stops: ['step.N07', 'step.N09'],
    length: 10,
    unit: 'days',
    statutory: true,
    shown: false,
    says: {
      zh: '申请执行人申请调查的，十日内启动调查程序',
      en: 'Where the applicant asks for an inquiry, it begins within ten days',
    },
  }),
  'property-investigated': timeLimit('第六条', {
    wording: '根据案件具体情况，承办人一般应当在1个月内完成对被执行人……资产状况的调查',
    duty: 'property-investigated',
    starts: ['case.filed'],
    stops: ['step.N07', 'step.N09', 'case.closed', 'case.closedForNow'],
    length: 1,
    unit: 'months',
    statutory: true,
    shown: false,
    says: {
      zh: '一般在一个月内完成财产状况调查',
      en: 'As a rule the inquiry into property is done within a month',
    },
  }),
  'extension-asked-2006': signatures('第一条', {
    wording: '有特殊情况须延长执行期限的，应当报请本院院长或副院长批准',
    matter: 'extension',
    order: [['vicePresident', 'president']],
    says: {
      zh: '延长执行期限，由院长或者副院长批准',
      en: 'More time to finish is granted by the president or a vice president',
    },
  }),
} as const
