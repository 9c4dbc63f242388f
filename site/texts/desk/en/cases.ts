import type { Shape } from '../../shape.ts'
import type { cases as zh } from '../zh/cases.ts'

export const cases: Shape<typeof zh> = {
  nav: { cases: 'Cases' },
  page: {
    cases: {
      title: 'Cases',
      lead: 'The enforcement cases of this court.',
      new: 'Open a case',
      lateClocks: (n) => (n === 1 ? '1 limit is late' : `${n} limits are late`),
      columns: {
        caseNumber: 'Case number',
        parties: 'Parties',
        cause: 'Cause',
        filedOn: 'Filed on',
        officer: 'Officer',
        claim: 'Claim',
        state: 'State',
      },
      newLead:
        'Opens a newly filed case. Applicant and debtor are then told by themselves (M02, M03).',
      caseSection: 'The case',
      applicantSection: 'Applicant',
      debtorSection: 'Debtor',
      facts: 'The case',
      parties: 'Parties',
      steps: 'Steps',
      noSteps: 'No step yet.',
      clocks: 'Time limits',
      noClocks: 'No time limit now.',
      documents: 'Decisions and notices',
      noDocuments: 'There is no listing, restriction, bounty or notice in this case yet.',
      received: 'Realised',
      hasCode: 'has an access code',
      noCode: 'no access code',
      partyEffect:
        'Decisions drafted before keep what they say; edit them after this, and they take it over.',
      issueEffect: 'A new code voids the old one at once. It is shown this once.',
      code: 'Access code',
      codeShown:
        'This code is shown once; only a keyed hash of it is kept. Write it down or print it now.',
      codeFor: (name) => `Access code for ${name}`,
      notifications: 'Notifications of this case',
      stepWarning:
        'Investigation, search and detention are recorded when they are done; the parties see them at once.',
    },
  },
  states: { cases: { open: 'open', closedForNow: 'suspended for now', closed: 'closed' } },
  acts: {
    cases: {
      new: 'Open a case',
      step: 'Record a step',
      party: 'Correct a party',
      'access-code': 'Issue an access code',
      tag: 'Tag the case',
    },
  },
  entries: {
    'case.filed': 'case filed',
    'calendar.loaded': 'calendar of a year entered',
    'clock.moved': 'time limit moved',
    'case.changed': 'case changed',
    'case.closedForNow': 'enforcement suspended for now',
    'case.resumed': 'enforcement resumed',
    'case.closed': 'case closed',
    'party.added': 'party added',
    'party.changed': 'party changed',
    'accessCode.issued': 'access code issued',
  },
}
