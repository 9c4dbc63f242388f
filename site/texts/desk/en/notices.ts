import type { Shape } from '../../shape.ts'
import type { notices as zh } from '../zh/notices.ts'

export const notices: Shape<typeof zh> = {
  nav: { notices: 'Notices' },
  states: {
    notices: {
      drafted: 'drafted',
      signed: 'signed',
      published: 'public',
      expired: 'over',
      removed: 'removed',
      withdrawn: 'withdrawn',
    },
  },
  acts: {
    notices: {
      new: 'Draft a notice',
      edit: 'Edit',
      endorse: 'Endorse (sensitive or cautious case)',
      sign: 'Sign',
      publish: 'Publish',
      correct: 'Correct',
      remove: 'Remove',
      withdraw: 'Withdraw the draft',
    },
  },
  effects: {
    notices: {
      edit: 'An edit voids the signature; it is needed again.',
      endorse: 'By another leader, who neither drafted nor signed it.',
      sign: 'You sign the content as it is now; an edit voids the signature. The author may not sign.',
      publish: 'It appears among the notices at once.',
      correct: 'The new content is public at once; the earlier version stays in the trace.',
      remove: 'It is gone from the site within a second.',
      withdraw: 'A withdrawn draft cannot be taken up again.',
    },
  },
  entries: {
    'notice.drafted': 'notice drafted',
    'notice.edited': 'notice edited',
    'notice.endorsed': 'notice endorsed',
    'notice.signed': 'notice signed',
    'notice.published': 'notice published',
    'notice.corrected': 'notice corrected',
    'notice.removed': 'notice removed',
    'notice.withdrawn': 'notice withdrawn',
  },
}
