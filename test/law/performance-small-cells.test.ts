import { expect, test } from 'vitest'
import { betrayed } from '../../db/performance/betrayed.ts'
import { periodsOf, spread } from '../../db/performance/periods.ts'
import { hiddenCells, least, type Cell, type Line } from '../../db/performance/protect.ts'

const cellsOf = (values: Record<string, number>): Cell[] =>
  Object.entries(values).map(([key, value]) => ({ key, value }))

test.each<[string, Record<string, number>, string[]]>([
  // because                                          in time, late, running, overdue, all         stays unpublished
  ['all large: all is published', { inTime: 40, late: 9, running: 12, overdue: 5, all: 66 }, []],
  ['nobody stands behind a zero', { inTime: 40, late: 0, running: 12, overdue: 0, all: 52 }, []],
  [
    'one small cell takes the next smallest with it',
    { inTime: 40, late: 2, running: 12, overdue: 0, all: 54 },
    ['late', 'running'],
  ],
  [
    'two small ones hide each other when they are five together',
    { inTime: 40, late: 2, running: 12, overdue: 3, all: 57 },
    ['late', 'overdue'],
  ],
  [
    'two small ones that are fewer than five together take a third',
    { inTime: 40, late: 1, running: 12, overdue: 1, all: 54 },
    ['late', 'overdue', 'running'],
  ],
  [
    'where there is nobody to hide behind, the sum goes too',
    { inTime: 3, late: 0, running: 0, overdue: 0, all: 3 },
    ['all', 'inTime'],
  ],
])('performance-small-cells: %s', (_, values, unpublished) => {
  const lines = [{ total: 'all', parts: ['inTime', 'late', 'running', 'overdue'] }]
  expect([...hiddenCells(cellsOf(values), lines)].toSorted()).toEqual(unpublished)
})

test('performance-small-cells: what two years share and what all courts add up to betrays nothing either', () => {
  const { cells, lines } = spread(
    [
      { court: 'a', quarter: '2026Q1', name: 'filed', value: 3 },
      { court: 'a', quarter: '2026Q2', name: 'filed', value: 30 },
      { court: 'a', quarter: '2026Q3', name: 'filed', value: 20 },
      { court: 'b', quarter: '2026Q1', name: 'filed', value: 40 },
      { court: 'b', quarter: '2026Q2', name: 'filed', value: 50 },
      { court: 'b', quarter: '2026Q3', name: 'filed', value: 60 },
    ],
    [],
  )
  const hidden = hiddenCells(cells, lines)
  expect(hidden).toContain('a 2026Q1 filed')
  expect(betrayed(hidden, lines)).toEqual(new Set())
})

test('performance-small-cells: a bridge between two squares of hidden cells is found and widened', () => {
  // Each line hides two, and yet the one cell that joins the two squares follows from all of them together.
  const square = (name: string): Line[] => [
    { total: `${name}T1`, parts: [`${name}1`, `${name}2`] },
    { total: `${name}T2`, parts: [`${name}3`, `${name}4`] },
    { total: `${name}C1`, parts: [`${name}1`, `${name}3`, 'x'] },
    { total: `${name}C2`, parts: [`${name}2`, `${name}4`] },
  ]
  const lines = [...square('a'), ...square('b')]
  const hidden = new Set(['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'b4', 'x'])
  expect(betrayed(hidden, lines)).toEqual(new Set(['x']))
})

/** Numbers that look random and are the same in every run. */
function chances(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

test('performance-small-cells: over a hundred random provinces nobody can work out a hidden cell', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const below = chances(seed)
    const counts = ['a', 'b', 'c'].slice(0, 1 + below(3)).flatMap((court) =>
      ['2025Q4', '2026Q1', '2026Q2'].flatMap((quarter) => {
        const parts = ['inTime', 'late', 'running'].map((name) => ({
          court,
          quarter,
          name,
          value: below(3) === 0 ? 0 : below(5) === 0 ? below(60) : below(8),
        }))
        const value = parts.reduce((sum, part) => sum + part.value, 0)
        return [...parts, { court, quarter, name: 'started', value }]
      }),
    )
    const { cells, lines } = spread(counts, [
      { total: 'started', parts: ['inTime', 'late', 'running'] },
    ])
    const hidden = hiddenCells(cells, lines)
    const shownSmall = cells.filter(
      ({ key, value }) => value > 0 && value < least && !hidden.has(key),
    )
    expect([seed, shownSmall, betrayed(hidden, lines)]).toEqual([seed, [], new Set()])
  }
})

test.each([
  ['2026-01', '2026', '2026Q1'],
  ['2026-03', '2026', '2026Q1'],
  ['2026-04', '2026', '2026Q2'],
  ['2026-12', '2026', '2026Q4'],
])('%s lies in %s and %s', (month, year, quarter) => {
  expect(periodsOf(month)).toEqual([year, quarter])
})
