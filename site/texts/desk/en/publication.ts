import type { Shape } from '../../shape.ts'
import type { publication as zh } from '../zh/publication.ts'

export const publication: Shape<typeof zh> = {
  page: {
    columns: {
      name: 'Name',
      number: 'Number',
      caseNumber: 'Case number',
      state: 'State',
      day: 'Day',
      kind: 'Kind',
      title: 'Title',
      until: 'Until',
      role: 'As',
      age: 'Age',
      validUntil: 'Valid until',
    },
    draftFrom: {
      needCase:
        'Drafting begins at the case: open it and choose what to draft under “Decisions and notices”.',
      forCase: 'Case',
      toCase: 'Do it in the case',
      toCases: 'To the cases',
    },
    subjects: {
      listings: {
        title: 'Defaulters',
        one: 'Listing',
        lead: 'Draft, check, sign, serve, publish, correct, remove.',
      },
      restrictions: {
        title: 'Restrictions',
        one: 'Restriction',
        lead: 'Draft, sign, serve, publish, and lift in the same places.',
      },
      bounties: {
        title: 'Bounties',
        one: 'Bounty',
        lead: 'Three kinds with different conditions: property, whereabouts, reward.',
      },
      notices: { title: 'Notices', one: 'Notice', lead: 'Notices to the public.' },
    },
  },
}
