/** Requests of applicants to list a debtor. */
export const applications = {
  page: {
    applications: {
      title: 'Requests to list a debtor',
      within:
        'Decided within 15 days of receipt: the president signs a decision to list, or the request is refused with a reason.',
      none: 'No request of an applicant is recorded.',
      debtor: 'Debtor',
      receivedOn: 'Received on',
      state: 'Decision',
    },
  },
  states: { applications: { open: 'Not decided', granted: 'Listed', refused: 'Refused' } },
  acts: { applications: { receive: 'Record a request to list', refuse: 'Refuse to list' } },
  effects: {
    applications: {
      receive: 'The applicant asked in writing to list the debtor; the fifteen days begin.',
      refuse:
        'No ground of the law applies: give the reason and answer the applicant in writing; the fifteen days end.',
    },
  },
  entries: {
    'listing.applied': 'Request to list received',
    'listing.applicationAnswered': 'Request to list answered',
  },
  labels: { requestReceivedOn: 'Received on' },
} as const
