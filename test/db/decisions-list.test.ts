import { expect, test } from 'vitest'
import { askAs, draftDecision, proposeDecision, signDecision } from '../../db/index.ts'
import { proposal } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, shifan, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, useStore } from '../store.ts'

useStore()
useCourts()

const wait = () => (clock.now = new Date(clock.now.getTime() + 60_000))

test('what waits for the reader comes first, then the newest, page by page without a gap', async () => {
  const officer = staff(shibei, 'officer', 'clerk')
  const director = staff(shibei, 'director')
  const { id: caseFileId } = await fileCase(shibei)
  const made: string[] = []
  for (const matter of ['pause', 'detention', 'release', 'fine'] as const) {
    wait()
    made.push((await proposeDecision(officer, proposal(caseFileId, matter))).id)
  }
  const [pause, detention, release, fine] = made
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = await askAs(director).decisions({ limit: 1, ...(after && { after }) })
    ids.push(...page.rows.map(({ id }) => id))
    after = page.next
  } while (after)
  expect(ids).toEqual([release, pause, fine, detention])
  const forPresident = await askAs(staff(shibei, 'president')).decisions({ mine: true })
  expect(forPresident.rows.map(({ id, mine }) => [id, mine])).toEqual([
    [fine, true],
    [detention, true],
  ])
  await signDecision(director, { id: pause!, version: 2 })
  const { rows } = await askAs(director).decisions({ mine: true })
  expect(rows.map(({ id }) => id)).toEqual([release])
  const filtered = await askAs(officer).decisions({ matter: 'pause', state: 'approved' })
  expect(filtered.rows.map(({ id }) => id)).toEqual([pause])
})

test('a draft is its author’s alone, and another court sees nothing of a decision', async () => {
  const officer = staff(yuhuatai, 'officer', 'clerk')
  const { id: caseFileId } = await fileCase(yuhuatai)
  const { id } = await draftDecision(officer, proposal(caseFileId, 'pause'))
  const director = staff(yuhuatai, 'director')
  expect((await askAs(officer).decisions()).rows.map((row) => row.id)).toEqual([id])
  expect((await askAs(director).decisions()).rows).toEqual([])
  await expect(askAs(director).decision(id)).rejects.toMatchObject({ rule: 'not-found' })
  const stranger = staff(shifan, 'director')
  await expect(askAs(stranger).decision(id)).rejects.toMatchObject({ rule: 'other-court' })
  expect((await askAs(stranger).decisions()).rows).toEqual([])
  await expect(askAs(staff(yuhuatai, 'administrator')).decisions()).rejects.toMatchObject({
    rule: 'role-needed',
  })
})

test('what is offered with a decision is what its acts would not refuse', async () => {
  const officer = staff(shibei, 'officer', 'clerk')
  const { id: caseFileId } = await fileCase(shibei)
  const { id } = await proposeDecision(officer, proposal(caseFileId, 'pause'))
  const offered = async (...roles: Parameters<typeof staff>[1][]) =>
    (await askAs(staff(shibei, ...roles)).decision(id)).acts
  expect((await askAs(officer).decision(id)).acts).toEqual(['edit', 'withdraw'])
  expect(await offered('director')).toEqual(['sign', 'refuse', 'edit', 'withdraw'])
  expect(await offered('president')).toEqual([])
  expect(await offered('supervisor')).toEqual([])
  expect(await offered('judge')).toEqual(['edit'])
})

test('the matrix of a court names every matter and the rules that ask for its signatures', async () => {
  const rows = await askAs(staff('琼9027', 'officer')).authority()
  const suspension = rows.find(({ act }) => act === 'decision.suspension')!
  expect(suspension.sources.map(({ rule, standing }) => [rule, standing])).toEqual([
    ['suspension-ledong', 'holds'],
    ['suspension-authority', 'holds'],
  ])
  const listing = rows.find(({ act }) => act === 'listing.sign')!
  expect(listing.order.map(({ roles }) => roles)).toEqual([['president']])
  expect(listing.sources.map(({ rule, standing }) => [rule, standing])).toEqual([
    ['listing-authority', 'holds'],
    ['listing-judge-ledong', 'yields'],
  ])
})
