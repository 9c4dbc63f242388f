import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import {
  askAs,
  concludeLead,
  listRestrictions,
  recordSearch,
  recordStep,
  recordVisit,
} from '../../db/index.ts'
import { bench, publishedRestriction, restricted, listingUpTo } from '../publication.ts'
import { sendLead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { follow, ledger, useWorker } from '../notifying.ts'
import { clock, owner, useStore } from '../store.ts'
import { partyOf, searchedCase, suspendedCase, versionOf } from '../suspended.ts'

useStore()
useCourts()
useWorker()
beforeEach(() => {
  clock.now = new Date('2026-04-29T10:00:00+08:00')
})

const running = async (filed: { id: string; by: Parameters<typeof askAs>[0] }) =>
  Object.fromEntries(
    (await askAs(filed.by).caseFile(filed.id))!.clocks
      .filter(({ stopped }) => !stopped)
      .map(({ rule, dueOn }) => [rule, dueOn]),
  )
const search = async (filed: Awaited<ReturnType<typeof suspendedCase>>, doneOn: string) =>
  recordSearch(filed.by, {
    caseFileId: filed.id,
    doneOn,
    result: 'nothing',
    summary: '终本后查询：未发现新的财产。',
    version: await versionOf(filed.id),
  })

test('after 终本 property is searched every six months and the applicant is told the result', async () => {
  const filed = await suspendedCase(yuhuatai)
  expect(await running(filed)).toMatchObject({
    'suspended-search': '2026-10-29',
    'suspended-visit': '2026-10-29',
  })
  clock.now = new Date('2026-10-20T10:00:00+08:00')
  await search(filed, '2026-10-20')
  expect(await running(filed)).toMatchObject({ 'suspended-search': '2027-04-20' })
  await follow()
  const told = (await ledger(yuhuatai, filed.id)).filter(
    ({ rule }) => rule === 'suspended-search-told',
  )
  expect(told).toHaveLength(1)
  const [row] =
    await owner`select subject, body from notifications where template = 'A9' and case_file_id = ${filed.id}`
  expect(row!['subject']).toContain('终本后查询结果')
  expect(row!['body']).toContain('结果：未发现可供执行的财产。')
  const shown = await askAs(await partyOf(filed, 'applicant')).ownSuspension()
  expect(shown.searches[0]).toMatchObject({
    searchedOn: '2026-10-20',
    summary: '终本后查询：未发现新的财产。',
  })
})

test('an applicant is visited regularly, and what he said is kept (苏0114 三.11)', async () => {
  const filed = await suspendedCase(yuhuatai)
  clock.now = new Date('2026-08-03T10:00:00+08:00')
  const visit = {
    caseFileId: filed.id,
    doneOn: '2026-08-03',
    means: 'phone',
    reply: '没有新的线索。',
  } as const
  await recordVisit(filed.by, { ...visit, version: await versionOf(filed.id) })
  expect(await running(filed)).toMatchObject({ 'suspended-visit': '2027-02-03' })
  expect((await askAs(filed.by).caseSuspension(filed.id))!.visits[0]).toMatchObject({
    reply: '没有新的线索。',
  })
  const open = await searchedCase(yuhuatai)
  await expect(
    recordVisit(open.by, { ...visit, caseFileId: open.id, version: await versionOf(open.id) }),
  ).rejects.toMatchObject({ rule: 'suspension-not-suspended' })
  const elsewhere = await suspendedCase(shibei)
  expect(await running(elsewhere)).not.toHaveProperty('suspended-visit')
})

test('five years after 终本 nothing is searched or visited any more', async () => {
  const filed = await suspendedCase(yuhuatai)
  clock.now = new Date('2031-03-03T10:00:00+08:00')
  await search(filed, '2031-03-03')
  expect(await running(filed)).not.toHaveProperty('suspended-search')
})

test.each<[string, string, string]>([
  // given on      answer due     because (lead-verified-closed: seven working days, 三.12)
  ['2026-04-29', '2026-05-12', 'May Day is off, Saturday 9 May works'],
])('T05: a lead in a 终本 case given on %s is answered by %s (%s)', async (day, due) => {
  const filed = await suspendedCase(yuhuatai)
  clock.now = new Date(`${day}T11:00:00+08:00`)
  const lead = await sendLead({ court: yuhuatai, about: { caseNumber: filed.caseNumber } })
  const director = staff(yuhuatai, 'director')
  const { clocks } = await askAs(director).lead(lead.id)
  const own = clocks.find(({ rule }) => rule === 'lead-verified-closed')!
  expect(own.dueAt.toISOString()).toBe(`${due}T15:59:59.999Z`)
  const conclusion = { id: lead.id, outcome: 'confirmed', version: 1 } as const
  await expect(concludeLead(director, { ...conclusion, answer: '' })).rejects.toMatchObject({
    rule: 'input-invalid',
  })
  await expect(
    owner`update leads set state = 'concluded', outcome = 'confirmed' where id = ${lead.id}`,
  ).rejects.toThrow('lead-unanswered')
  await concludeLead(director, { ...conclusion, answer: '已核实，本院将恢复执行。' })
})

test('a case that another system closed as 终本 is searched too', async () => {
  const filed = await searchedCase(yuhuatai)
  await owner`update courts set live_since = '2026-04-01' where code = ${yuhuatai}`
  await recordStep(filed.by, {
    caseFileId: filed.id,
    code: 'N26',
    doneOn: '2026-03-02',
    text: '裁定终结本次执行程序。',
    version: await versionOf(filed.id),
  })
  await owner`update courts set live_since = null where code = ${yuhuatai}`
  expect(await running(filed)).toMatchObject({ 'suspended-search': '2026-09-02' })
  expect(await running(filed)).not.toHaveProperty('suspension-ruling-served')
})

test('X11: a restriction stays in force after 终本, however much time passes (suspended-restriction-kept)', async () => {
  const people = bench(yuhuatai)
  const filed = await searchedCase(yuhuatai)
  const { id: partyId } = filed.parties.find(({ role }) => role === 'debtor')!
  const debtor = { caseFileId: filed.id, partyId, caseNumber: filed.caseNumber }
  const listing = await listingUpTo('drafted', people, debtor)
  const order = await publishedRestriction(people, await restricted(people, listing), [
    '本院公告栏',
  ])
  await owner`update case_files set state = 'closedForNow' where id = ${filed.id}`
  clock.now = new Date('2036-04-29T10:00:00+08:00')
  const { rows } = await listRestrictions({ court: yuhuatai })
  expect(rows.map(({ id }) => id)).toContain(order.id)
})

/** An entry on the debtor of a suspended case, as it was published before. */
async function listedIn(filed: Awaited<ReturnType<typeof suspendedCase>>, term: number | null) {
  const { id: partyId } = filed.parties.find(({ role }) => role === 'debtor')!
  const [listing] = await owner`
    insert into listings (court, case_file_id, party_id, state, name, kind, sex, born_on, id_number, masked_number,
      case_number, filed_on, basis_number, basis_court, duty, performance, grounds, exclusions, decision_number,
      decided_on, term_years, served_on, published_at, salt)
    values (${yuhuatai}, ${filed.id}, ${partyId}, 'published', '林二', 'person', 'male', '1985-03-01', '', '', '',
      '2025-10-11', '', '', '', 'none', '[1]', '{}', ${randomUUID()}, '2026-02-01', ${term}, '2026-02-02', now(), '\\x00')
    returning id`
  return listing!['id'] as string
}

/** How often the time to remove an entry has begun. */
const removals = async (listingId: string) =>
  (
    await owner`
      select 1 from journal where subject_id = ${listingId} and kind = 'listing.removalDue'`
  ).length

test.each<[string, ('nothing' | 'found')[], number | null, boolean, string]>([
  ['two searches without a find', ['nothing', 'nothing'], null, true, '第十条第一款第四项'],
  ['one search', ['nothing'], null, false, 'two are needed'],
  ['one of them found something', ['found', 'nothing'], null, false, 'there is property'],
  ['two after a find', ['found', 'nothing', 'nothing'], null, true, 'what was found is over'],
  ['an entry with a term', ['nothing', 'nothing'], 2, false, 'it ends with its term'],
])(
  'after 终本, %s: %j, term %s, the entry is to be removed is %s (%s)',
  async (_, results, term, due) => {
    const filed = await suspendedCase(yuhuatai)
    const listing = await listedIn(filed, term)
    for (const [at, result] of results.entries()) {
      const doneOn = `2026-0${5 + at}-06`
      clock.now = new Date(`${doneOn}T10:00:00+08:00`)
      await recordSearch(filed.by, {
        caseFileId: filed.id,
        doneOn,
        result,
        summary: '终本后查询。',
        version: await versionOf(filed.id),
      })
    }
    expect(await removals(listing)).toBe(due ? 1 : 0)
  },
)

test('a lead that came to nothing only after the second search does not keep a debtor listed', async () => {
  const filed = await suspendedCase(yuhuatai)
  const listing = await listedIn(filed, null)
  clock.now = new Date('2026-05-05T10:00:00+08:00')
  const lead = await sendLead({ court: yuhuatai, about: { caseNumber: filed.caseNumber } })
  const searchOn = (day: string) => {
    clock.now = new Date(`${day}T10:00:00+08:00`)
    return search(filed, day)
  }
  await searchOn('2026-05-06')
  await searchOn('2026-06-08')
  expect(await removals(listing)).toBe(0)
  const nothing = {
    id: lead.id,
    outcome: 'notConfirmed',
    answer: '核查未发现。',
    version: 1,
  } as const
  await concludeLead(staff(yuhuatai, 'director'), nothing)
  await searchOn('2026-07-06')
  expect(await removals(listing)).toBe(1)
  await searchOn('2026-08-06')
  expect(await removals(listing)).toBe(1)
})
