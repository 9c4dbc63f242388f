import type { Ask, RuleRow } from '#db'
import { deskList } from '../list.ts'
import { metWords } from '../rule-words.ts'

/** The rules: the page shows them by document, the file has one line each. */
export const rules = deskList<RuleRow>({
  title: ({ d }) => d.rules.title,
  lead: ({ d }) => d.rules.lead,
  rows: (ask, asked) => ask.deskRules(asked as Parameters<Ask['deskRules']>[0]),
  filters: [
    {
      name: 'whose',
      kind: 'choice',
      title: ({ d }) => d.rules.whose,
      options: ({ d }) => d.rules.whoseNames,
    },
    {
      name: 'kind',
      kind: 'choice',
      title: ({ d }) => d.rules.kind,
      options: ({ d }) => d.rules.kinds,
    },
    {
      name: 'standing',
      kind: 'choice',
      title: ({ d }) => d.rules.standing,
      options: ({ d }) => d.rules.standings,
    },
  ],
  columns: [
    { title: ({ d }) => d.rules.columns.name, cell: (row) => row.name },
    { title: ({ d }) => d.rules.columns.document, cell: (row) => row.document },
    { title: ({ d }) => d.rules.columns.article, cell: (row) => row.article },
    { title: ({ d }) => d.rules.kind, cell: (row, { d }) => d.rules.kinds[row.kind] },
    { title: ({ d }) => d.rules.columns.rule, cell: (row, { says }) => says(row.says) },
    { title: ({ d }) => d.rules.wording, cell: (row) => row.wording ?? '' },
    { title: ({ d }) => d.rules.standing, cell: (row, { d }) => d.rules.standings[row.standing] },
    {
      title: ({ d }) => d.rules.columns.conflicts,
      cell: (row) => row.conflicts.map(({ conflict }) => conflict.id).join(' '),
    },
    { title: ({ d }) => d.rules.met, cell: (row, speech) => metWords(row, speech) },
  ],
})
