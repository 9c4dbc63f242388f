import { document } from './rule.ts'

const { bar, mandate, timeLimit } = document({
  title: '最高人民法院关于人民法院执行工作若干问题的规定（试行）（2020年修正）',
  from: '2021-01-01',
})

export const enforcement2020 = {
  'application-accepted': timeLimit('第十六条', {
    wording:
      '人民法院对符合上述条件的申请，应当在七日内予以立案；不符合上述条件之一的，应当在七日内裁定不予受理',
    starts: ['step.N01'],
    stops: ['step.N02', 'case.filed'],
    length: 7,
    unit: 'days',
    statutory: true,
    shown: true,
    seenBy: ['applicant'],
    says: {
      zh: '法院应当在收到申请后七日内决定是否立案',
      en: 'The court decides within seven days whether the application is accepted',
    },
  }),
  // Exports do not say when the application came in; the filing is the first day known for every case.
  'notice-issued': timeLimit('第二十二条', {
    wording: '人民法院应当在收到申请执行书或者移交执行书后十日内发出执行通知',
    duty: 'notice-issued',
    starts: ['case.filed'],
    stops: ['step.N04', 'case.closed', 'case.closedForNow'],
    length: 10,
    unit: 'days',
    statutory: true,
    shown: true,
    says: {
      zh: '法院应当在十日内发出执行通知书',
      en: 'The court issues the enforcement notice within ten days',
    },
  }),
  'case-finished': timeLimit('第六十三条', {
    wording:
      '一般应当在立案之日起六个月内执行结案，但中止执行的期间应当扣除。确有特殊情况需要延长的，由本院院长批准',
    starts: ['case.filed'],
    stops: ['step.N26', 'step.N30', 'case.closed', 'case.closedForNow'],
    length: 6,
    unit: 'months',
    statutory: true,
    shown: true,
    says: {
      zh: '法院一般应当在立案后六个月内执结',
      en: 'The court as a rule finishes enforcement within six months of filing',
    },
  }),
  'stay-told': mandate('第六十条', {
    open: true,
    wording: '恢复执行应当书面通知当事人',
    on: 'step.N23',
    tells: 'applicant',
    templates: [],
    says: {
      zh: '中止后恢复执行，书面通知当事人',
      en: 'When enforcement goes on after a stay, the parties are told in writing',
    },
  }),
  'ways-of-ending': mandate('第六十四条', {
    wording:
      '执行结案的方式为：（1）执行完毕；（2）终结本次执行程序；（3）终结执行；（4）销案；（5）不予执行；（6）驳回申请',
    tells: 'applicant',
    templates: [],
    page: '/progress',
    says: {
      zh: '结案方式在案件进展页写明',
      en: 'How a case ended stands on its page',
    },
  }),
  'closing-way': bar(
    '第六十四条',
    'law',
    '结案须写明结案方式；终结本次执行程序另有程序。',
    'Closing names its way; suspension has a procedure of its own.',
    {
      wording:
        '执行结案的方式为：（1）执行完毕；……（3）终结执行；（4）销案；（5）不予执行；（6）驳回申请',
    },
  ),
  'closing-performed': bar(
    '第六十四条',
    'law',
    '以执行完毕方式结案的，到位金额应当与申请执行标的相符，或者附履行完毕的证明。',
    'A case closed as performed has received what was claimed, or holds proof of performance.',
    { wording: '执行结案的方式为：（1）执行完毕' },
  ),
} as const
