import { expect, test } from 'vitest'
import { answerReport, askAs, correctListing, removeListing, type Actor } from '../../db/index.ts'
import { recordDecided } from '../decided.ts'
import { sendReport, shibei, useCourts } from '../informant.ts'
import { bench, dayOf, debtorOf, listingUpTo, type Debtor } from '../publication.ts'
import { clock, useStore } from '../store.ts'

useStore()
useCourts()
const people = bench(shibei)

const at = (day: string) => (clock.now = new Date(`${day}T10:00:00+08:00`))
const limitsOf = async (debtor: Debtor, rule: string) =>
  (await askAs(people.clerk).caseFile(debtor.caseFileId))!.clocks.filter((one) => one.rule === rule)

async function close(by: Actor, caseFileId: string) {
  const { version } = (await askAs(by).caseFile(caseFileId))!
  const doneOn = dayOf(clock.now)
  await recordDecided(by, { caseFileId, code: 'N30', doneOn, text: '执行完毕', version })
}

test.each<[string, string, string]>([
  // closed or founded   due           because (domain 5.7)
  ['2026-02-12', '2026-02-24', 'Spring Festival, with a make-up Saturday'],
  ['2026-04-29', '2026-05-07', 'May Day'],
  ['2026-09-29', '2026-10-09', 'National Day'],
])('a case closed on %s: its entry is removed by %s (第十条; %s)', async (day, due) => {
  at(day)
  const debtor = await debtorOf(shibei)
  const listing = await listingUpTo('published', people, debtor)
  await close(people.clerk, debtor.caseFileId)
  const running = { article: '第十条', startedOn: day, dueOn: due, stopped: false, late: false }
  expect(await limitsOf(debtor, 'listing-remove-in-time')).toMatchObject([running])
  await removeListing(people.president, { ...listing, reason: '10.1' })
  expect(await limitsOf(debtor, 'listing-remove-in-time')).toMatchObject([{ stopped: true }])
})

test('a case without a published entry has nothing to remove when it is closed', async () => {
  at('2026-11-02')
  const debtor = await debtorOf(shibei)
  await listingUpTo('signed', people, debtor)
  await close(people.clerk, debtor.caseFileId)
  expect(await limitsOf(debtor, 'listing-remove-in-time')).toEqual([])
})

async function answered(debtor: Debtor, id: string, outcome: 'founded' | 'unfounded') {
  const report = await sendReport({ listingId: id, text: '地址写错了' })
  const { version } = await askAs(people.clerk).report(report.id)
  await answerReport(people.clerk, { id: report.id, version, outcome, text: '已审查' })
  return limitsOf(debtor, 'correction-in-time')
}

test('a founded request is carried out within three working days (第十二条), by correction or removal', async () => {
  at('2026-09-29')
  const debtor = await debtorOf(shibei)
  const held = await listingUpTo('published', people, debtor)
  expect(await answered(debtor, held.id, 'unfounded')).toEqual([])
  const running = { article: '第十二条', dueOn: '2026-10-09', stopped: false }
  expect(await answered(debtor, held.id, 'founded')).toMatchObject([running])
  at('2026-10-10')
  expect(await limitsOf(debtor, 'correction-in-time')).toMatchObject([{ late: true }])
  const corrected = { ...held, duty: '偿还借款本金5000元' }
  await correctListing(people.president, corrected as Parameters<typeof correctListing>[1])
  expect(await limitsOf(debtor, 'correction-in-time')).toMatchObject([{ stopped: true }])
})

test('what was corrected before the answer starts no time', async () => {
  at('2026-11-03')
  const debtor = await debtorOf(shibei)
  const held = await listingUpTo('published', people, debtor)
  const report = await sendReport({ listingId: held.id, text: '地址写错了' })
  const corrected = { ...held, duty: '偿还借款本金5000元' }
  await correctListing(people.president, corrected as Parameters<typeof correctListing>[1])
  const { version } = await askAs(people.clerk).report(report.id)
  const answer = { id: report.id, version, outcome: 'founded', text: '已更正' } as const
  await answerReport(people.clerk, answer)
  expect(await limitsOf(debtor, 'correction-in-time')).toEqual([])
})
