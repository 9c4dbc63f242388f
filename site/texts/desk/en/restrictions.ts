import type { Shape } from '../../shape.ts'
import type { restrictions as zh } from '../zh/restrictions.ts'

export const restrictions: Shape<typeof zh> = {
  nav: { restrictions: 'Restrictions' },
  states: {
    restrictions: {
      drafted: 'drafted',
      signed: 'signed',
      served: 'served',
      published: 'public',
      lifted: 'lifted',
      withdrawn: 'withdrawn',
    },
  },
  acts: {
    restrictions: {
      new: 'Draft a restriction',
      edit: 'Edit',
      endorse: 'Endorse (sensitive or cautious case)',
      sign: 'Sign the order',
      serve: 'Record service',
      publish: 'Publish',
      correct: 'Correct',
      lift: 'Lift',
      withdraw: 'Withdraw the draft',
    },
  },
  effects: {
    restrictions: {
      edit: 'An edit voids the signature; it is needed again.',
      endorse: 'By another leader, who neither drafted nor signed it.',
      sign: 'You sign the content as it is now; an edit voids the signature. The author may not sign.',
      serve: 'Records the day and the way of service.',
      publish: 'Name every place it is announced in: it has to be lifted in the same places.',
      correct: 'The new content is public at once; the earlier version stays in the trace.',
      lift: 'The lifting has to be announced in the same places.',
      withdraw: 'A withdrawn draft cannot be taken up again.',
    },
  },
  entries: {
    'restriction.drafted': 'restriction drafted',
    'restriction.edited': 'restriction edited',
    'restriction.endorsed': 'restriction endorsed',
    'restriction.signed': 'restriction signed',
    'restriction.served': 'restriction served',
    'restriction.published': 'restriction published',
    'restriction.corrected': 'restriction corrected',
    'restriction.lifted': 'restriction lifted',
    'restriction.withdrawn': 'restriction withdrawn',
  },
}
