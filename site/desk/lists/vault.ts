import type { Ask, OpeningRow } from '#db'
import { deskList } from '../list.ts'
import { toneOf } from '../rows.ts'
import { momentText } from '../speak.ts'

/** The requests to open the vault: nothing of whom they are about, and no words. */
export const vault = deskList<OpeningRow>({
  title: ({ d }) => d.vault.title,
  lead: ({ d }) => d.vault.lead,
  rows: (ask, asked) => ask.openings(asked as Parameters<Ask['openings']>[0]),
  filters: [{ name: 'state', kind: 'choice', options: ({ d }) => ({ open: d.vault.onlyOpen }) }],
  usual: '-asked',
  columns: [
    {
      title: ({ d }) => d.vault.asked,
      sort: 'asked',
      cell: (row) => ({ text: momentText(row.askedAt), href: `/desk/vault/${row.id}` }),
    },
    { title: ({ d }) => d.vault.by, cell: (row) => row.askedBy },
    { title: ({ d }) => d.vault.reason, cell: (row, { d }) => d.vault.reasons[row.reasonCode] },
    {
      title: ({ d }) => d.vault.leadNumber,
      cell: (row, { d }) => (row.lead === null ? '' : d.vault.leadOf(row.lead)),
    },
    {
      title: ({ d }) => d.vault.halves,
      cell: (row, { d, words }) => ({
        text: row.given.map((role) => words.roles[role]).join(' · ') || d.vault.noHalves,
        ...(row.mine.length > 0 && { sub: d.vault.waitsForYou }),
      }),
    },
    { title: ({ d }) => d.vault.ends, cell: (row) => momentText(row.endsAt) },
    {
      title: ({ fields }) => fields.labels.state,
      cell: (row, { words }) => ({ text: words.states.vault[row.state], tone: toneOf(row.state) }),
    },
  ],
  tone: (row) => (row.mine.length > 0 ? 'urgent' : undefined),
})
