import type { Ask, DecisionRow } from '#db'
import { named } from '../decisions.ts'
import { deskList } from '../list.ts'
import { momentText, wordFor } from '../speak.ts'

/** The decisions of the court: what waits for the reader's signature first. */
export const decisions = deskList<DecisionRow>({
  title: ({ d }) => d.decisions.title,
  lead: ({ d }) => d.decisions.lead,
  rows: (ask, asked) => ask.decisions(asked as Parameters<Ask['decisions']>[0]),
  filters: [
    { name: 'number', kind: 'text', title: ({ d }) => d.lists.caseNumber },
    {
      name: 'matter',
      kind: 'choice',
      title: ({ d }) => d.decisions.matter,
      options: async ({ says }, ask) =>
        Object.fromEntries(
          (await ask.matters()).map(({ matter, says: name }) => [matter, named(says(name))]),
        ),
    },
    { name: 'state', kind: 'choice', options: ({ words }) => words.states.decisions },
    {
      name: 'countersign',
      kind: 'choice',
      title: ({ d }) => d.decisions.countersign,
      options: ({ d }) => d.decisions.countersigned,
    },
    { name: 'mine', kind: 'check', title: ({ d }) => d.decisions.filterMine },
  ],
  usual: 'waiting',
  moreSorts: { waiting: ({ d }) => d.decisions.waiting },
  columns: [
    {
      title: ({ d }) => d.decisions.matter,
      cell: (row, { d, says }) => ({
        text: named(says(row.says)),
        href: `/desk/decisions/${row.id}`,
        ...(row.urgent && { sub: d.decisions.urgent }),
      }),
    },
    {
      title: ({ d }) => d.decisions.caseNumber,
      sort: 'caseNumber',
      cell: (row) => ({ text: row.caseNumber, href: `/desk/cases/${row.caseFileId}` }),
      file: (row) => row.caseNumber,
    },
    { title: ({ d }) => d.decisions.author, cell: (row) => row.author ?? '' },
    {
      title: ({ d }) => d.decisions.proposedAt,
      sort: 'created',
      cell: (row) => momentText(row.proposedAt),
    },
    {
      title: ({ d }) => d.decisions.awaits,
      cell: (row, { words }) => row.awaits.map((role) => words.roles[role]).join(' / '),
    },
    {
      title: ({ d }) => d.decisions.state,
      cell: (row, { d, words }) => ({
        text: wordFor(words.states.decisions, row.state),
        tone: row.mine ? 'warn' : row.state === 'approved' ? 'good' : 'quiet',
        ...(row.countersigned && { sub: d.decisions.countersigned[row.countersigned] }),
      }),
      file: (row, { words }) => wordFor(words.states.decisions, row.state),
    },
  ],
  tone: (row) => (row.urgent && row.mine ? 'urgent' : undefined),
})
