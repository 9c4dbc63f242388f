import type { Ask, DayRow } from '#db'
import { deskList } from '../list.ts'
import { momentText } from '../speak.ts'
import { changesOf, entryName } from '../trace.ts'

/** What the viewer recorded on a day. */
export const day = deskList<DayRow>({
  title: ({ d }) => d.day.title,
  lead: ({ d }) => d.day.lead,
  rows: (ask, asked) => ask.daySheet(asked as Parameters<Ask['daySheet']>[0]),
  filters: [
    { name: 'from', kind: 'day', title: ({ d }) => d.lists.from },
    { name: 'to', kind: 'day', title: ({ d }) => d.lists.to },
  ],
  usual: 'seq',
  columns: [
    { title: ({ d }) => d.common.when, sort: 'seq', cell: (row) => momentText(row.at) },
    {
      title: ({ d }) => d.common.what,
      cell: (row, speech) => {
        const changed = changesOf(row, speech)
        return { text: entryName(row, speech), ...(changed !== '' && { sub: changed }) }
      },
    },
    {
      title: ({ fields }) => fields.labels.caseNumber,
      cell: (row) =>
        row.caseFileId
          ? { text: row.caseNumber, href: `/desk/cases/${row.caseFileId}` }
          : row.caseNumber,
    },
  ],
})
