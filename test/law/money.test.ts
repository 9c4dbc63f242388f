import { beforeEach, expect, test } from 'vitest'
import { askAs, payOut, recordMoneyIn, recordStep } from '../../db/index.ts'
import { lawOf, ruleNamed } from '../../db/rulebooks/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, shifan, staff, useCourts } from '../informant.ts'
import { follow, ledger, useWorker } from '../notifying.ts'
import { bench, debtorOf, listingUpTo } from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'
import { versionOf } from '../suspended.ts'

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
const clocksOf = async (filed: Filed) =>
  (await askAs(filed.by).caseFile(filed.id))!.clocks.filter(({ rule }) =>
    ['money-paid-out', 'right-holder-told-humane'].includes(rule),
  )
const open = async (filed: Filed) =>
  (await clocksOf(filed)).filter(({ stopped }) => !stopped).map(({ rule, dueOn }) => [rule, dueOn])

test.each<[string, string, [string, string][], string]>([
  // court   received     due                                                          because
  [shibei, '2026-03-02', [['money-paid-out', '2026-04-01']], 'thirty days (法发〔2017〕6号)'],
  [
    shifan,
    '2026-02-02',
    [
      ['right-holder-told-humane', '2026-03-02'],
      ['money-paid-out', '2026-03-04'],
    ],
    'X7: a month of February is earlier than thirty days (seed 0 第十九条)',
  ],
  [
    shifan,
    '2026-03-02',
    [
      ['money-paid-out', '2026-04-01'],
      ['right-holder-told-humane', '2026-04-02'],
    ],
    'X7: thirty days are earlier than a month of March',
  ],
])('T08: in %s money of %s is paid out by %j (%s)', async (court, day, due) => {
  clock.now = new Date(`${day}T10:00:00+08:00`)
  const filed = await fileCase(court)
  await received(filed, '1000', day)
  expect(await open(filed)).toEqual(due)
})

test('the applicant is told at once that money is in, without its amount', async () => {
  const filed = await fileCase(shibei)
  await received(filed, '1234.56')
  await follow()
  expect((await ledger(shibei, filed.id)).map(({ rule }) => rule)).toContain('money-told')
  const [told] =
    await owner`select subject, body from notifications where case_file_id = ${filed.id} and template = 'A7'`
  expect(told!['subject']).toContain('案款到账')
  expect(told!['body']).not.toContain('1234')
})

test('no payment lies before the first receipt, and a notice counts once', async () => {
  clock.now = new Date('2026-03-10T10:00:00+08:00')
  const filed = await fileCase(shibei, { filedOn: '2026-03-01' })
  await received(filed, '1000', '2026-03-05')
  await expect(paid(filed, '1', '2026-03-04')).rejects.toMatchObject({
    rule: 'money-before-receipt',
    facts: { day: '2026-03-05' },
  })
  await expect(
    recordMoneyIn(filed.by, {
      caseFileId: filed.id,
      doneOn: '2026-03-06',
      amount: '5',
      from: '某银行',
      notice: `财到${drawn}号`,
      version: await versionOf(filed.id),
    }),
  ).rejects.toMatchObject({ rule: 'money-notice-once' })
})

test('money is kept by the court’s own caseworkers, on the version that they saw', async () => {
  const filed = await fileCase(shibei)
  const asked = {
    caseFileId: filed.id,
    doneOn: '2026-03-02',
    amount: '1',
    from: '某',
    notice: '财到',
    version: 1,
  }
  await expect(recordMoneyIn(staff(shifan, 'officer'), asked)).rejects.toMatchObject({
    rule: 'other-court',
  })
  await expect(recordMoneyIn(staff(shibei, 'president'), asked)).rejects.toMatchObject({
    rule: 'role-needed',
  })
  await recordMoneyIn(filed.by, asked)
  await expect(recordMoneyIn(filed.by, { ...asked, notice: '财到2' })).rejects.toMatchObject({
    rule: 'changed-meanwhile',
  })
})

test('the desk lists what waits, the oldest first, and its age', async () => {
  const fresh = await fileCase(shifan)
  const old = await fileCase(shifan, { filedOn: '2026-01-05' })
  await received(fresh, '7')
  await received(old, '9', '2026-02-20')
  const { rows } = await askAs(staff(shifan, 'director')).unpaidMoney()
  const own = rows.filter(({ id }) => [fresh.id, old.id].includes(id))
  expect(own.map(({ id, left, days }) => [id, left, days])).toEqual([
    [old.id, 900, 10],
    [fresh.id, 700, 0],
  ])
})

test('a receipt that is recorded as a plain step is stopped by the plain step of its payment', async () => {
  const filed = await fileCase(shibei)
  const step = { caseFileId: filed.id, doneOn: '2026-03-02', text: '已办理。' }
  const { version } = await recordStep(filed.by, { ...step, code: 'N19', version: 1 })
  expect(await open(filed)).toEqual([['money-paid-out', '2026-04-01']])
  await recordStep(filed.by, { ...step, code: 'N21', version })
  expect(await open(filed)).toEqual([])
})

test('listing-money-in: a listing of a case whose money is in warns, and does not bar', async () => {
  const people = bench(shibei)
  const debtor = await debtorOf(shibei)
  const { id } = await listingUpTo('signed', people, debtor)
  const gate = async () =>
    (await askAs(people.director).deskListing(id))!.gates.find(
      ({ rule }) => rule === 'listing-money-in',
    )
  expect(await gate()).toMatchObject({ met: true })
  await owner`update case_files set received = claim where id = ${debtor.caseFileId}`
  expect(await gate()).toMatchObject({ met: false, warns: true })
})

test('each rule of money says where it is written', () => {
  expect(ruleNamed('money-paid-out')).toMatchObject({ length: 30, unit: 'days', statutory: true })
  expect(ruleNamed('money-told')).toMatchObject({ templates: ['A7'] })
  expect(lawOf('money-more-than-held').says.zh).toContain('现有案款')
  expect(lawOf('money-held-reason').document).toContain('法发〔2017〕6号')
})
