import { expect, test } from 'vitest'
import { comparableIn } from '../../db/leads/comparable.ts'

const streets = (text: string) =>
  comparableIn(text).flatMap(({ kind, value }) => (kind === 'address' ? [value] : []))

test('a street is known by the two signs before its kind, whatever stands before them', () => {
  expect(streets('青岛市市北区香港中路八号楼下')).toEqual(streets('就在香港中路8号'))
  expect(streets('大街村路5号，丙丁街4号')).toEqual(['街村路5', '丙丁街4'])
  expect(streets('路5号')).toEqual([])
})

test.each(['甲', '路', '甲路', '零', '国用第', '1-', '鲁B·A·', '(2020)甲', '12.345'])(
  'L15 a text of nothing but “%s” is looked through in a moment, however long it is',
  (sign) => {
    const text = sign.repeat(100_000 / sign.length)
    const before = performance.now()
    expect(comparableIn(text).length).toBeLessThan(100)
    expect(performance.now() - before).toBeLessThan(2000)
  },
)
