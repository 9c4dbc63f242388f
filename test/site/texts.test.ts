import { expect, test } from 'vitest'
import { missingTexts } from '../../site/texts/complete.ts'
import { en } from '../../site/texts/en.ts'
import { zh } from '../../site/texts/zh.ts'

test('both languages have every text', () => {
  expect(missingTexts(zh, en)).toEqual([])
})

test.each([
  ['a text that one language has not', { a: { b: 'x' } }, { a: {} }, ['a.b']],
  ['a text that only the other has', {}, { a: 'x' }, ['a']],
  ['an empty text', { a: 'x' }, { a: ' ' }, ['a']],
  ['a list that is shorter', { a: ['x', 'y'] }, { a: ['x'] }, ['a.1']],
  ['a sentence with facts against one without', { a: () => 'x' }, { a: 'x' }, ['a']],
  ['a text against a branch', { a: 'x' }, { a: { b: 'x' } }, ['a']],
])('the build stops at %s', (_, one, other, missing) => {
  expect(missingTexts(one, other)).toEqual(missing)
})
