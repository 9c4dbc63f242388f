import type { Shape } from '../shape.ts'
import type { claim as zh } from '../zh/claim.ts'

export const claim: Shape<typeof zh> = {
  title: 'Claim a reward',
  lead: 'See how far the decision on a reward is, register to collect it, or give it up. It takes two codes, the receipt and the claim code. Neither ever stands in an address.',
  both: 'The receipt reads the answer, the claim code takes the reward. With one of them alone a reward is neither seen nor collected.',
  receipt: 'Receipt',
  receiptHint: '17 characters in groups of four.',
  claim: 'Claim code',
  claimHint: '20 characters in groups of five.',
  button: 'Show',
  state: 'State',
  kind: 'Kind',
  openedAt: 'Registered',
  order: 'Place in the order',
  orderHint:
    'Given by the court’s server in the order in which tips came in; it does not change with the day on which a reward was claimed.',
  next: 'What comes next',
  by: 'At the latest',
  granted: 'Granted',
  paid: 'Paid',
  payouts: 'Payments',
  howReckoned: 'How it was reckoned',
  realised: 'Money that the tip brought',
  offerSum: 'Fixed sum in the notice',
  offerShare: 'Share in the notice',
  cap: 'Cap in the notice',
  reward: 'The whole reward',
  part: 'Your part',
  before: 'Granted before',
  amount: 'This time',
  rounding: 'What is less than a fen is left out.',
  ground: 'Reason',
  reason: 'In the court’s words',
  remedy: 'If you do not agree',
  mayReview: (day: string) => `You can ask for a review once, until ${day}.`,
  reviewed: 'This claim is examined anew at your request, by others.',
  announced: (day: string) =>
    `To pay the bounty the applicant has to be told your name. It is not told before ${day}, and nothing but the name is. If you do not want that, give the reward up before.`,
  released: 'The applicant was told your name so that the bounty could be paid.',
  acts: {
    identity: 'Register identity and payment',
    withdraw: 'Give the reward up',
    review: 'Ask for a review',
  },
  identityLead:
    'The reward was approved; only now does the court ask who you are. It is sealed at once: the court’s server itself cannot open it. A supervisor and a custodian have to open it together, and every opening shows on the page of your receipt.',
  identityMeans:
    'If you sent the tip anonymously: once you register, whoever opens the seal knows who gave it. You need not register, and you can give the reward up; the tip is handled all the same.',
  vaultClosed:
    'The court lacks one of the two keepers at present, so no identity can be registered now. The reward does not lapse meanwhile. Please come back in a few days or call 12368.',
  name: 'Name',
  idNumber: 'Identity card number',
  idHint: 'Needed to compare for a transfer. For cash you may leave it out and show a document.',
  phone: 'Phone',
  account: 'Account',
  accountHint:
    'Bank and account number. Without one, cash is collected at the court with the claim code and a document.',
  withdrawSays:
    'This cannot be undone. The tip is handled all the same and you stay secret. Money kept back for you goes to the applicant.',
  reviewSays:
    'People who had no part in the decision examine and decide it anew. It can be asked once.',
  done: {
    register: 'It is registered. Keep the claim code well; the court cannot find it again.',
    identity: 'It is registered and sealed. The court pays next.',
    withdraw: 'The reward was given up.',
    review: 'A review was asked for.',
  },
  later: 'You sent a tip without asking for a reward?',
  laterSays:
    'With the receipt you can register for one afterwards, once; the place in the order stays that of the tip. Whoever holds the receipt can do so, so give it to nobody. No name is asked for.',
  laterButton: 'Register for a reward',
  registerTitle: 'Register for a reward',
  registerCode: 'Your claim code, shown this once',
  registerKeep:
    'Write it down and keep it apart from the receipt. The court keeps only a hash of it and cannot find it again.',
  tail: 'Type the last five characters of the claim code, to make sure that you have it',
  questions:
    'Please answer truly. The court examines and decides; a wrong or missing answer does not affect how the tip is handled.',
  answers: {
    isNew: 'As far as you know, is this new to the court?',
    agent: 'Are you an agent or lawyer of the applicant?',
    obliged:
      'Are you bound by law to give this tip to the court, as somebody of an assisting unit for example?',
    staff: 'Are you of the court’s staff, or do you assist in enforcement?',
    spouse: 'Are you married to the debtor?',
  },
  note: 'Anything to explain',
  choices: { yes: 'yes', no: 'no', unsure: 'not sure' },
  registerButton: 'Register',
  termsTitle: 'How a reward is claimed',
  terms: {
    pays: 'Who pays',
    due: 'When it is due',
    excluded: 'When nothing is paid',
    secrecy: 'Secrecy',
  },
  toClaim: 'See or collect a reward',
}
