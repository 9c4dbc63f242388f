import type { Ask, ConsultationRow, NameRow } from '#db'
import { deskList } from '../list.ts'

const tones = { prepared: 'warn', held: 'good', dropped: 'quiet' } as const

/** The consultations of the court, month by month. */
export const consultations = deskList<ConsultationRow>({
  title: ({ d }) => d.consultations.title,
  lead: ({ d }) => d.consultations.lead,
  rows: (ask, asked) => ask.consultations(asked as Parameters<Ask['consultations']>[0]),
  filters: [{ name: 'state', kind: 'choice', options: ({ words }) => words.states.consultations }],
  usual: '-heldOn',
  columns: [
    {
      title: ({ d }) => d.consultations.columns.month,
      cell: (row) => ({ text: row.month, href: `/desk/consultations/${row.id}` }),
    },
    {
      title: ({ d }) => d.consultations.columns.heldOn,
      sort: 'heldOn',
      cell: (row) => `${row.heldOn} ${row.at}`.trim(),
    },
    { title: ({ d }) => d.consultations.columns.place, onlyFile: true, cell: (row) => row.place },
    { title: ({ d }) => d.consultations.columns.cases, cell: (row) => row.cases },
    {
      title: ({ d }) => d.consultations.columns.invited,
      onlyFile: true,
      cell: (row) => row.invited,
    },
    { title: ({ d }) => d.consultations.columns.coming, cell: (row) => row.coming },
    { title: ({ d }) => d.consultations.columns.attended, cell: (row) => row.attended },
    { title: ({ d }) => d.consultations.columns.promises, cell: (row) => row.promises },
    { title: ({ d }) => d.consultations.columns.kept, cell: (row) => row.kept },
    {
      title: ({ d }) => d.consultations.columns.broken,
      cell: (row) => (row.broken > 0 ? { text: row.broken, tone: 'bad' } : row.broken),
    },
    {
      title: ({ fields }) => fields.labels.state,
      cell: (row, { words }) => ({
        text: words.states.consultations[row.state],
        tone: tones[row.state],
      }),
    },
  ],
  tone: (row) => (row.broken > 0 ? 'late' : undefined),
})

/** Who takes part in one consultation: the file for the general office. */
export const consultationNames = deskList<NameRow>({
  address: '/desk/consultations',
  title: ({ d }) => d.consultations.names,
  rows: (ask, asked) =>
    ask.consultationNames(asked as unknown as Parameters<Ask['consultationNames']>[0]),
  filters: [{ name: 'consultation', kind: 'kept' }],
  columns: [
    { title: ({ d }) => d.lists.caseNumber, cell: (row) => row.caseNumber },
    {
      title: ({ d }) => d.consultations.columns.applicants,
      cell: (row) => row.applicants.map(({ name }) => name).join('、'),
    },
    { title: ({ d }) => d.consultations.filed, cell: (row) => row.filedOn },
    { title: ({ d }) => d.consultations.columns.officer, cell: (row) => row.officer ?? '' },
    {
      title: ({ d }) => d.consultations.columns.answer,
      cell: (row, { d }) => {
        const { yes, no, unknown } = d.consultations.coming
        return row.coming === null ? unknown : row.coming ? yes : no
      },
    },
  ],
})
