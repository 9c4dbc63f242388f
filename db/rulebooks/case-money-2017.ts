import { document } from './rule.ts'

const { bar, mandate, timeLimit } = document({
  title: '最高人民法院关于执行款物管理工作的规定（法发〔2017〕6号）',
  from: '2017-05-01',
})

export const caseMoney2017 = {
  // The whole document is cited: the number of the article has not been verified (domain 3.6).
  'money-paid-out': timeLimit('执行款发放', {
    wording: '三十日内……通知申请执行人……完成执行款发放',
    unverified: true,
    duty: 'money-paid',
    starts: ['step.N19'],
    stops: ['step.N21'],
    length: 30,
    unit: 'days',
    statutory: true,
    shown: true,
    seenBy: ['applicant'],
    says: {
      zh: '案款到账后，法院应当在三十日内通知并发放',
      en: 'Money that has come in is announced and paid out within thirty days',
    },
  }),
  'money-told': mandate('执行款发放', {
    wording: '通知申请执行人',
    unverified: true,
    on: 'step.N19',
    tells: 'applicant',
    templates: ['A7'],
    says: {
      zh: '案款到账，告知申请执行人办理领款',
      en: 'The applicant is told that money has come in and how to receive it',
    },
  }),
  'money-held-reason': bar(
    '执行款发放',
    'law',
    '暂缓发放的，须写明理由和依据。',
    'Money that is held back needs its reason and its article.',
    { wording: '因特殊原因暂缓发放', unverified: true },
  ),
} as const
