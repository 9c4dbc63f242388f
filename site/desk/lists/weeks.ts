import type { Ask, PetitionWeek } from '#db'
import { deskList } from '../list.ts'
import { momentText } from '../speak.ts'

/** The weeks of petitions that were summed up: numbers alone. */
export const weeks = deskList<PetitionWeek>({
  address: '/desk/petitions/weeks',
  title: ({ d }) => d.weeks.title,
  lead: ({ d }) => d.weeks.lead,
  rows: (ask, asked) => ask.petitionWeeks(asked as Parameters<Ask['petitionWeeks']>[0]),
  filters: [
    { name: 'from', kind: 'day', title: ({ d }) => d.weeks.from },
    { name: 'to', kind: 'day', title: ({ d }) => d.weeks.to },
    { name: 'late', kind: 'check', title: ({ d }) => d.weeks.onlyLate },
  ],
  usual: '-monday',
  columns: [
    {
      title: ({ d }) => d.weeks.week,
      sort: 'monday',
      cell: (week, { d }) => ({
        text: d.weeks.one(week.monday),
        href: `/desk/petitions/weeks/${week.id}`,
      }),
      file: (week) => week.monday,
    },
    { title: ({ d }) => d.weeks.received, cell: ({ summary }) => summary.received },
    { title: ({ d }) => d.weeks.open, cell: ({ summary }) => summary.open },
    { title: ({ d }) => d.weeks.overdue, cell: ({ summary }) => summary.overdue },
    { title: ({ d }) => d.weeks.repeats, cell: ({ summary }) => summary.repeats },
    {
      title: ({ d }) => d.weeks.closed,
      onlyFile: true,
      cell: ({ summary }) => summary.closed,
    },
    { title: ({ d }) => d.weeks.closedBy, cell: (week) => week.closedBy ?? '' },
    {
      title: ({ d }) => d.weeks.closedAt,
      sort: 'closed',
      cell: (week) => momentText(week.closedAt),
    },
  ],
})
