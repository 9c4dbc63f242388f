import { expect, test } from 'vitest'
import { opens } from '../../site/desk/rows.ts'

const places = [{ place: 'home' }, { place: 'cases' }]

test.each([
  ['/desk', true],
  ['/desk/cases', true],
  ['/desk/cases/1#seizures', true],
  ['/desk/cases?state=open', true],
  ['/desk/leads', false],
  ['/desk/leads/1', false],
  ['/desk/listings/new?case=1', false],
  ['/desk/trace?caseFileId=1', true],
  ['/desk/help', true],
  ['/rules', true],
  ['#restriction', true],
])('%s is a link for somebody who works on cases alone: %s', (href, open) => {
  expect(opens(href, places)).toBe(open)
})
