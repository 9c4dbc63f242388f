/** The sheet of one's day. */
export const day = {
  nav: { day: 'My day' },
  page: {
    day: {
      title: 'Sheet of the day',
      lead: 'Everything that you did in the system on a day stands here by itself; there is no form to fill in. Choose dates to see earlier days. Nobody but you sees it.',
      notes: (on: string) => `Added for ${on}`,
      none: 'Nothing added yet.',
    },
  },
  acts: { day: { note: 'Add a note' } },
  effects: {
    day: {
      note: 'For what left no record in the system, such as a visit where nobody was met. It cannot be changed afterwards.',
    },
  },
  entries: { 'day.noted': 'Note added to the sheet of the day' },
  labels: {
    dayText: 'What was done',
    dayCase: 'Case number (if it was about a case)',
    dayOf: 'Day',
  },
} as const
