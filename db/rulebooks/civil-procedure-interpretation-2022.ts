import { document } from './rule.ts'

const { bar, mandate, signatures, timeLimit } = document({
  title: '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释（2022年修正）',
  from: '2022-04-10',
})

const seizureTerm =
  '人民法院冻结被执行人的银行存款的期限不得超过一年，查封、扣押动产的期限不得超过两年，查封不动产、冻结其他财产权的期限不得超过三年。'

export const civilProcedureInterpretation2022 = {
  'service-arrival': mandate('第一百三十五条', {
    wording: '到达受送达人特定系统的日期，为人民法院对应系统显示发送成功的日期',
    tells: 'court',
    templates: [],
    page: '/certificates/verify',
    says: {
      zh: '以法院系统显示发送成功的日期为到达日期，受送达人另有证明的除外',
      en: 'It arrived on the day on which the court’s system shows it as sent, unless its recipient proves otherwise',
    },
  }),
  // Deposits are frozen for a year at most, movables for two, real estate for three: the earliest is shown.
  'freeze-renewal': timeLimit('第四百八十五条', {
    wording:
      '冻结被执行人的银行存款的期限不得超过一年，查封、扣押动产的期限不得超过两年，查封不动产、冻结其他财产权的期限不得超过三年',
    starts: ['step.N10'],
    stops: ['step.N30', 'case.closed'],
    length: 12,
    unit: 'months',
    statutory: false,
    unlessGiven: true,
    shown: true,
    whose: 'party',
    seenBy: ['applicant'],
    says: {
      zh: '冻结存款最长一年（查封动产二年、不动产三年），请在到期前申请续行',
      en: 'A frozen deposit is released after a year at most (movables two years, real estate three); apply for renewal before that',
    },
  }),
  // A term that somebody sets ends on its own day, rest day or not.
  'seizure-expiry': timeLimit('第四百八十五条', {
    wording: seizureTerm,
    starts: ['seizure.recorded', 'seizure.renewed'],
    stops: ['seizure.renewed', 'seizure.released', 'seizure.lapsed'],
    length: 0,
    unit: 'given',
    statutory: false,
    shown: true,
    whose: 'party',
    seenBy: ['applicant'],
    says: {
      zh: '查封、扣押、冻结期限届满；需要延长的，请在届满前申请续行',
      en: 'The seizure or freeze ends; apply for renewal before that if it should go on',
    },
  }),
  'seizure-renewal': timeLimit('第四百八十五条', {
    wording: '人民法院也可以依职权办理续行查封、扣押、冻结手续。',
    starts: ['seizure.recorded', 'seizure.renewed'],
    stops: ['seizure.renewed', 'seizure.released', 'seizure.lapsed'],
    length: -30,
    unit: 'given',
    statutory: false,
    shown: false,
    answers: 'officer',
    says: {
      zh: '届满三十日前核实是否需要续行查封、扣押、冻结',
      en: 'Thirty days before the end, see whether the seizure or freeze is to be renewed',
    },
  }),
  'seizure-too-long': bar(
    '第四百八十五条',
    'law',
    '{kind}的期限自{from}起不得超过{years}年，最迟到{last}，且截止日期应在起始日期之后。',
    '{kind} runs for no more than {years} year(s) from {from}: until {last} at the latest, and it ends after it begins.',
    { wording: seizureTerm },
  ),
  'seizure-over': bar(
    '第四百八十五条',
    'law',
    '期限已于{until}届满，查封、扣押、冻结的效力已经消灭，不能续行，也无需解除；仍需控制的，应当重新办理并重新登记。',
    'The term was over on {until} and with it the seizure; it can neither be renewed nor released. Seize anew and record that.',
    { wording: '人民法院应当在查封、扣押、冻结期限届满前办理续行查封、扣押、冻结手续。' },
  ),
  'distribution-objection': timeLimit('第五百零九条', {
    wording: '应当自收到分配方案之日起十五日内向执行法院提出书面异议',
    starts: ['step.N20'],
    stops: ['step.N24', 'step.N21', 'case.closed'],
    length: 15,
    unit: 'days',
    statutory: true,
    shown: true,
    whose: 'party',
    says: {
      zh: '对分配方案有异议的，自收到之日起十五日内书面提出',
      en: 'Objections to the plan of distribution are made in writing within 15 days of receiving it',
    },
  }),
  'suspension-authority': signatures('第五百一十七条', {
    matter: 'suspension',
    order: [['president']],
    delegable: ['vicePresident'],
    wording:
      '在申请执行人签字确认或者执行法院组成合议庭审查核实并经院长批准后，可以裁定终结本次执行程序。',
    says: {
      zh: '终结本次执行程序经院长批准',
      en: 'Suspension of enforcement is approved by the president',
    },
  }),
  'debt-agreed': bar(
    '第四百八十九条',
    'law',
    '以物抵债须经当事人同意，且不损害其他债权人的合法权益和社会公共利益。',
    'Property is taken for money only with consent, and where no other creditor and no public interest is harmed.',
    {
      unverified: true,
      wording: '经申请执行人和被执行人同意，且不损害其他债权人合法权益和社会公共利益的',
    },
  ),
} as const
