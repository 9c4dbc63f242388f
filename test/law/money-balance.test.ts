import { beforeEach, expect, test } from 'vitest'
import { askAs, correctMoney, holdBack, payOut, recordMoneyIn, type Actor } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, useCourts } from '../informant.ts'
import { useWorker } from '../notifying.ts'
import { clock, owner, useStore } from '../store.ts'
import { partyOf, versionOf } from '../suspended.ts'

useStore()
useCourts()
useWorker()
beforeEach(() => {
  clock.now = new Date('2026-03-02T10:00:00+08:00')
})

type Filed = Awaited<ReturnType<typeof fileCase>>
let drawn = 0

const received = async (filed: Filed, amount: string, doneOn = '2026-03-02') =>
  recordMoneyIn(filed.by, {
    caseFileId: filed.id,
    doneOn,
    amount,
    from: '某银行扣划',
    notice: `财到${(drawn += 1)}号`,
    version: await versionOf(filed.id),
  })
const applicantOf = (filed: Filed) => filed.parties.find(({ role }) => role === 'applicant')!.id
const paid = async (filed: Filed, amount: string, doneOn: string, partyId = applicantOf(filed)) =>
  payOut(filed.by, {
    caseFileId: filed.id,
    doneOn,
    amount,
    partyId,
    version: await versionOf(filed.id),
  })
const held = async (filed: Filed, amount: string, doneOn: string) =>
  holdBack(filed.by, {
    caseFileId: filed.id,
    doneOn,
    amount,
    reason: '案外人提出异议，正在审查。',
    article: '执行款发放',
    version: await versionOf(filed.id),
  })
const corrected = async (filed: Filed, id: string) =>
  correctMoney(filed.by, {
    caseFileId: filed.id,
    id,
    reason: '金额录入有误',
    version: await versionOf(filed.id),
  })
const book = async (by: Actor, id: string) => (await askAs(by).caseMoney(id))!
const clocksOf = async (filed: Filed) =>
  (await askAs(filed.by).caseFile(filed.id))!.clocks.filter(({ rule }) =>
    ['money-paid-out', 'right-holder-told-humane'].includes(rule),
  )
const open = async (filed: Filed) =>
  (await clocksOf(filed)).filter(({ stopped }) => !stopped).map(({ rule, dueOn }) => [rule, dueOn])

test('received = paid + held + left, to the fen', async () => {
  const filed = await fileCase(shibei)
  await received(filed, '1000.01')
  await received(filed, '0.02')
  clock.now = new Date('2026-03-10T10:00:00+08:00')
  await paid(filed, '600.02', '2026-03-10')
  await held(filed, '400', '2026-03-10')
  expect(await book(filed.by, filed.id)).toMatchObject({
    received: 100_003,
    paid: 60_002,
    held: 40_000,
    left: 1,
    balanced: false,
  })
  await expect(paid(filed, '0.02', '2026-03-10')).rejects.toMatchObject({
    rule: 'money-more-than-held',
    facts: { left: '0.01' },
  })
  await expect(held(filed, '0.02', '2026-03-10')).rejects.toMatchObject({
    rule: 'money-more-than-held',
  })
  expect(await book(filed.by, filed.id)).toMatchObject({ paid: 60_002, held: 40_000, left: 1 })
  await paid(filed, '0.01', '2026-03-10')
  expect(await book(filed.by, filed.id)).toMatchObject({ left: 0, balanced: true })
})

test('a part of a payment keeps the clock of what is left; the last of it stops the clock', async () => {
  const filed = await fileCase(shibei)
  await received(filed, '1000')
  clock.now = new Date('2026-03-10T10:00:00+08:00')
  await received(filed, '500', '2026-03-10')
  clock.now = new Date('2026-03-20T10:00:00+08:00')
  await paid(filed, '900', '2026-03-20')
  expect(await open(filed)).toEqual([
    ['money-paid-out', '2026-04-01'],
    ['money-paid-out', '2026-04-09'],
  ])
  await paid(filed, '100', '2026-03-20')
  expect(await open(filed)).toEqual([['money-paid-out', '2026-04-09']])
  await held(filed, '500', '2026-03-20')
  expect(await open(filed)).toEqual([])
})

