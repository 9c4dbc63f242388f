import type { Ask, UnpaidRow } from '#db'
import { deskList } from '../list.ts'
import { yuanText } from '../speak.ts'

/** The cases in which money waits to be paid, by its age. */
export const money = deskList<UnpaidRow>({
  title: ({ d }) => d.money.title,
  lead: ({ d }) => d.money.lead,
  rows: (ask, asked) => ask.unpaidMoney(asked as Parameters<Ask['unpaidMoney']>[0]),
  filters: [{ name: 'number', kind: 'text', title: ({ d }) => d.lists.caseNumber }],
  usual: 'since',
  columns: [
    {
      title: ({ d }) => d.cases.columns.caseNumber,
      sort: 'caseNumber',
      cell: (row) => ({ text: row.caseNumber, href: `/desk/money/${row.id}` }),
    },
    { title: ({ d }) => d.cases.columns.officer, cell: (row) => row.officer ?? '' },
    {
      title: ({ d }) => d.money.since,
      sort: 'since',
      cell: (row, { d }) => ({ text: row.since, sub: d.money.daysAgo(row.days) }),
      file: (row) => row.since,
    },
    { title: ({ d }) => d.money.days, onlyFile: true, cell: (row) => row.days },
    { title: ({ d }) => d.money.received, cell: (row) => yuanText(row.received) },
    { title: ({ d }) => d.money.paid, cell: (row) => yuanText(row.paid) },
    { title: ({ d }) => d.money.held, cell: (row) => yuanText(row.held) },
    { title: ({ d }) => d.money.left, sort: 'left', cell: (row) => yuanText(row.left) },
  ],
  tone: (row) => (row.days > 30 ? 'late' : undefined),
})
