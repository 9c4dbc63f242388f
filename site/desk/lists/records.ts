import type { Ask } from '#db'
import type { Subject } from '../acts.ts'
import { deskList, type Asked, type Column, type ListFilter } from '../list.ts'
import { toneOf } from '../rows.ts'
import { wordFor } from '../speak.ts'
import type { Draft } from '../subjects.ts'

/** Who the officer of a case is: one's own cases, or those of one officer. */
const officerFilter: ListFilter = {
  name: 'officer',
  kind: 'choice',
  options: async ({ d }, ask) => ({
    mine: d.lists.mine,
    ...Object.fromEntries((await ask.officers()).map(({ id, name }) => [id, name])),
  }),
}

type Rows = (ask: Ask, asked: Asked) => Promise<{ rows: Draft[]; next?: string }>
/** Each subject names the columns that it has; a list reads them by name. */
const asDrafts = (rows: unknown) => rows as Rows

const text = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value)

const plain = (title: Column<Draft>['title'], field: string, sort?: string): Column<Draft> => ({
  title,
  cell: (row) => text(row[field]),
  ...(sort && { sort }),
})

const linked = (subject: Subject, column: Column<Draft>, sub?: string): Column<Draft> => ({
  ...column,
  cell: (row, speech) => ({
    text: column.cell(row, speech) as string,
    href: `/desk/${subject}/${row.id}`,
    ...(sub && row[sub] ? { sub: text(row[sub]) } : {}),
  }),
})

const caseNumber = plain(({ d }) => d.columns.caseNumber, 'caseNumber')
const masked: Column<Draft> = {
  ...plain(({ fields }) => fields.labels.idNumber, 'maskedNumber'),
  onlyFile: true,
}
const name = plain(({ d }) => d.columns.name, 'name', 'name')

const state = (subject: Subject): Column<Draft> => ({
  title: ({ d }) => d.columns.state,
  cell: (row, { words, d }) => ({
    text: wordFor(words.states[subject], row.state),
    tone: toneOf(row.state),
    ...(row['imported'] === true && { sub: d.common.imported }),
  }),
})

const recordList = (subject: Subject, rows: Rows, columns: readonly Column<Draft>[]) =>
  deskList<Draft>({
    title: ({ d }) => d.subjects[subject].title,
    lead: ({ d }) => d.subjects[subject].lead,
    rows,
    filters: [
      { name: 'number', kind: 'text', title: ({ d }) => d.lists.anyNumber },
      { name: 'name', kind: 'name', title: ({ d }) => d.lists.nameOrTitle },
      { name: 'state', kind: 'choice', options: ({ words }) => words.states[subject] },
      officerFilter,
      { name: 'from', kind: 'day', title: ({ d }) => d.lists.from },
      { name: 'to', kind: 'day', title: ({ d }) => d.lists.to },
    ],
    usual: '-made',
    moreSorts: { made: ({ d }) => d.lists.made },
    columns,
  })

export const listings = recordList(
  'listings',
  asDrafts((ask: Ask, asked: Asked) => ask.deskListings(asked)),
  [
    linked('listings', name, 'maskedNumber'),
    masked,
    plain(({ d }) => d.columns.number, 'decisionNumber', 'number'),
    caseNumber,
    plain(({ d }) => d.columns.day, 'decidedOn', 'day'),
    state('listings'),
  ],
)

export const restrictions = recordList(
  'restrictions',
  asDrafts((ask: Ask, asked: Asked) => ask.deskRestrictions(asked)),
  [
    linked('restrictions', name, 'maskedNumber'),
    masked,
    plain(({ d }) => d.columns.number, 'orderNumber', 'number'),
    caseNumber,
    {
      title: ({ d }) => d.columns.role,
      cell: (row, { fields }) => wordFor(fields.options.subjectRole, row['subjectRole']),
    },
    plain(({ d }) => d.columns.day, 'orderedOn', 'day'),
    state('restrictions'),
  ],
)

export const bounties = recordList(
  'bounties',
  asDrafts((ask: Ask, asked: Asked) => ask.deskBounties(asked)),
  [
    linked(
      'bounties',
      plain(({ d }) => d.columns.number, 'number', 'number'),
    ),
    {
      title: ({ d }) => d.columns.kind,
      cell: (row, { fields }) => wordFor(fields.options.bountyKinds, row['kind']),
    },
    name,
    caseNumber,
    plain(({ d }) => d.columns.until, 'until', 'day'),
    state('bounties'),
  ],
)

export const notices = recordList(
  'notices',
  asDrafts((ask: Ask, asked: Asked) => ask.deskNotices(asked)),
  [
    linked(
      'notices',
      plain(({ d }) => d.columns.title, 'title', 'name'),
    ),
    {
      title: ({ d }) => d.columns.kind,
      cell: (row, { fields }) => wordFor(fields.options.noticeKinds, row['kind']),
    },
    caseNumber,
    plain(({ d }) => d.columns.until, 'until', 'day'),
    state('notices'),
  ],
)
