import { document, houseRules } from './rule.ts'

const { mandate } = document({ title: houseRules, from: '2026-01-01' })

/** What the portal tells beside what the law demands: entries on the list, orders of restriction, warnings of time. */
export const houseMandates = {
  'listing-grace-told': mandate('五十五（一）', {
    on: 'listing.served',
    tells: 'debtor',
    templates: ['D4'],
    says: {
      zh: '决定书送达后、公布以前，提醒被执行人还可以怎样避免公布',
      en: 'Between the service of the decision and its publication the debtor is told how publication can still be averted',
    },
  }),
  'listing-published-told': mandate('五十五（二）', {
    on: 'listing.published',
    tells: 'debtor',
    templates: ['D5'],
    says: {
      zh: '公布后告知本人救济途径',
      en: 'After publication the person is told the remedies',
    },
  }),
  'listing-published-applicant': mandate('五十五（三）', {
    on: 'listing.published',
    tells: 'applicant',
    templates: ['A24'],
    says: {
      zh: '失信信息公布后告知申请执行人',
      en: 'The applicant is told once an entry is published',
    },
  }),
  'listing-corrected-told': mandate('五十五（四）', {
    on: 'listing.corrected',
    tells: 'debtor',
    templates: ['D15'],
    says: { zh: '更正后告知本人', en: 'The person is told of a correction' },
  }),
  'listing-removed-told': mandate('五十五（五）', {
    on: 'listing.removed',
    tells: 'debtor',
    templates: ['D6'],
    says: { zh: '删除后告知本人', en: 'The person is told of the removal' },
  }),
  'listing-removed-applicant': mandate('五十五（六）', {
    on: 'listing.removed',
    tells: 'applicant',
    templates: ['A25'],
    says: {
      zh: '失信信息删除后告知申请执行人',
      en: 'The applicant is told once an entry is removed',
    },
  }),
  'listing-expired-told': mandate('五十五（七）', {
    on: 'listing.expired',
    tells: 'debtor',
    templates: ['D6'],
    says: {
      zh: '期满下架后告知本人',
      en: 'The person is told when the term is over and the entry is gone',
    },
  }),
  'restriction-published-told': mandate('五十五（八）', {
    on: 'restriction.published',
    tells: 'debtor',
    templates: ['D13'],
    says: {
      zh: '限制消费令发出后告知被执行人',
      en: 'The debtor is told once an order of restriction is out',
    },
  }),
  'restriction-published-applicant': mandate('五十五（九）', {
    on: 'restriction.published',
    tells: 'applicant',
    templates: ['A26'],
    says: {
      zh: '限制消费令发出后告知申请执行人',
      en: 'The applicant is told once an order of restriction is out',
    },
  }),
  'restriction-lifted-told': mandate('五十五（十）', {
    on: 'restriction.lifted',
    tells: 'debtor',
    templates: ['D14'],
    says: {
      zh: '解除限制消费后告知被执行人',
      en: 'The debtor is told once a restriction is lifted',
    },
  }),
  'restriction-lifted-applicant': mandate('五十五（十一）', {
    on: 'restriction.lifted',
    tells: 'applicant',
    templates: ['A27'],
    says: {
      zh: '解除限制消费后告知申请执行人',
      en: 'The applicant is told once a restriction is lifted',
    },
  }),
  // The orders themselves do not exist here yet: the messages are written, and nothing sends them.
  'order-issued-told': mandate('五十六（一）', {
    open: true,
    tells: 'lawyer',
    templates: ['L1'],
    says: {
      zh: '调查令签发后告知申请的律师',
      en: 'The lawyer is told once an investigation order is issued',
    },
  }),
  'order-ending-told': mandate('五十六（二）', {
    open: true,
    tells: 'lawyer',
    templates: ['L2'],
    says: {
      zh: '调查令将到期时提醒律师',
      en: 'The lawyer is reminded before an order ends',
    },
  }),
  'order-over-told': mandate('五十六（三）', {
    open: true,
    tells: 'lawyer',
    templates: ['L3'],
    says: { zh: '调查令到期时告知律师', en: 'The lawyer is told when an order has ended' },
  }),
  'order-unreturned-told': mandate('五十六（四）', {
    open: true,
    tells: 'lawyer',
    templates: ['L4'],
    says: {
      zh: '调查令逾期没有交回的，催告律师',
      en: 'The lawyer is urged where an order was not returned in time',
    },
  }),
  // The desk shows these warnings; they do not go out by mail yet.
  'staff-alerted-half': mandate('五十六（五）', {
    open: true,
    tells: 'staff',
    templates: ['S1'],
    says: {
      zh: '期限过半时提醒负责的人员',
      en: 'Who answers for a time limit is told when half of it has passed',
    },
  }),
  'staff-alerted-most': mandate('五十六（六）', {
    open: true,
    tells: 'staff',
    templates: ['S2'],
    says: {
      zh: '期限过五分之四时提醒负责的人员和局长',
      en: 'Who answers for it and the director are told when four fifths have passed',
    },
  }),
  'staff-alerted-whole': mandate('五十六（七）', {
    open: true,
    tells: 'staff',
    templates: ['S3'],
    says: {
      zh: '期限届满未办结时提醒负责的人员、局长和院长',
      en: 'Who answers for it, the director and the president are told when it has run out',
    },
  }),
  'staff-alerted-urgent': mandate('五十六（八）', {
    open: true,
    tells: 'staff',
    templates: ['S4'],
    urgent: true,
    by: { length: 1, unit: 'hours' },
    says: {
      zh: '紧急事项须立即提醒值班人员',
      en: 'Who is on duty is told of something urgent at once',
    },
  }),
  'staff-alerted-unreached': mandate('五十六（九）', {
    open: true,
    tells: 'staff',
    templates: ['S5'],
    says: {
      zh: '各渠道均未送达的，提醒经办人员改用其他方式',
      en: 'A clerk is told when a message reached nobody',
    },
  }),
} as const
