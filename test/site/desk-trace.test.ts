import { expect, test } from 'vitest'
import { gathered } from '../../site/desk/trace.ts'

const entry = (seq: number, kind: string, actorName: string, on = '2026-11-20') =>
  ({ seq, kind, actorName, on }) as unknown as Parameters<typeof gathered>[0][number]

test('looking at one sealed record again and again is one line, by person and day; nothing else is gathered', () => {
  const lines = gathered([
    entry(1, 'lead.received', ''),
    entry(2, 'lead.opened', '王甲'),
    entry(3, 'lead.opened', '王甲'),
    entry(4, 'lead.opened', '王甲'),
    entry(5, 'lead.opened', '李乙'),
    entry(6, 'lead.opened', '李乙', '2026-11-21'),
    entry(7, 'lead.answered', '李乙', '2026-11-21'),
    entry(8, 'lead.answered', '李乙', '2026-11-21'),
  ])
  expect(lines.map(({ entry: { seq }, times, last }) => [seq, times, last.seq])).toEqual([
    [1, 1, 1],
    [2, 3, 4],
    [5, 1, 5],
    [6, 1, 6],
    [7, 1, 7],
    [8, 1, 8],
  ])
})
