import type { Ask, SeizureRow } from '#db'
import { deskList } from '../list.ts'

/** Seals, seizures and freezes of the court, by their last day. */
export const seizures = deskList<SeizureRow>({
  title: ({ d }) => d.seizures.title,
  lead: ({ d }) => d.seizures.lead,
  rows: (ask, asked) => ask.seizures(asked as Parameters<Ask['seizures']>[0]),
  filters: [
    { name: 'number', kind: 'text', title: ({ d }) => d.lists.caseNumber },
    { name: 'name', kind: 'name', title: ({ d }) => d.seizures.filterName },
    {
      name: 'kind',
      kind: 'choice',
      title: ({ d }) => d.seizures.columns.kind,
      options: ({ d }) => d.seizures.kinds,
    },
    { name: 'state', kind: 'choice', options: ({ words }) => words.states.seizures },
    { name: 'to', kind: 'day', title: ({ d }) => d.seizures.filterTo },
    { name: 'soon', kind: 'check', title: ({ d }) => d.seizures.onlySoon },
  ],
  usual: 'until',
  columns: [
    {
      title: ({ d }) => d.seizures.columns.caseNumber,
      cell: (row) => ({ text: row.caseNumber, href: `/desk/cases/${row.caseFileId}#seizures` }),
    },
    { title: ({ d }) => d.seizures.columns.kind, cell: (row, { says }) => says(row.says) },
    { title: ({ d }) => d.seizures.columns.what, cell: (row) => row.what },
    { title: ({ d }) => d.seizures.columns.number, cell: (row) => row.number },
    { title: ({ d }) => d.seizures.columns.since, sort: 'since', cell: (row) => row.since },
    {
      title: ({ d }) => d.seizures.columns.until,
      sort: 'until',
      cell: (row, { d }) => ({
        text: row.until,
        ...(row.renewals > 0 && { sub: d.seizures.renewals(row.renewals) }),
      }),
      file: (row) => row.until,
    },
    { title: ({ d }) => d.seizures.columns.officer, cell: (row) => row.officer ?? '' },
    {
      title: ({ d }) => d.seizures.columns.state,
      cell: (row, { d, words }) => ({
        text: row.soon ? d.seizures.soon : words.states.seizures[row.state],
        tone: row.soon ? 'warn' : row.state === 'running' ? 'good' : 'quiet',
      }),
      file: (row, { words }) => words.states.seizures[row.state],
    },
  ],
  tone: (row) => (row.soon ? 'late' : undefined),
})
