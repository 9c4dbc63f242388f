import { document } from './rule.ts'

const { signatures, timeLimit } = document({
  title: '中华人民共和国民事诉讼法（2023年修正）',
  from: '2024-01-01',
})

export const civilProcedure2023 = {
  'higher-court': timeLimit('第二百三十七条', {
    starts: ['case.filed'],
    stops: ['step.N26', 'step.N30', 'case.closed', 'case.closedForNow'],
    length: 6,
    unit: 'months',
    statutory: true,
    shown: true,
    whose: 'party',
    seenBy: ['applicant'],
    says: {
      zh: '六个月未执行的，您可以在此日之后向上一级法院申请执行',
      en: 'If nothing is enforced in six months, you may apply to the next higher court after this day',
    },
  }),
  'suspension-objection-reviewed': timeLimit('第二百三十六条', {
    wording: '人民法院应当自收到书面异议之日起十五日内审查',
    starts: ['objection.received'],
    stops: ['objection.reviewed'],
    length: 15,
    unit: 'days',
    statutory: true,
    shown: true,
    seenBy: ['applicant'],
    says: {
      zh: '您对终本的异议，法院在收到之日起十五日内审查',
      en: 'Your objection to the suspension is reviewed within fifteen days of being received',
    },
  }),
  'summons-authority': signatures('第一百一十九条', {
    matter: 'summons',
    order: [['president']],
    wording: '拘传、罚款、拘留必须经院长批准。',
    says: { zh: '拘传必须经院长批准', en: 'A summons by force takes the president’s approval' },
  }),
  'detention-authority': signatures('第一百一十九条', {
    matter: 'detention',
    order: [['president']],
    wording: '拘传、罚款、拘留必须经院长批准。',
    says: { zh: '拘留必须经院长批准', en: 'Detention takes the president’s approval' },
  }),
  'fine-authority': signatures('第一百一十九条', {
    matter: 'fine',
    order: [['president']],
    wording: '拘传、罚款、拘留必须经院长批准。',
    says: { zh: '罚款必须经院长批准', en: 'A fine takes the president’s approval' },
  }),
  'search-warrant-authority': signatures('第二百五十九条', {
    matter: 'searchWarrant',
    order: [['president']],
    wording: '采取前款措施，由院长签发搜查令。',
    says: { zh: '搜查令由院长签发', en: 'A search warrant is signed by the president' },
  }),
  'eviction-authority': signatures('第二百六十一条', {
    matter: 'eviction',
    order: [['president']],
    wording: '强制迁出房屋或者强制退出土地，由院长签发公告，责令被执行人在指定期间履行。',
    says: {
      zh: '强制迁出房屋、退出土地的公告由院长签发',
      en: 'A notice of forced eviction is signed by the president',
    },
  }),
} as const
