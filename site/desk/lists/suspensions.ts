import type { Ask, SuspensionRow } from '#db'
import { deskList } from '../list.ts'

/** The cases near 终本 and after it, by what is due next. */
export const suspensions = deskList<SuspensionRow>({
  title: ({ d }) => d.suspensions.title,
  lead: ({ d }) => d.suspensions.lead,
  rows: (ask, asked) => ask.suspensions(asked as Parameters<Ask['suspensions']>[0]),
  filters: [
    { name: 'number', kind: 'text', title: ({ d }) => d.lists.caseNumber },
    {
      name: 'state',
      kind: 'choice',
      title: ({ d }) => d.suspensions.stage,
      options: ({ d }) => d.suspensions.stages,
    },
  ],
  usual: 'due',
  moreSorts: { due: ({ d }) => d.common.due },
  columns: [
    {
      title: ({ d }) => d.cases.columns.caseNumber,
      sort: 'caseNumber',
      cell: (row) => ({ text: row.caseNumber, href: `/desk/suspensions/${row.id}` }),
    },
    { title: ({ d }) => d.cases.columns.filedOn, sort: 'filedOn', cell: (row) => row.filedOn },
    { title: ({ d }) => d.cases.columns.officer, cell: (row) => row.officer ?? '' },
    {
      title: ({ d }) => d.suspensions.stage,
      cell: (row, { d }) => ({
        text: d.suspensions.stages[row.stage],
        tone: row.stage === 'suspended' ? 'quiet' : 'warn',
        ...(row.openObjections > 0 && { sub: d.suspensions.openObjections(row.openObjections) }),
      }),
      file: (row, { d }) => d.suspensions.stages[row.stage],
    },
    { title: ({ d }) => d.suspensions.searchDue, cell: (row) => row.searchDue ?? '' },
    { title: ({ d }) => d.suspensions.visitDue, cell: (row) => row.visitDue ?? '' },
    {
      title: ({ d }) => d.suspensions.otherDue,
      cell: (row, { d }) => ({
        text: row.otherDue ?? '',
        ...(row.late && { sub: d.common.late }),
      }),
      file: (row) => row.otherDue,
    },
  ],
  tone: (row) => (row.late ? 'late' : undefined),
})
