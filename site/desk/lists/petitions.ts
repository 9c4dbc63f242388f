import type { Ask, PetitionRow } from '#db'
import { deskList } from '../list.ts'
import { toneOf } from '../rows.ts'

/** The register of petitions: nothing of who sent them and of what they say. */
export const petitions = deskList<PetitionRow>({
  title: ({ d }) => d.petitions.title,
  lead: ({ d }) => d.petitions.lead,
  rows: (ask, asked) => ask.petitions(asked as Parameters<Ask['petitions']>[0]),
  filters: [
    { name: 'number', kind: 'text', title: ({ d }) => d.lists.caseNumber },
    {
      name: 'state',
      kind: 'choice',
      options: ({ words, d }) => ({ open: d.lists.notDone, ...words.states.petitions }),
    },
    {
      name: 'kind',
      kind: 'choice',
      title: ({ d }) => d.petitions.kind,
      options: ({ fields }) => fields.options.petitionKinds,
    },
    {
      name: 'channel',
      kind: 'choice',
      title: ({ d }) => d.petitions.channel,
      options: ({ fields }) => fields.options.petitionSources,
    },
    {
      name: 'responsible',
      kind: 'choice',
      title: ({ d }) => d.petitions.responsible,
      options: ({ d }) => ({ mine: d.petitions.onlyMine }),
    },
    { name: 'from', kind: 'day', title: ({ d }) => d.lists.receivedFrom },
    { name: 'to', kind: 'day', title: ({ d }) => d.lists.receivedTo },
    { name: 'repeat', kind: 'check', title: ({ d }) => d.petitions.onlyRepeat },
    { name: 'late', kind: 'check', title: ({ d }) => d.lists.onlyLate },
  ],
  usual: '-registered',
  columns: [
    {
      title: ({ d }) => d.petitions.ticket,
      sort: 'registered',
      cell: (row, { d }) => ({
        text: row.ticket,
        ...(row.mayOpen ? { href: `/desk/petitions/${row.id}` } : {}),
        ...(row.repeat ? { sub: d.petitions.repeat } : !row.mayOpen && { sub: d.petitions.sealed }),
      }),
    },
    { title: ({ d }) => d.petitions.received, sort: 'received', cell: (row) => row.receivedOn },
    {
      title: ({ d }) => d.petitions.channel,
      cell: (row, { fields }) => ({
        text: fields.options.petitionSources[row.channel],
        ...(row.handedBy && { sub: row.handedBy }),
      }),
    },
    {
      title: ({ d }) => d.petitions.kind,
      cell: (row, { fields }) => fields.options.petitionKinds[row.kind],
    },
    { title: ({ d }) => d.petitions.case, cell: (row) => row.caseNumber ?? '' },
    { title: ({ d }) => d.petitions.responsible, cell: (row) => row.responsible ?? '' },
    { title: ({ d }) => d.petitions.dueOn, cell: (row) => row.dueOn ?? '' },
    {
      title: ({ fields }) => fields.labels.state,
      cell: (row, { words, d }) => ({
        text: words.states.petitions[row.state],
        tone: toneOf(row.state),
        ...(row.overdue && { sub: d.petitions.overdue }),
      }),
    },
    {
      title: ({ d }) => d.petitions.repeat,
      onlyFile: true,
      cell: (row, { d }) => (row.repeat ? d.common.yes : ''),
    },
    {
      title: ({ d }) => d.petitions.overdue,
      onlyFile: true,
      cell: (row, { d }) => (row.overdue ? d.common.yes : ''),
    },
  ],
  tone: (row) => (row.overdue ? 'late' : undefined),
})
