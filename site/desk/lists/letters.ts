import type { Ask, LetterRow } from '#db'
import { deskList } from '../list.ts'
import { momentText } from '../speak.ts'

/** The post room's letters, the longest waiting first. */
export const letters = deskList<LetterRow>({
  title: ({ d }) => d.letters.title,
  lead: ({ d }) => d.letters.lead,
  rows: (ask, asked) => ask.letters(asked as Parameters<Ask['letters']>[0]),
  filters: [
    { name: 'number', kind: 'text', title: ({ d }) => d.lists.caseNumber },
    { name: 'name', kind: 'name' },
    { name: 'tracking', kind: 'text', title: ({ d }) => d.letters.columns.tracking },
    { name: 'state', kind: 'choice', options: ({ words }) => words.states.letters },
    { name: 'from', kind: 'day', title: ({ d }) => d.letters.filterFrom },
    { name: 'to', kind: 'day', title: ({ d }) => d.letters.filterTo },
  ],
  usual: 'queuedAt',
  columns: [
    {
      title: ({ d }) => d.letters.columns.number,
      cell: (row) => ({ text: row.number, sub: row.subject }),
    },
    {
      title: ({ d }) => d.lists.caseNumber,
      cell: (row) => ({ text: row.caseNumber, href: `/desk/cases/${row.caseFileId}` }),
    },
    { title: ({ d }) => d.letters.columns.name, cell: (row) => row.name },
    {
      title: ({ d }) => d.letters.columns.queuedAt,
      sort: 'queuedAt',
      cell: (row) => momentText(row.queuedAt),
    },
    {
      title: ({ d }) => d.letters.columns.postedOn,
      cell: (row) => ({ text: row.postedOn ?? '', ...(row.tracking && { sub: row.tracking }) }),
      file: (row) => row.postedOn,
    },
    {
      title: ({ d }) => d.letters.columns.tracking,
      cell: (row) => row.tracking ?? '',
      onlyFile: true,
    },
    {
      title: ({ d }) => d.letters.columns.state,
      cell: (row, { d, words }) => ({
        text: words.states.letters[row.state],
        tone: row.state === 'returned' ? 'bad' : row.state === 'delivered' ? 'good' : 'quiet',
        ...(row.endedOn && {
          sub: row.reason ? `${row.endedOn} ${d.letters.reasons[row.reason]}` : row.endedOn,
        }),
      }),
      file: (row, { words }) => words.states.letters[row.state],
    },
    {
      title: ({ d }) => d.letters.columns.endedOn,
      cell: (row) => row.endedOn ?? '',
      onlyFile: true,
    },
    {
      title: ({ d }) => d.letters.columns.reason,
      cell: (row, { d }) => (row.reason ? d.letters.reasons[row.reason] : ''),
      onlyFile: true,
    },
  ],
  tone: (row) => (row.state === 'returned' ? 'late' : undefined),
})
