import type { Ask, NotificationRow } from '#db'
import { deskList } from '../list.ts'
import { toneOf } from '../rows.ts'
import { momentText } from '../speak.ts'

/** The ledger of notifications: its page shows each with its text and attempts, its file one line each. */
export const notifications = deskList<NotificationRow>({
  title: ({ d }) => d.notifications.title,
  lead: ({ d }) => d.notifications.lead,
  rows: (ask, asked) => ask.notifications(asked as Parameters<Ask['notifications']>[0]),
  filters: [
    { name: 'caseFileId', kind: 'kept' },
    { name: 'number', kind: 'text', title: ({ d }) => d.lists.anyNumber },
    { name: 'state', kind: 'choice', options: ({ words }) => words.states.notifications },
    { name: 'from', kind: 'day', title: ({ d }) => d.lists.madeFrom },
    { name: 'to', kind: 'day', title: ({ d }) => d.lists.madeTo },
  ],
  usual: '-made',
  columns: [
    { title: ({ d }) => d.notifications.number, sort: 'number', cell: (row) => row.number },
    { title: ({ d }) => d.notifications.rule, cell: (row) => row.rule },
    {
      title: ({ d }) => d.notifications.case,
      cell: (row) => ({ text: row.caseNumber, href: `/desk/cases/${row.caseFileId}` }),
    },
    {
      title: ({ fields }) => fields.labels.role,
      cell: (row, { fields }) => fields.options.partyRole[row.role],
    },
    { title: ({ d }) => d.columns.name, cell: (row) => row.name },
    { title: ({ d }) => d.notifications.subject, cell: (row) => row.subject },
    {
      title: ({ d }) => d.notifications.made,
      sort: 'made',
      cell: (row) => momentText(row.createdAt),
    },
    {
      title: ({ d }) => d.notifications.attempts,
      onlyFile: true,
      cell: (row) => row.attempts.length,
    },
    {
      title: ({ fields }) => fields.labels.state,
      cell: (row, { words }) => ({
        text: words.states.notifications[row.state],
        tone: toneOf(row.state),
      }),
    },
  ],
})
