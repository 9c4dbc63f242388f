import { expect, test } from 'vitest'
import { withStep } from '../../db/journal/trace.ts'
import { changesOf, gathered, ruleOf } from '../../site/desk/trace.ts'
import { speakDesk } from '../../site/desk/speak.ts'

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

const zh = speakDesk({ language: 'zh' })

test.each([
  [
    'clock.warned',
    { at: '2026-10-25T01:36:00.000Z', told: 2, level: 'fourFifths' },
    '届至时间：2026-10-25 09:36；已告知人数：2；进度：已过五分之四',
  ],
  [
    'clock.moved',
    { from: '2027-01-03', to: '2027-01-04' },
    '原到期日：2027-01-03；改为：2027-01-04',
  ],
  ['listing.served', { grace: false, method: 'direct' }, '给予宽限期：否；送达方式：直接送达'],
  ['lead.received', { channel: 'web', category: 'property' }, '渠道：网站；类别：财产线索'],
  ['resumption.asked', { resumption: '01a1ff52-0b56-7f3f-ac9f-1ac22d60a132' }, ''],
  ['step.N11', { imported: true }, ''],
] as const)('what %s changed is told in words, without a code or an id', (kind, facts, told) => {
  expect(changesOf({ kind, facts } as unknown as Parameters<typeof changesOf>[0], zh)).toBe(told)
})

test('the rule of an entry is named by its document and article, and leads to the page of rules', () => {
  const entry = withStep({
    kind: 'clock.moved',
    rule: null,
    facts: { rule: 'higher-court', to: 1 },
  })
  expect(entry.facts).toEqual({ to: 1 })
  expect(ruleOf(entry)).toEqual({
    text: expect.stringMatching(/^中华人民共和国民事诉讼法.*第二百三十七条$/),
    href: '/desk/rules#higher-court',
  })
  expect(ruleOf({ rule: null })).toBe('')
})
