import type { Shape } from '../../shape.ts'
import type { home as zh } from '../zh/home.ts'

export const home: Shape<typeof zh> = {
  nav: { home: 'Home' },
  page: {
    home: {
      tally: 'What waits, at a glance',
      title: 'What waits for me',
      greeting: (name) => `Good day, ${name}. `,
      lead: 'By the offices you hold today.',
      urgent: 'urgent leads',
      leads: 'Leads to acknowledge',
      toCheck: 'To check',
      toSign: 'To sign',
      toServe: 'To serve',
      toPublish: 'To publish',
      drafts: 'Drafts',
      late: 'Time limits that are late or due soon',
      corrections: 'Requests for correction to answer',
      complaints: 'Complaints to answer',
      failed: 'Notifications not delivered',
      empty: 'Nothing waits for you now.',
      noRole:
        'You hold no office today, so you can neither see nor do anything here. Please ask the administrator.',
      adminOnly: 'The administrator manages people and offices and performs no legal act.',
      subject: 'Kind',
      record: 'Record',
    },
  },
}
