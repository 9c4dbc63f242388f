import { document } from './rule.ts'

const { bar, mandate, timeLimit } = document({
  title: '最高人民法院关于人民法院办理执行异议和复议案件若干问题的规定（2020年修正）',
  from: '2021-01-01',
})

export const objection2020 = {
  'suspension-objection-filed': timeLimit('第二条', {
    wording: '人民法院应当在三日内立案，并在立案后三日内通知异议人和相关当事人',
    starts: ['objection.received'],
    stops: ['objection.registered', 'objection.reviewed'],
    length: 3,
    unit: 'days',
    statutory: true,
    shown: true,
    seenBy: ['applicant'],
    says: {
      zh: '您对终本的异议，法院在三日内立案',
      en: 'Your objection to the suspension is registered within three days',
    },
  }),
  'objection-filed-in-time': timeLimit('第二条', {
    open: true,
    wording: '人民法院应当在三日内立案，并在立案后三日内通知异议人和相关当事人',
    starts: [],
    stops: [],
    length: 3,
    unit: 'days',
    statutory: true,
    shown: false,
    says: {
      zh: '执行异议三日内立案，立案后三日内通知当事人',
      en: 'An objection is filed within three days, and the parties are told within three more',
    },
  }),
  'objection-once-completed': mandate('第二条', {
    open: true,
    wording: '执行异议申请材料不齐备的，人民法院应当一次性告知异议人在三日内补足',
    tells: 'applicant',
    templates: [],
    says: {
      zh: '异议材料不齐的，一次性告知在三日内补足',
      en: 'What an objection lacks is told once, with three days to supply it',
    },
  }),
  'objection-other-people': bar(
    '第十一条',
    'authority',
    '办理执行实施案件的人员不得参与相关执行异议和复议案件的审查。',
    'Who enforces a case takes no part in the review of objections to it.',
    { open: true, wording: '办理执行实施案件的人员不得参与相关执行异议和复议案件的审查' },
  ),
  'objection-remedy-told': mandate('第十六条', {
    wording: '应当告知相关权利人申请复议的权利和期限',
    tells: 'public',
    templates: [],
    page: '/guide#act',
    says: {
      zh: '告知申请复议、提起异议之诉的权利和期限',
      en: 'The right and the time to ask for reconsideration, or to sue, are explained',
    },
  }),
} as const
