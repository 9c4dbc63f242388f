/** Seals, seizures and freezes, and their terms. */
export const seizures = {
  nav: { seizures: 'Seizures' },
  page: {
    seizures: {
      title: 'Seals, seizures and freezes',
      lead: 'By last day, the soonest first. Thirty days before, the officer and the applicant are reminded; once over, a seizure has no effect and cannot be renewed.',
      panel: 'Seals, seizures and freezes',
      ending: 'Seizures that end soon',
      propose: 'Propose release',
      proposeEffect:
        'Laid before the director for signing. Once approved, the release is recorded here.',
      proposal: (name: string, number: string) => `Release of: ${name}, ruling ${number}. Reason: `,
      unrecorded: 'Release property sealed before this portal kept records',
      term: (since: string, renewals: number) =>
        renewals > 0 ? `from ${since}, renewed ${renewals}×` : `from ${since}`,
      which: (n: number) => `No. ${n}`,
      none: 'None is recorded in this case.',
      columns: {
        caseNumber: 'Case number',
        kind: 'Measure',
        what: 'Object (seen by the court alone)',
        number: 'Ruling',
        since: 'From',
        until: 'Until',
        officer: 'Officer',
        state: 'State',
      },
      kinds: {
        deposit: 'Freezing of a deposit (one year at most)',
        movable: 'Seizure of movables (two years at most)',
        realEstate: 'Sealing of real estate (three years at most)',
        otherRight: 'Freezing of another right (three years at most)',
      },
      filterName: 'Object or officer',
      filterTo: 'Over by',
      onlySoon: 'Only what ends within thirty days',
      soon: 'Ends soon',
      renewals: (n: number) => (n === 1 ? 'renewed once' : `renewed ${n} times`),
    },
  },
  states: { seizures: { running: 'In force', released: 'Released', lapsed: 'Over' } },
  acts: { seizures: { record: 'Record a seizure', renew: 'Renew', release: 'Release' } },
  effects: {
    seizures: {
      record:
        'Records step N10 as well. Both parties see the measure and its days, and never the object.',
      renew:
        'Renewal comes before the last day is over; the new term follows the old one and is no longer than the law allows.',
      release:
        'Release needs the director’s signed decision; the time stops running when it is recorded.',
    },
  },
  entries: {
    'seizure.recorded': 'Seizure recorded',
    'seizure.renewed': 'Seizure renewed',
    'seizure.released': 'Seizure released',
    'seizure.expiring': 'Reminder: a seizure ends soon',
    'seizure.lapsed': 'Seizure over',
    'bounty.expired': 'Bounty over',
    'notice.expired': 'Notice over',
  },
  labels: {
    seizureKind: 'Measure',
    seizedWhat: 'Object',
    seizedFrom: 'First day',
    renewedOn: 'Renewed on',
    releasedOn: 'Released on',
    seizureUntil: 'Last day',
    rulingNumber: 'Number of the ruling',
  },
  hints: {
    seizedWhat:
      'Say which object: the last digits of the account, the number plate, where the property lies. Seen by the court alone.',
  },
} as const
