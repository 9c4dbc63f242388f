import type { Shape } from '../../shape.ts'
import type { bounties as zh } from '../zh/bounties.ts'

export const bounties: Shape<typeof zh> = {
  nav: { bounties: 'Bounties' },
  states: {
    bounties: {
      drafted: 'drafted',
      signed: 'signed',
      published: 'public',
      expired: 'over',
      closed: 'closed',
      withdrawn: 'withdrawn',
    },
  },
  acts: {
    bounties: {
      new: 'Draft a bounty',
      edit: 'Edit',
      endorse: 'Endorse (sensitive or cautious case)',
      sign: 'Sign',
      publish: 'Publish',
      correct: 'Correct',
      close: 'Close the bounty',
      withdraw: 'Withdraw the draft',
    },
  },
  effects: {
    bounties: {
      edit: 'An edit voids the signature; it is needed again.',
      endorse: 'By another leader, who neither drafted nor signed it.',
      sign: 'You sign the content as it is now; an edit voids the signature. The author may not sign.',
      publish: 'It appears among the bounties at once.',
      correct: 'The new content is public at once; the earlier version stays in the trace.',
      close: 'A closed bounty takes no more leads.',
      withdraw: 'A withdrawn draft cannot be taken up again.',
    },
  },
  entries: {
    'bounty.applied': 'bounty applied for',
    'bounty.drafted': 'bounty drafted',
    'bounty.edited': 'bounty edited',
    'bounty.endorsed': 'bounty endorsed',
    'bounty.signed': 'bounty signed',
    'bounty.published': 'bounty published',
    'bounty.corrected': 'bounty corrected',
    'bounty.closed': 'bounty closed',
    'bounty.withdrawn': 'bounty withdrawn',
  },
}
