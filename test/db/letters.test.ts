import { beforeEach, expect, test } from 'vitest'
import {
  askAs,
  endLetter,
  letterBatch,
  letterSheet,
  markPrinted,
  postLetter,
  queueLetter,
} from '../../db/index.ts'
import { addDays, dayOf } from '../../db/time/days.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { deliverAll, follow, ledger, useWorker } from '../notifying.ts'
import { textOfPdf } from '../read-pdf.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
useWorker()

const clerk = staff(shibei, 'clerk')
const address = '青岛市市北区敦化路1号𠮷屋'
const today = () => dayOf(clock.now)

/** A message of a case in the queue of the post room. */
async function queued() {
  const filed = await fileCase(shibei)
  await follow()
  await deliverAll()
  const [row] = (await ledger(shibei, filed.id)).filter(({ role }) => role === 'debtor')
  const sent = await queueLetter(address, { id: row!.id })
  const id = String((sent as { providerId?: string }).providerId)
  return { id, notificationId: row!.id, number: row!.number, body: row!.body, sent, filed }
}
const ask = () => askAs(clerk)
const rowOf = async (id: string) =>
  (await ask().letters({ limit: '100' as never })).rows.find((row) => row.id === id)!

beforeEach(async () => {
  const { upTo } = await ask().lettersQueued()
  if (upTo) await markPrinted(clerk, { upTo })
})

test('a message that goes by letter waits in the queue once, however often it is handed over', async () => {
  const one = await queued()
  expect(one.sent).toEqual({ outcome: 'accepted', providerId: one.id })
  expect(await queueLetter(address, { id: one.notificationId })).toEqual(one.sent)
  expect(await ask().lettersQueued()).toEqual({ count: 1, upTo: one.id })
  expect(await rowOf(one.id)).toMatchObject({ state: 'queued', name: '林二', number: one.number })
})

test('the sheet has the court’s head, who it is for, where it goes and what it says, and rare characters are marked', async () => {
  const one = await queued()
  const { bytes, name } = await letterSheet(clerk, one.id)
  expect(name).toBe(`letter-${one.number}.pdf`)
  const text = textOfPdf(bytes)
  for (const said of ['林二', '敦化路1号〓屋', 'U+20BB7', one.number, one.body.slice(0, 30)]) {
    expect(text).toContain(said)
  }
  expect(Buffer.compare(bytes, (await letterSheet(clerk, one.id)).bytes)).toBe(0)
})

test('the address lies sealed, and neither the journal nor the ledger has it', async () => {
  const one = await queued()
  const [row] = await owner`select address from letters where id = ${one.id}`
  expect(Buffer.from(row!['address'] as Uint8Array).includes(Buffer.from('敦化路'))).toBe(false)
  const journal = await owner`select facts::text from journal where subject_id = ${one.id}`
  expect(JSON.stringify(journal)).not.toContain('敦化路')
})

test('a batch is one file of the letters that waited, and recording it as printed leaves later ones in the queue', async () => {
  const [first, second] = [await queued(), await queued()]
  const { upTo } = await ask().lettersQueued()
  const text = textOfPdf((await letterBatch(clerk, upTo!)).bytes)
  expect(text).toContain(first.number)
  expect(text).toContain(second.number)
  const third = await queued()
  expect(await markPrinted(clerk, { upTo: upTo! })).toEqual({ printed: 2 })
  expect(await ask().lettersQueued()).toEqual({ count: 1, upTo: third.id })
  expect((await rowOf(first.id)).state).toBe('printed')
})

const post = async (id: string, other: object = {}) =>
  postLetter(clerk, {
    id,
    postedOn: today(),
    tracking: 'EY123456789CN',
    version: (await rowOf(id)).version,
    ...other,
  })
const end = async (id: string, other: object) =>
  endLetter(clerk, {
    id,
    endedOn: today(),
    version: (await rowOf(id)).version,
    ...other,
  } as unknown as Parameters<typeof endLetter>[1])

const attemptsOf = (id: string) => owner`
  select outcome, code, provider_id from attempts
  where notification_id = ${id} and channel = 'letter' order by at, id`

test('a receipt of the post is evidence of the message (service-by-post)', async () => {
  const one = await queued()
  await post(one.id)
  await end(one.id, { outcome: 'delivered' })
  expect(await rowOf(one.id)).toMatchObject({ state: 'delivered', tracking: 'EY123456789CN' })
  expect(await attemptsOf(one.notificationId)).toContainEqual({
    outcome: 'delivered',
    code: null,
    provider_id: one.id,
  })
})

test('a letter that comes back is a bounce with its reason', async () => {
  const one = await queued()
  await post(one.id)
  await end(one.id, { outcome: 'returned', reason: 'moved' })
  expect(await attemptsOf(one.notificationId)).toContainEqual({
    outcome: 'bounced',
    code: 'moved',
    provider_id: one.id,
  })
})

test('what has not come so far cannot be recorded, nor a day out of order (letter-state, letter-before, letter-reason)', async () => {
  const one = await queued()
  const tomorrow = addDays(today(), 1)
  await expect(end(one.id, { outcome: 'delivered' })).rejects.toMatchObject({
    rule: 'letter-state',
  })
  await expect(post(one.id, { postedOn: addDays(today(), -1) })).rejects.toMatchObject({
    rule: 'letter-before',
  })
  await expect(post(one.id, { postedOn: tomorrow })).rejects.toMatchObject({ rule: 'step-future' })
  await post(one.id)
  await expect(end(one.id, { outcome: 'returned' })).rejects.toMatchObject({
    rule: 'letter-reason',
  })
  await expect(end(one.id, { outcome: 'delivered', reason: 'moved' })).rejects.toMatchObject({
    rule: 'letter-reason',
  })
  expect(await rowOf(one.id)).toMatchObject({ state: 'posted', endedOn: null })
})

test('whoever saw an older state is told so, and another court sees nothing', async () => {
  const one = await queued()
  await post(one.id)
  await expect(end(one.id, { outcome: 'delivered', version: 1 })).rejects.toMatchObject({
    rule: 'changed-meanwhile',
  })
  const other = staff(yuhuatai, 'clerk')
  await expect(letterSheet(other, one.id)).rejects.toMatchObject({ rule: 'not-found' })
  await expect(
    endLetter(other, { id: one.id, outcome: 'delivered', endedOn: today(), version: 2 }),
  ).rejects.toMatchObject({ rule: 'other-court' })
  expect((await askAs(other).letters()).rows).toEqual([])
})
