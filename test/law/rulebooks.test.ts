import { expect, test } from 'vitest'
import { mustHaveSources, type Books } from '../../db/rulebooks/check-rulebooks.ts'
import { documents } from '../../db/rulebooks/index.ts'
import { document, type Rule } from '../../db/rulebooks/rule.ts'

const { bar, timeLimit } = document({ title: '某院执行规则', from: '2026-01-01', court: '京9901' })
const sound = bar('第一条', 'law', '不得公开。', 'May not be made public.')
const limit = timeLimit('第二条', {
  starts: ['case.filed'],
  stops: ['case.closed'],
  length: 5,
  unit: 'days',
  statutory: false,
  shown: false,
  says: { zh: '五日内办理', en: 'Done within five days' },
})

test('every rule of the portal has its source, its day, both languages and a name of its own', () => {
  expect(() => mustHaveSources(documents)).not.toThrow()
})

const broken: [what: string, rule: Rule, says: string][] = [
  ['no document', { ...sound, document: '' }, 'has no document'],
  ['no article', { ...sound, article: ' ' }, 'has no article'],
  ['a day that is none', { ...sound, from: '2026-13-01' }, 'holds from “2026-13-01”, which is no'],
  ['30 February', { ...sound, from: '2026-02-30' }, 'holds from “2026-02-30”, which is no day'],
  ['an end that is no day', { ...sound, to: '明年' }, 'holds to “明年”, which is no day'],
  ['an end before its beginning', { ...sound, to: '2025-12-31' }, 'ends before it begins'],
  ['one language alone', { ...sound, says: { zh: '不得', en: '' } }, 'is not said in both languag'],
  ['nothing that stops it', { ...limit, stops: [] }, 'never starts, or never stops'],
  ['half a day', { ...limit, length: 0.5 }, 'has no whole length'],
]

test.each(broken)(
  'a rule with %s is refused at the start, and its file is named',
  (_, rule, says) => {
    const books: Books = { 'a-court-2026.ts': { sound, 'five-days': rule } }
    expect(() => mustHaveSources(books)).toThrow(
      `db/rulebooks/a-court-2026.ts: the rule “five-days” ${says}`,
    )
  },
)

test('two rules of one name are refused, and both files are named', () => {
  expect(() => mustHaveSources({ 'one.ts': { sound }, 'other.ts': { sound: limit } })).toThrow(
    'db/rulebooks/other.ts: the rule “sound” is in db/rulebooks/one.ts already.',
  )
})
