import type { Ask, LeadRow } from '#db'
import { deskList } from '../list.ts'
import { toneOf } from '../rows.ts'
import { momentText, type DeskTexts } from '../speak.ts'

/** What stands below a lead's number: what it wants of the reader, without a word of what it says. */
const marksOf = (row: LeadRow, d: DeskTexts): string =>
  [
    row.urgent && d.leads.urgent,
    row.unread > 0 && `${d.leads.unread} ${row.unread}`,
    row.held && d.leads.held,
    row.merged && d.leads.merged,
  ]
    .filter(Boolean)
    .join(' · ')

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
    {
      name: 'category',
      kind: 'choice',
      title: ({ d }) => d.leads.category,
      options: ({ fields }) => fields.options.leadCategories,
    },
    { name: 'from', kind: 'day', title: ({ d }) => d.lists.receivedFrom },
    { name: 'to', kind: 'day', title: ({ d }) => d.lists.receivedTo },
    { name: 'urgent', kind: 'check', title: ({ d }) => d.lists.onlyUrgent },
    { name: 'mine', kind: 'check', title: ({ d }) => d.leads.mine },
    {
      name: 'held',
      kind: 'choice',
      title: ({ d }) => d.leads.held,
      options: ({ d }) => ({ no: d.leads.heldNot, yes: d.leads.heldOnly }),
    },
    {
      name: 'merged',
      kind: 'choice',
      title: ({ d }) => d.leads.merged,
      options: ({ d }) => ({
        along: d.leads.mergedAlong,
        leading: d.leads.mergedLeading,
        alone: d.leads.mergedAlone,
      }),
    },
    {
      name: 'team',
      kind: 'choice',
      title: ({ d }) => d.leads.team,
      options: async ({ says }, ask) =>
        Object.fromEntries((await ask.teams()).map((one) => [one.team, says(one.says)])),
    },
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
        ...(marksOf(row, d) && { sub: marksOf(row, d) }),
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
    { title: ({ d }) => d.leads.handedTo, cell: (row) => row.handedTo ?? '' },
    { title: ({ d }) => d.leads.unread, onlyFile: true, cell: (row) => row.unread },
    {
      title: ({ d }) => d.leads.held,
      onlyFile: true,
      cell: (row, { d }) => (row.held ? d.common.yes : ''),
    },
    {
      title: ({ d }) => d.leads.merged,
      onlyFile: true,
      cell: (row, { d }) => (row.merged ? d.common.yes : ''),
    },
    {
      title: ({ d }) => d.leads.urgent,
      onlyFile: true,
      cell: (row, { d }) => (row.urgent ? d.common.yes : ''),
    },
  ],
  tone: (row) => (row.urgent && row.state === 'received' ? 'urgent' : undefined),
})