test('a wrong entry is taken back by its opposite, once, and nothing is deleted', async () => {
  const filed = await fileCase(shibei)
  const first = await received(filed, '1000')
  const payment = await paid(filed, '1000', '2026-03-02')
  expect(await open(filed)).toEqual([])
  await expect(corrected(filed, first.id)).rejects.toMatchObject({
    rule: 'money-correction-covered',
  })
  const back = await corrected(filed, payment.id)
  expect(await open(filed)).toEqual([['money-paid-out', '2026-04-01']])
  await expect(corrected(filed, payment.id)).rejects.toMatchObject({ rule: 'money-corrected-once' })
  await expect(corrected(filed, back.id)).rejects.toMatchObject({ rule: 'money-correction' })
  await corrected(filed, first.id)
  expect(await open(filed)).toEqual([])
  const { movements, ...sums } = await book(filed.by, filed.id)
  expect(movements).toHaveLength(4)
  expect(sums).toMatchObject({ received: 0, paid: 0, held: 0, left: 0 })
  await expect(owner`delete from case_money`).rejects.toThrow('append-only')
  const own = await askAs(await partyOf(filed, 'applicant')).ownMoney()
  expect(own).toMatchObject({ received: 0, paid: 0, movements: [] })
})

test.each<[string, (filed: Filed) => Promise<unknown>, string]>([
  ['pays nothing', (filed) => paid(filed, '0', '2026-03-02'), 'input-invalid'],
  ['pays before money came', (filed) => paid(filed, '1', '2026-03-01'), 'step-before-filing'],
  [
    'pays the debtor',
    (filed) =>
      paid(filed, '1', '2026-03-02', filed.parties.find(({ role }) => role === 'debtor')!.id),
    'money-applicant',
  ],
  ['pays tomorrow', (filed) => paid(filed, '1', '2026-03-03'), 'step-future'],
])('whoever %s is refused, and nothing changes', async (_, attempt, rule) => {
  const filed = await fileCase(shibei)
  await received(filed, '1000')
  await expect(attempt(filed)).rejects.toMatchObject({ rule })
  expect(await book(filed.by, filed.id)).toMatchObject({ paid: 0, left: 100_000 })
})

test('what was imported as received stays, and can be paid out', async () => {
  const filed = await fileCase(shibei)
  await owner`update case_files set received = 5000 where id = ${filed.id}`
  expect(await book(filed.by, filed.id)).toMatchObject({
    received: 5000,
    before: 5000,
    left: 5000,
    balanced: true,
  })
  await received(filed, '10')
  expect(await book(filed.by, filed.id)).toMatchObject({
    received: 6000,
    before: 5000,
    left: 6000,
    balanced: false,
  })
  await paid(filed, '60', '2026-03-02')
  expect(await book(filed.by, filed.id)).toMatchObject({ paid: 6000, left: 0 })
  const [row] = await owner`select received from case_files where id = ${filed.id}`
  expect(Number(row!['received'])).toBe(6000)
})

test('the parties read what came in and what was paid; each applicant what he was paid himself', async () => {
  const filed = await fileCase(shibei)
  await owner`insert into parties (court, case_file_id, role, name, kind, id_type, person_key)
    values (${shibei}, ${filed.id}, 'applicant', '陈二', 'person', 'passport', '\\x01')`
  const [second] =
    await owner`select id from parties where case_file_id = ${filed.id} and name = '陈二'`
  await received(filed, '1000')
  await paid(filed, '300', '2026-03-02')
  await paid(filed, '200', '2026-03-02', second!['id'] as string)
  expect((await book(filed.by, filed.id)).applicants.map(({ paid: sum }) => sum)).toEqual([
    30_000, 20_000,
  ])
  const own = await askAs(await partyOf(filed, 'applicant')).ownMoney()
  expect(own).toMatchObject({ received: 100_000, paid: 50_000, paidToMe: 30_000 })
  expect(own.movements.map(({ amount }) => amount)).toEqual([100_000, 30_000])
  const debtor = await askAs(await partyOf(filed, 'debtor')).ownMoney()
  expect(debtor.paidToMe).toBeUndefined()
  expect(debtor.movements).toHaveLength(3)
  expect(JSON.stringify(own)).not.toContain('某银行')
})
