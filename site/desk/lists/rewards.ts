import type { Ask, ClaimRow } from '#db'
import { deskList } from '../list.ts'
import { momentText, yuanText } from '../speak.ts'

const tones = {
  open: 'warn',
  proposed: 'warn',
  refused: 'quiet',
  identityAsked: 'quiet',
  payable: 'warn',
  paid: 'good',
  expired: 'quiet',
  withdrawn: 'quiet',
} as const

/** What informants claim, by the order of provision. */
export const rewards = deskList<ClaimRow>({
  title: ({ d }) => d.rewards.title,
  lead: ({ d }) => d.rewards.lead,
  rows: (ask, asked) => ask.claims(asked as Parameters<Ask['claims']>[0]),
  filters: [
    { name: 'number', kind: 'text', title: ({ d }) => d.lists.caseNumber },
    {
      name: 'kind',
      kind: 'choice',
      title: ({ d }) => d.rewards.columns.kind,
      options: ({ fields }) => fields.options.bountyKinds,
    },
    {
      name: 'state',
      kind: 'choice',
      options: ({ d, words }) => ({ running: d.rewards.running, ...words.states.rewards }),
    },
  ],
  usual: 'made',
  columns: [
    {
      title: ({ d }) => d.rewards.columns.order,
      sort: 'made',
      cell: (row) => ({ text: row.order, href: `/desk/rewards/${row.id}` }),
      file: (row) => row.order,
    },
    {
      title: ({ fields }) => fields.labels.state,
      cell: (row, { words }) => ({ text: words.states.rewards[row.state], tone: tones[row.state] }),
    },
    {
      title: ({ d }) => d.rewards.columns.kind,
      cell: (row, { fields }) => fields.options.bountyKinds[row.kind],
    },
    {
      title: ({ d }) => d.rewards.columns.bounty,
      cell: (row, { d }) => ({
        text: row.bountyNumber ?? d.rewards.noBounty,
        ...(row.caseNumber && { sub: row.caseNumber }),
      }),
      file: (row) => row.bountyNumber ?? '',
    },
    {
      title: ({ d }) => d.rewards.columns.case,
      onlyFile: true,
      cell: (row) => row.caseNumber ?? '',
    },
    {
      title: ({ d }) => d.rewards.columns.opened,
      sort: 'opened',
      onlyFile: true,
      cell: (row) => momentText(row.openedAt),
    },
    {
      title: ({ d }) => d.rewards.columns.due,
      cell: (row) => {
        const running = row.clocks.find(({ stoppedAt }) => !stoppedAt)
        return running
          ? { text: momentText(running.dueAt).slice(0, 10), ...(running.late && { tone: 'bad' }) }
          : ''
      },
    },
    {
      title: ({ d }) => d.rewards.columns.granted,
      cell: (row) => (row.granted > 0 ? yuanText(row.granted) : ''),
    },
    {
      title: ({ d }) => d.rewards.columns.paid,
      cell: (row) => (row.paid > 0 ? yuanText(row.paid) : ''),
    },
    { title: ({ d }) => d.rewards.columns.until, onlyFile: true, cell: (row) => row.until ?? '' },
  ],
  tone: (row) =>
    row.clocks.some(({ late, stoppedAt }) => late && !stoppedAt) ? 'late' : undefined,
})
