import type { Shape } from '../shape.ts'
import type { seizures as zh } from '../zh/seizures.ts'

/** The seizures in one's own case. */
export const seizures: Shape<typeof zh> = {
  title: 'Seizures and freezes',
  which: (n: number) => `No. ${n}`,
  since: 'From',
  until: 'Until',
  states: { running: 'In force', released: 'Released', lapsed: 'Over' },
  soon: 'Ends within thirty days',
  applicant:
    'Once its last day is over, a seizure or freeze has no effect. If it should go on, apply to the court for renewal before that day; the court may also renew it by itself.',
  debtor:
    'While it is in force, what is seized or frozen may not be moved, hidden, damaged or disposed of.',
  lapsedSays: 'It is over. If the property should still be held, apply to the court for a new one.',
  article: 'Interpretation of the Civil Procedure Law, art. 485',
}
