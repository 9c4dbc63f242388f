import type { Ask, TraceRow } from '#db'
import { deskList } from '../list.ts'
import { momentText } from '../speak.ts'
import { actorOf, changesOf, dayOfEntry, entryName, ruleOf } from '../trace.ts'

/** The whole trace of one case. */
export const trace = deskList<TraceRow>({
  title: ({ d }) => d.trace.title,
  lead: ({ d }) => d.common.traceNote,
  rows: (ask, asked) => ask.caseTrace(asked as Parameters<Ask['caseTrace']>[0]),
  filters: [
    { name: 'caseFileId', kind: 'kept' },
    {
      name: 'kind',
      kind: 'choice',
      title: ({ d }) => d.common.what,
      options: async (speech, ask, { caseFileId = '' }) => {
        const kinds = await ask.caseTraceKinds(caseFileId)
        return Object.fromEntries(kinds.map((entry) => [entry.kind, entryName(entry, speech)]))
      },
    },
    { name: 'from', kind: 'day', title: ({ d }) => d.lists.from },
    { name: 'to', kind: 'day', title: ({ d }) => d.lists.to },
  ],
  usual: '-seq',
  columns: [
    {
      title: ({ d }) => d.common.when,
      sort: 'seq',
      cell: dayOfEntry,
      file: (row) => row.on,
      inFile: ({ d }) => d.trace.on,
    },
    { title: ({ d }) => d.trace.at, onlyFile: true, cell: (row) => momentText(row.at) },
    {
      title: ({ d }) => d.common.what,
      cell: (row, speech) => {
        const changed = changesOf(row, speech)
        return {
          text: entryName(row, speech),
          ...(changed !== '' && { sub: changed }),
        }
      },
    },
    { title: ({ d }) => d.trace.kind, onlyFile: true, cell: (row) => row.kind },
    { title: ({ d }) => d.common.who, cell: actorOf },
    {
      title: ({ d }) => d.trace.offices,
      onlyFile: true,
      cell: (row, speech) => actorOf(row, speech).sub ?? '',
    },
    { title: ({ d }) => d.trace.rule, cell: ruleOf },
    { title: ({ d }) => d.trace.changed, onlyFile: true, cell: changesOf },
    {
      title: ({ d }) => d.common.history,
      onlyFile: true,
      cell: (row, { d }) => (row.facts['imported'] === true ? d.common.yes : ''),
    },
  ],
})
