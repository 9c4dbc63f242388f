import type { Shape } from '../../shape.ts'
import type { reports as zh } from '../zh/reports.ts'

export const reports: Shape<typeof zh> = {
  nav: { corrections: 'Corrections', complaints: 'Complaints' },
  page: {
    reports: {
      corrections: {
        title: 'Corrections',
        lead: '“This is not me”, “this is wrong”: reviewed within fifteen days, corrected within three working days when founded.',
        one: 'Request for correction',
      },
      complaints: {
        title: 'Complaints',
        lead: 'Complaints about enforcement staff; only the supervisor sees them.',
        one: 'Complaint',
      },
      receivedAt: 'Received',
      listing: 'About the entry',
      content: 'Content',
      contact: 'Contact',
      answer: 'Answer',
      outcome: 'Outcome',
    },
  },
  states: { reports: { received: 'waiting', opened: 'in hand', answered: 'answered' } },
  acts: { reports: { open: 'Take in hand', answer: 'Answer' } },
  effects: {
    reports: {
      open: 'Records that you have it in hand.',
      answer: 'Who wrote reads the answer with the receipt.',
    },
  },
  entries: {
    'correction.received': 'request for correction received',
    'correction.opened': 'request for correction opened',
    'correction.openingRefused': 'opening of the request refused',
    'correction.founded': 'request for correction founded',
    'correction.answered': 'request for correction answered',
    'complaint.received': 'complaint received',
    'complaint.opened': 'complaint opened',
    'complaint.openingRefused': 'opening of the complaint refused',
    'complaint.answered': 'complaint answered',
  },
}
