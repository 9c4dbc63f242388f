import type { Ask, CaseRow } from '#db'
import { deskList } from '../list.ts'
import { toneOf } from '../rows.ts'
import { yuanText } from '../speak.ts'

/** The cases of the court. */
export const cases = deskList<CaseRow>({
  title: ({ d }) => d.cases.title,
  lead: ({ d }) => d.cases.lead,
  rows: (ask, asked) => ask.cases(asked as Parameters<Ask['cases']>[0]),
  filters: [
    { name: 'number', kind: 'text', title: ({ d }) => d.lists.caseNumber },
    { name: 'name', kind: 'name', title: ({ d }) => d.lists.partyOrOfficer },
    { name: 'state', kind: 'choice', options: ({ words }) => words.states.cases },
    {
      name: 'officer',
      kind: 'choice',
      options: async ({ d }, ask) => ({
        mine: d.lists.mine,
        unknown: d.lists.officerUnknown,
        ...Object.fromEntries((await ask.officers()).map(({ id, name }) => [id, name])),
      }),
    },
    {
      name: 'tag',
      kind: 'choice',
      title: ({ fields }) => fields.labels.tags,
      options: ({ fields }) => ({
        ...fields.options.caseTags,
        livelihood: fields.labels.livelihood,
      }),
    },
    { name: 'from', kind: 'day', title: ({ d }) => d.lists.filedFrom },
    { name: 'to', kind: 'day', title: ({ d }) => d.lists.filedTo },
    { name: 'late', kind: 'check', title: ({ d }) => d.lists.onlyLate },
  ],
  usual: '-filedOn',
  columns: [
    {
      title: ({ d }) => d.cases.columns.caseNumber,
      sort: 'caseNumber',
      cell: (row, { fields }) => ({
        text: row.caseNumber,
        href: `/desk/cases/${row.id}`,
        ...(row.livelihood && { sub: fields.labels.livelihood }),
      }),
    },
    {
      title: ({ d }) => d.cases.columns.parties,
      cell: (row) => ({ text: row.applicants.join('、'), sub: row.debtors.join('、') }),
      file: (row) => row.applicants.join('、'),
      inFile: ({ fields }) => fields.options.partyRole.applicant,
    },
    {
      title: ({ fields }) => fields.options.partyRole.debtor,
      onlyFile: true,
      cell: (row) => row.debtors.join('、'),
    },
    { title: ({ d }) => d.cases.columns.cause, cell: (row) => row.cause },
    { title: ({ d }) => d.cases.columns.filedOn, sort: 'filedOn', cell: (row) => row.filedOn },
    {
      title: ({ d }) => d.cases.columns.officer,
      sort: 'officer',
      cell: (row) => row.officer ?? '',
    },
    {
      title: ({ d }) => d.cases.columns.claim,
      sort: 'claim',
      cell: (row) => yuanText(row.claim),
    },
    {
      title: ({ d }) => d.cases.received,
      onlyFile: true,
      cell: (row) => yuanText(row.received),
    },
    {
      title: ({ d }) => d.cases.columns.state,
      cell: (row, { words, d }) => ({
        text: words.states.cases[row.state],
        tone: toneOf(row.state),
        ...(row.late > 0 && { sub: d.cases.lateClocks(row.late) }),
      }),
    },
    {
      title: ({ d }) => d.lists.lateLimits,
      onlyFile: true,
      cell: (row) => row.late,
    },
  ],
})
