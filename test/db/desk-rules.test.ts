import { expect, test } from 'vitest'
import { askAs, tagCase } from '../../db/index.ts'
import { byArticle } from '../../db/rulebooks/article-order.ts'
import { fileCase } from '../filed-case.ts'
import { staff } from '../informant.ts'
import { useStore } from '../store.ts'

useStore()

const court = '京9901'
const officer = staff(court, 'officer')
const rulesOf = async (asked: Parameters<ReturnType<typeof askAs>['deskRules']>[0] = {}) =>
  (await askAs(officer).deskRules(asked)).rows
const ruleOf = async (name: string) => (await rulesOf()).find((rule) => rule.name === name)

test('a bar says in which part of the work it holds, and how often it held this year', async () => {
  const { id: caseFileId } = await fileCase(court)
  await tagCase(officer, { caseFileId, tags: ['sensitive'], version: 1 })
  await tagCase(officer, { caseFileId, tags: [], version: 2 }).catch(() => undefined)

  const [tagKept] = (await rulesOf({ whose: 'house' })).filter(({ name }) => name === 'tag-kept')

  expect(tagKept).toMatchObject({ standing: 'kept', met: { held: 1 } })
  expect(tagKept?.keeps).toMatchObject({ kind: 'bar', parts: ['cases'], database: false })
  expect((await ruleOf('listing-term'))?.keeps).toMatchObject({ database: true })
})

test('a time limit says what starts and stops it; those of one duty say that they run together', async () => {
  const limit = await ruleOf('lead-verified')

  expect(limit?.keeps).toMatchObject({
    kind: 'timeLimit',
    length: 7,
    unit: 'days',
    statutory: true,
  })
  expect(limit?.beside.map(({ name }) => name)).toEqual(['lead-verified-humane'])
  expect(limit?.conflicts.map(({ conflict, won }) => [conflict.id, won])).toEqual([['X5', true]])
})

test('who signs stands in order, and what gives way names what prevails', async () => {
  expect((await ruleOf('listing-authority'))?.keeps).toMatchObject({ order: [['president']] })

  const [judge] = (await rulesOf({ whose: 'others' })).filter(
    ({ name }) => name === 'listing-judge-ledong',
  )
  expect(judge).toMatchObject({ standing: 'yields', yieldsTo: { name: 'listing-authority' } })
})

test('the list is narrowed by whose rules, kind and standing', async () => {
  const own = await rulesOf({ whose: 'own', kind: 'timeLimit' })
  expect(own.length).toBeGreaterThan(0)
  expect(new Set(own.map((rule) => rule.court))).toEqual(new Set([court]))
  expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(['timeLimit']))

  const open = await rulesOf({ standing: 'open' })
  expect(new Set(open.map(({ standing }) => standing))).toEqual(new Set(['open']))
  expect(new Set((await rulesOf()).map((rule) => rule.court ?? ''))).toEqual(new Set([court, '']))
})

test('nobody but staff sees how the rules are met; anyone reads the rules', async () => {
  await expect(askAs({ kind: 'anyone' }).deskRules()).rejects.toMatchObject({
    rule: 'sign-in-needed',
  })

  const documents = await askAs({ kind: 'anyone' }).rules()
  const rules = documents.flatMap((document) => document.rules)
  expect(documents.map(({ house }) => house)).not.toContain(true)
  expect(rules.map(({ says }) => says.zh + says.en).join('')).not.toMatch(/[{}]/)
  expect(rules.find(({ name }) => name === 'listing-minor')).toMatchObject({ standing: 'kept' })
})

test('articles stand in the order of the document', () => {
  const cited = ['第一千零三十四条', '第九条', '第二十条第（四）项', '第二十条', '第十一条']
  expect(cited.toSorted(byArticle)).toEqual([
    '第九条',
    '第十一条',
    '第二十条',
    '第二十条第（四）项',
    '第一千零三十四条',
  ])
  expect(['三.12', '关于宽限期', '三.2', '二.3'].toSorted(byArticle)).toEqual([
    '二.3',
    '三.2',
    '三.12',
    '关于宽限期',
  ])
})
