import type { Shape } from '../shape.ts'
import type { suspension as zh } from '../zh/suspension.ts'

export const suspension: Shape<typeof zh> = {
  title: 'Before suspension: please give your opinion',
  titleOver: 'Before suspension',
  lead: 'The court found no property that can be reached and is about to suspend enforcement. Before it rules, please read what was found out and say what you think.',
  notOver:
    'Suspended does not mean over: your right remains, the court searches for property every six months, and enforcement resumes whenever property is found.',
  toldOn: 'You were told on',
  until: 'Please give your opinion by',
  untilNote:
    'You lose no right to resumption if you say nothing. What you say after that day, before the ruling, is heard all the same.',
  conclusion: 'What was found out',
  propertyFound: 'Property found',
  propertyControlled: 'Property controlled',
  sealDates: 'Days of sealing and freezing',
  coerciveMeasures: 'Coercive measures',
  opinion: 'Your opinion',
  kinds: {
    agrees: 'I agree to the suspension',
    noneKnown: 'I know of no other property of the debtor',
    lead: 'I know of property',
    objects: 'I object',
  },
  kindsSay: {
    agrees: 'When you learn of property later you can still apply for resumption.',
    noneKnown: 'It only says that you have no lead, not that you agree.',
    lead: 'Say below which property it is, where it is and how you know. The debtor does not see it.',
    objects:
      'Give your reasons below. The court registers and reviews them and does not suspend before that.',
  },
  text: 'Property or reasons',
  textHint:
    'Needed for property and for an objection. Please write nothing that does not belong here, such as the PIN of a bank card.',
  button: 'Send my opinion',
  given: 'What you said',
  again: 'Add something',
  back: 'Back to the case',
  leadTaken: 'What you named is being checked as a lead; nothing is suspended before that is done.',
  objection: 'Your objection',
  objectionStates: {
    received: 'received, to be registered',
    registered: (number: string) => `registered and under review as ${number}`,
    upheld: 'upheld: the court does not suspend and goes on',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
  },
  searches: 'Results of the searches',
  resumption: {
    title: 'Apply for resumption',
    lead: 'When you learn of property of the debtor you may apply at any time; no period of limitation counts. Once it is verified, enforcement resumes.',
    text: 'Which property it is',
    textHint:
      'Say which property it is, where it is and how you know. It is kept encrypted; the debtor does not see it.',
    button: 'Apply for resumption',
    asked: 'Your application for resumption',
    askedOn: 'Applied on',
    states: {
      asked: 'The court is checking it',
      verified: 'The property is verified; enforcement is about to resume',
      refused: 'Not resumed',
      resumed: 'Enforcement has resumed',
    },
    answer: 'The court’s answer',
  },
  resumedAs: 'Enforcement has resumed under the number ',
  resumedAsNote: 'Please see it with the new number and the access code that you have.',
  resumedFrom: 'This case resumes the case ',
  money: {
    title: 'Money of the case',
    received: 'Received',
    paid: 'Paid out',
    held: 'Held back',
    rewards: 'Deducted from your money as a bounty',
    paidToMe: 'of it paid to you',
    kinds: { received: 'received', paid: 'paid out', reward: 'deducted as a bounty' },
    note: 'Money that has come in is announced and paid within thirty days. Bring your identity card and bank details. The court never asks you to transfer money or for a verification code.',
  },
}
