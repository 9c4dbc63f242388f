import { expect, test } from 'vitest'
import { missingTexts, unsaid } from '../../site/texts/complete.ts'
import { toldTwice } from '../../site/texts/desk/gather.ts'

test('both languages have every text, and no two subjects of the desk the same one', () => {
  expect(unsaid()).toEqual([])
})

test('a text that two subjects of the desk give under one name is found', () => {
  const leads = { labels: { reason: '理由' } }
  expect(toldTwice({ leads, cases: { labels: { reason: '原因', day: '日期' } } })).toEqual([
    'labels.reason',
  ])
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
