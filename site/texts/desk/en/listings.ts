import type { Shape } from '../../shape.ts'
import type { listings as zh } from '../zh/listings.ts'

export const listings: Shape<typeof zh> = {
  nav: { listings: 'Defaulters' },
  states: {
    listings: {
      drafted: 'drafted',
      checked: 'checked',
      signed: 'signed',
      served: 'served',
      published: 'public',
      removed: 'removed',
      expired: 'expired',
      withdrawn: 'withdrawn',
    },
  },
  acts: {
    listings: {
      new: 'Draft a listing',
      edit: 'Edit',
      answer: 'Answer the exclusions',
      check: 'Check and pass',
      endorse: 'Endorse (sensitive or cautious case)',
      sign: 'Sign the decision',
      serve: 'Record service',
      publish: 'Publish',
      correct: 'Correct',
      remove: 'Remove',
      withdraw: 'Withdraw the draft',
    },
  },
  effects: {
    listings: {
      edit: 'An edit voids the check and the signature; both are needed again.',
      answer:
        'An imported listing was signed elsewhere; only what the import could not know is answered here.',
      check: 'Who checks may not be who drafted.',
      endorse: 'By another leader, who neither drafted nor signed it.',
      sign: 'You sign the content as it is now; an edit voids the signature. The author may not sign.',
      serve:
        'Records the day and the way of service; nothing is published before a grace period ends.',
      publish: 'It appears on the site, in the API and in the chat at once.',
      correct: 'The new content is public at once; the earlier version stays in the trace.',
      remove:
        'It is gone from site, API and search within a second and for good; a new listing needs a new decision.',
      withdraw: 'A withdrawn draft cannot be taken up again.',
    },
  },
  entries: {
    'listing.drafted': 'listing drafted',
    'listing.answered': 'exclusions answered',
    'listing.edited': 'listing edited',
    'listing.checked': 'listing checked',
    'listing.endorsed': 'listing endorsed',
    'listing.signed': 'listing signed',
    'listing.served': 'listing served',
    'listing.published': 'listing published',
    'listing.corrected': 'listing corrected',
    'listing.removalDue': 'case closed, to be removed',
    'listing.removed': 'listing removed',
    'listing.withdrawn': 'listing withdrawn',
    'listing.expired': 'listing expired',
  },
}
