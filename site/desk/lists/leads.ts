import type { Ask, LeadRow } from '#db'
import { deskList } from '../list.ts'
import { toneOf } from '../rows.ts'
import { momentText } from '../speak.ts'

/** The leads, without their content. */
export const leads = deskList<LeadRow>({
  title: ({ d }) => d.leads.title,
  lead: ({ d }) => d.leads.lead,
  rows: (ask, asked) => ask.leads(asked as Parameters<Ask['leads']>[0]),
  filters: [
    { name: 'number', kind: 'text', title: ({ d }) => d.lists.caseNumber },
    {
      name: 'state',
      kind: 'choice',
      options: ({ words, d }) => ({ open: d.lists.notDone, ...words.states.leads }),
    },
    { name: 'category', kind: 'choice', options: ({ fields }) => fields.options.leadCategories },
    { name: 'from', kind: 'day', title: ({ d }) => d.lists.receivedFrom },
    { name: 'to', kind: 'day', title: ({ d }) => d.lists.receivedTo },
    { name: 'urgent', kind: 'check', title: ({ d }) => d.lists.onlyUrgent },
  ],
  usual: '-urgent',
  moreSorts: { urgent: ({ d }) => d.lists.urgentFirst },
  columns: [
    {
      title: ({ d }) => d.leads.order,
      sort: 'made',
      cell: (row, { d }) => ({
        text: row.order,
        href: `/desk/leads/${row.id}`,
        ...(row.urgent && { sub: d.leads.urgent }),
      }),
    },
    { title: ({ d }) => d.leads.receivedAt, cell: (row) => momentText(row.receivedAt) },
    {
      title: ({ d }) => d.leads.category,
      cell: (row, { fields }) => fields.options.leadCategories[row.category],
    },
    { title: ({ d }) => d.leads.about, cell: (row) => row.caseNumber ?? '' },
    {
      title: ({ d }) => d.leads.channel,
      cell: (row, { fields }) => fields.options.leadChannels[row.channel],
    },
    {
      title: ({ fields }) => fields.labels.state,
      cell: (row, { words }) => ({ text: words.states.leads[row.state], tone: toneOf(row.state) }),
    },
    {
      title: ({ d }) => d.leads.urgent,
      onlyFile: true,
      cell: (row, { d }) => (row.urgent ? d.common.yes : ''),
    },
  ],
  tone: (row) => (row.urgent && row.state === 'received' ? 'urgent' : undefined),
})
