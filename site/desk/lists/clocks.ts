import type { Ask, ClockLine } from '#db'
import { answersFor, belongsTo, dueText, markOf } from '../clocks.ts'
import { deskList } from '../list.ts'

/** The court's time limits that run or stand still, the earliest first. */
export const clocks = deskList<ClockLine>({
  title: ({ d }) => d.clocks.title,
  lead: ({ d }) => d.clocks.lead,
  rows: (ask, asked) => ask.myClocks(asked as Parameters<Ask['myClocks']>[0]),
  filters: [
    {
      name: 'mine',
      kind: 'choice',
      title: ({ d }) => d.clocks.view,
      options: ({ d }) => d.clocks.views,
    },
    { name: 'state', kind: 'choice', options: ({ words }) => words.states.clocks },
    {
      name: 'rule',
      kind: 'choice',
      title: ({ d }) => d.clocks.rule,
      options: async ({ says }, ask) =>
        Object.fromEntries(
          (await ask.clockRules()).map(({ rule, says: words }) => [rule, says(words)]),
        ),
    },
    {
      name: 'officer',
      kind: 'choice',
      title: ({ d }) => d.clocks.officer,
      options: async (_, ask) =>
        Object.fromEntries((await ask.officers()).map(({ id, name }) => [id, name])),
    },
  ],
  usual: 'dueAt',
  columns: [
    {
      title: ({ d }) => d.clocks.dueAt,
      sort: 'dueAt',
      cell: (row) => ({ text: dueText(row), href: `/desk/clocks/${row.id}` }),
    },
    { title: ({ d }) => d.clocks.state, cell: (row, speech) => markOf(row, speech) },
    {
      title: ({ d }) => d.clocks.what,
      cell: (row, { says }) => ({ text: says(row.says), sub: `${row.document} ${row.article}` }),
    },
    { title: ({ d }) => d.clocks.subject, cell: (row, speech) => belongsTo(row, speech) },
    { title: ({ d }) => d.clocks.answers, cell: (row, speech) => answersFor(row, speech) },
    { title: ({ d }) => d.clocks.startedOn, cell: (row) => row.startedOn },
    {
      title: ({ d }) => d.clocks.article,
      onlyFile: true,
      cell: (row) => `${row.document} ${row.article}`,
    },
  ],
  tone: (row) => (row.late ? 'late' : undefined),
})
