import type { Ask, ReportRow } from '#db'
import { deskList } from '../list.ts'
import { toneOf } from '../rows.ts'
import { momentText } from '../speak.ts'

const reportList = (kind: 'correction' | 'complaint', place: 'corrections' | 'complaints') =>
  deskList<ReportRow>({
    title: ({ d }) => d.reports[place].title,
    lead: ({ d }) => d.reports[place].lead,
    rows: (ask, asked) => ask.reports({ ...asked, kind } as Parameters<Ask['reports']>[0]),
    filters: [
      { name: 'number', kind: 'text', title: ({ d }) => d.lists.caseNumber },
      {
        name: 'state',
        kind: 'choice',
        options: ({ words, d }) => ({ open: d.lists.notDone, ...words.states.reports }),
      },
      {
        name: 'outcome',
        kind: 'choice',
        options: ({ fields }) => fields.options.reportOutcomes,
      },
      { name: 'from', kind: 'day', title: ({ d }) => d.lists.receivedFrom },
      { name: 'to', kind: 'day', title: ({ d }) => d.lists.receivedTo },
      { name: 'late', kind: 'check', title: ({ d }) => d.lists.onlyLate },
    ],
    usual: '-received',
    columns: [
      {
        title: ({ d }) => d.reports.receivedAt,
        sort: 'received',
        cell: (row) => ({ text: momentText(row.receivedAt), href: `/desk/${place}/${row.id}` }),
      },
      {
        title: ({ d }) => d.reports.outcome,
        cell: (row, { fields }) => (row.outcome ? fields.options.reportOutcomes[row.outcome] : ''),
      },
      {
        title: ({ fields }) => fields.labels.caseNumber,
        sort: 'number',
        cell: (row) => row.caseNumber,
      },
      {
        title: ({ d }) => d.clocks.dueAt,
        sort: 'due',
        cell: (row) => momentText(row.clocks.find(({ stoppedAt }) => stoppedAt === null)?.dueAt),
      },
      {
        title: ({ fields }) => fields.labels.state,
        sort: 'state',
        cell: (row, { words, d }) => ({
          text: words.states.reports[row.state],
          tone: toneOf(row.state),
          ...(row.clocks.some(({ late }) => late) && { sub: d.common.late }),
        }),
      },
    ],
  })

export const corrections = reportList('correction', 'corrections')
export const complaints = reportList('complaint', 'complaints')
