import { document } from './rule.ts'

const { bar, mandate, signatures, timeLimit } = document({
  title: '中华人民共和国民事诉讼法（2023年修正）',
  from: '2024-01-01',
})

export const civilProcedure2023 = {
  'higher-court': timeLimit('第二百三十七条', {
    wording:
      '人民法院自收到申请执行书之日起超过六个月未执行的，申请执行人可以向上一级人民法院申请执行',
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
  'period-counted': mandate('第八十五条', {
    wording:
      '期间开始的时和日，不计算在期间内。期间届满的最后一日是法定休假日的，以法定休假日后的第一日为期间届满的日期',
    tells: 'court',
    templates: [],
    page: '/desk/clocks',
    says: {
      zh: '起始日不计；法定期间末日逢休假顺延，内部期限不顺延',
      en: 'The first day does not count; statutory periods roll over rest days, internal ones do not',
    },
  }),
  'announced-service': bar(
    '第九十五条',
    'law',
    '公告送达，自发出公告之日起经过三十日视为送达，之前不得公布。',
    'Service by announcement counts after thirty days; nothing is published before.',
    {
      through: ['listing-unserved', 'restriction-unserved'],
      wording: '自发出公告之日起，经过三十日，即视为送达',
    },
  ),
  'service-electronic': mandate('第九十条', {
    wording:
      '经受送达人同意，人民法院可以采用能够确认其收悉的电子方式送达诉讼文书。采用前款方式送达的，以送达信息到达受送达人特定系统的日期为送达日期。',
    tells: 'court',
    templates: [],
    page: '/certificates/verify',
    says: {
      zh: '电子送达须经本人同意；没有到达的，不算送达',
      en: 'Service by electronic means needs consent, and is none until it has arrived',
    },
  }),
  'service-by-post': mandate('第九十一条', {
    wording: '邮寄送达的，以回执上注明的收件日期为送达日期',
    tells: 'court',
    templates: [],
    page: '/desk/letters',
    says: {
      zh: '邮寄送达的，以回执上注明的收件日期为准',
      en: 'Service by post counts on the day that the receipt names',
    },
  }),
  'sanction-remedy-told': mandate('第一百一十九条', {
    wording: '对决定不服的，可以向上一级人民法院申请复议一次。复议期间不停止执行',
    tells: 'public',
    templates: [],
    page: '/guide#fine',
    says: {
      zh: '说明对罚款、拘留可以申请复议一次',
      en: 'That a fine or detention may be reconsidered once is explained',
    },
  }),
  'objection-reviewed': timeLimit('第二百三十六条', {
    open: true,
    wording:
      '人民法院应当自收到书面异议之日起十五日内审查，理由成立的，裁定撤销或者改正；理由不成立的，裁定驳回',
    duty: 'objection-reviewed',
    starts: [],
    stops: [],
    length: 15,
    unit: 'days',
    statutory: true,
    shown: true,
    says: {
      zh: '对执行行为的异议，十五日内审查（终本异议已经计时）',
      en: 'An objection to an act of enforcement is reviewed within 15 days (for suspension it is timed)',
    },
  }),
  'higher-court-told': mandate('第二百三十七条', {
    wording:
      '人民法院自收到申请执行书之日起超过六个月未执行的，申请执行人可以向上一级人民法院申请执行',
    through: ['higher-court'],
    tells: 'applicant',
    templates: [],
    page: '/guide#slow',
    says: {
      zh: '说明六个月未执行可以向上一级法院申请',
      en: 'That the next higher court can be asked after six months is explained',
    },
  }),
  'third-party-objection-reviewed': timeLimit('第二百三十八条', {
    wording: '案外人对执行标的提出书面异议的，人民法院应当自收到书面异议之日起十五日内审查',
    duty: 'objection-reviewed',
    starts: ['step.N24'],
    startsIf: { measure: 'thirdParty' },
    stops: ['step.N24', 'case.closed'],
    stopsIf: { measure: 'thirdPartyReviewed' },
    length: 15,
    unit: 'days',
    statutory: true,
    shown: false,
    says: {
      zh: '案外人异议十五日内审查',
      en: 'A third party’s objection is reviewed within 15 days',
    },
  }),
  'third-party-remedy-told': mandate('第二百三十八条', {
    wording: '与原判决、裁定无关的，可以自裁定送达之日起十五日内向人民法院提起诉讼',
    tells: 'public',
    templates: [],
    page: '/guide#third-party',
    says: {
      zh: '说明案外人异议和十五日内起诉',
      en: 'The third party’s objection and the suit within 15 days are explained',
    },
  }),
  'application-time-told': mandate('第二百五十条', {
    wording: '申请执行的期间为二年',
    tells: 'public',
    templates: [],
    page: '/guide#apply',
    says: {
      zh: '说明申请执行的期间是两年',
      en: 'That enforcement is applied for within two years is explained',
    },
  }),
  'delay-interest-told': mandate('第二百六十四条', {
    wording: '应当加倍支付迟延履行期间的债务利息',
    tells: 'public',
    templates: [],
    page: '/guide#interest',
    says: {
      zh: '说明迟延履行加倍付息',
      en: 'That delay doubles the interest is explained',
    },
  }),
  'measures-published': mandate('第二百六十六条', {
    wording:
      '人民法院可以对其采取或者通知有关单位协助采取限制出境，在征信系统记录、通过媒体公布不履行义务信息',
    tells: 'public',
    templates: [],
    page: '/defaulters',
    says: {
      zh: '依法公布不履行义务的信息',
      en: 'Who does not perform is made public as the law allows',
    },
  }),
  'delegation-elsewhere': bar(
    '第二百四十条',
    'law',
    '委托执行须写明受托法院和在外地的被执行人或者财产。',
    'A delegation names the court asked, and the debtor or property that is elsewhere.',
    { wording: '被执行人或者被执行的财产在外地的，可以委托当地人民法院代为执行。' },
  ),
  'stay-secured': bar(
    '第二百四十二条',
    'law',
    '因担保暂缓执行的，须经申请执行人同意，并写明暂缓的期限。',
    'Deferment against security takes the applicant’s consent and a term.',
    {
      wording:
        '被执行人向人民法院提供担保，并经申请执行人同意的，人民法院可以决定暂缓执行及暂缓执行的期限。',
    },
  ),
  'search-concealed': bar(
    '第二百五十九条',
    'law',
    '搜查须有被执行人隐匿财产的事实。',
    'A search takes facts that show concealed property.',
    { wording: '被执行人不履行法律文书确定的义务，并隐匿财产的，人民法院有权发出搜查令' },
  ),
  'exit-ban-unperformed': bar(
    '第二百六十六条',
    'law',
    '限制出境之前，须已发出执行通知（节点“发出执行通知书、报告财产令”），并写明不履行的事实。',
    'Before an exit ban the enforcement notice was issued, and the failure to perform is stated.',
    { wording: '被执行人不履行法律文书确定的义务的，人民法院可以对其采取……限制出境' },
  ),
  'pause-ground': bar(
    '第二百六十七条',
    'law',
    '中止执行须属于法定五种情形之一。',
    'Enforcement is stayed only on one of the five grounds.',
    { wording: '有下列情形之一的，人民法院应当裁定中止执行' },
  ),
  'ending-ground': bar(
    '第二百六十八条',
    'law',
    '终结执行须属于法定六种情形之一。',
    'Enforcement is ended only on one of the six grounds.',
    { wording: '有下列情形之一的，人民法院裁定终结执行' },
  ),
} as const
