import type { Ask, RetentionRow } from '#db'
import { deskList } from '../list.ts'
import { momentText } from '../speak.ts'

const tones = {
  kept: 'quiet',
  told: 'warn',
  held: 'good',
  needed: 'quiet',
  erased: 'quiet',
} as const

/** The concluded leads and how long each is kept; nothing of what they say. */
export const retention = deskList<RetentionRow>({
  title: ({ d }) => d.retention.title,
  lead: ({ d }) => d.retention.lead,
  rows: (ask, asked) => ask.retention(asked as Parameters<Ask['retention']>[0]),
  filters: [
    { name: 'number', kind: 'text', title: ({ d }) => d.leads.order },
    { name: 'state', kind: 'choice', options: ({ words }) => words.states.retention },
    {
      name: 'keptFor',
      kind: 'choice',
      title: ({ d }) => d.retention.columns.keptFor,
      options: ({ d }) => d.retention.keptFor,
    },
    { name: 'from', kind: 'day', title: ({ d }) => d.retention.filterFrom },
    { name: 'to', kind: 'day', title: ({ d }) => d.retention.filterTo },
  ],
  usual: 'until',
  columns: [
    {
      title: ({ d }) => d.leads.order,
      sort: 'made',
      cell: (row) => ({ text: row.order, href: `/desk/retention/${row.id}` }),
    },
    {
      title: ({ d }) => d.retention.columns.keptFor,
      cell: (row, { d }) => d.retention.keptFor[row.keptFor],
    },
    {
      title: ({ d }) => d.retention.columns.concludedAt,
      cell: (row) => momentText(row.concludedAt),
    },
    {
      title: ({ d }) => d.retention.columns.until,
      sort: 'until',
      cell: (row, { d }) => ({
        text: row.until,
        ...(row.lastDay && { sub: d.retention.lastDay(row.lastDay) }),
      }),
      file: (row) => row.until,
    },
    {
      title: ({ fields }) => fields.labels.state,
      cell: (row, { words }) => ({
        text: words.states.retention[row.state],
        tone: tones[row.state],
      }),
    },
    {
      title: ({ d }) => d.retention.columns.hold,
      cell: (row) => (row.hold ? { text: row.hold.reason, sub: row.hold.by } : ''),
    },
    {
      title: ({ d }) => d.retention.columns.lastDay,
      onlyFile: true,
      cell: (row) => row.lastDay ?? '',
    },
    {
      title: ({ d }) => d.retention.columns.erasedAt,
      cell: (row) => (row.erasedAt ? momentText(row.erasedAt) : ''),
    },
  ],
  tone: (row) => (row.state === 'told' ? 'late' : undefined),
})
