import type { Shape } from '../../shape.ts'
import type { lists as zh } from '../zh/lists.ts'

export const lists: Shape<typeof zh> = {
  page: {
    lists: {
      sort: 'Sort by',
      clear: 'Clear the filter',
      sortBy: (column) => `Sort by ${column}`,
      table: (title) => `Table ${title}; it scrolls sideways`,
      cut: (most) => `Only the first ${most} rows. Narrow the filter and download again.`,
      caseNumber: 'Case number or part',
      partyOrOfficer: 'Party (or part), or officer',
      anyNumber: 'Any number or part',
      nameOrTitle: 'Name or title',
      made: 'order of entry',
      from: 'Date from',
      to: 'Date to',
      madeFrom: 'Made from',
      madeTo: 'Made to',
      receivedFrom: 'Received from',
      receivedTo: 'Received to',
      notDone: 'all that are not done',
      onlyUrgent: 'Only urgent ones',
      urgentFirst: 'urgent ones and new ones first',
      mine: 'mine',
      officerUnknown: 'officer not matched to staff',
      filedFrom: 'Filed from',
      filedTo: 'Filed to',
      onlyLate: 'Only with late time limits',
      lateLimits: 'Late time limits',
    },
  },
}
