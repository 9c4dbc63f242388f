import type { Shape } from '../../shape.ts'
import type { money as zh } from '../zh/money.ts'

export const money: Shape<typeof zh> = {
  nav: { money: 'Case money' },
  page: {
    money: {
      title: 'Case money',
      lead: 'Money that was received and neither paid nor held back, the oldest first. It is announced and paid within thirty days (in some courts a month; the earlier counts).',
      home: 'Money to be paid out',
      panel: 'Money',
      one: 'Money of',
      go: 'Receipts, payments, money held back',
      received: 'Received',
      before: 'of it imported (see the former system for its payment)',
      paid: 'Paid',
      held: 'Held back',
      rewards: 'Deducted as bounties',
      left: 'To be paid',
      since: 'Oldest receipt',
      days: 'Days',
      daysAgo: (n: number) => `${n} days`,
      balanced: 'The books balance',
      notBalanced: 'Not balanced: money is still to be paid',
      equation: 'received = paid + held back + deducted as bounties + to be paid',
      movements: 'Movements',
      none: 'Nothing was received or paid.',
      what: 'What',
      kinds: {
        received: 'receipt',
        paid: 'payment',
        held: 'held back',
        reward: 'deducted as a bounty',
      },
      correction: 'correction',
      takenBack: 'taken back',
      amount: 'Amount (yuan)',
      about: 'Details',
      perApplicant: 'By applicant',
      correct: (what: string, amount: string) => `Take back: ${what} of ${amount} yuan`,
      unpaidOnly: 'Only cases with money still to be paid.',
    },
  },
  acts: {
    money: {
      receive: 'Record a receipt',
      pay: 'Record a payment',
      hold: 'Hold money back',
      correct: 'Take back',
    },
  },
  effects: {
    money: {
      receive:
        'Records the step “Money received by the court”, tells the applicant how to receive it, and starts the time for payment.',
      pay: 'Records the step “Money paid out”; never more than is to be paid. When all is paid or held back the time stops.',
      hold: 'State the reason and the article. To pay it after all, take this entry back.',
      correct:
        'The entry stays; an opposite one is added, and the time limits run as if it had not been.',
    },
  },
  entries: {
    'money.received': 'money received',
    'money.paid': 'money paid',
    'money.rewarded': 'bounty deducted from the money',
    'money.held': 'money held back',
    'money.released': 'money no longer held back',
    'money.corrected': 'entry of money taken back',
  },
  labels: {
    amount: 'Amount (yuan)',
    moneyDay: 'Day',
    payer: 'From whom',
    moneyNotice: 'Number of the finance notice',
    holdArticle: 'Article',
  },
  hints: { moneyNotice: 'A number counts once in a case.' },
}
