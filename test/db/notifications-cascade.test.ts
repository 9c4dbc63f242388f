import { expect, test } from 'vitest'
import {
  endChannel,
  forgetChat,
  orderChannels,
  sendAgain,
  servedOnPaper,
  takeReceipt,
} from '../../db/index.ts'
import { chatActor } from '../../db/chats/chat.ts'
import { deliverNext, type Channels } from '../../db/notifications/deliver.ts'
import { expireTexts } from '../../db/notifications/expire-texts.ts'
import { dayOf } from '../../db/time/days.ts'
import { fileCase, inventedNumber } from '../filed-case.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import {
  byDay,
  channels,
  deliverAll,
  follow,
  later,
  ledger,
  say,
  sent,
  tellInChat,
  useWorker,
} from '../notifying.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
useWorker()

const portal = { kind: 'portal' } as const
const clerk = staff(shibei, 'clerk')
const phone = { applicantPhone: '13900000001' }
const mail = { applicantEmail: 'chen@example.test' }
const hour = 3600

/** A case whose applicant is told; the debtor’s message is left aside. */
async function told(other: Parameters<typeof fileCase>[1]) {
  byDay()
  const filed = await fileCase(shibei, other)
  await follow()
  const row = async () => (await ledger(shibei, filed.id)).find(({ role }) => role === 'applicant')!
  return { filed, row, id: (await row()).id }
}

const outcomesOf = ({ attempts }: { attempts: { channel: string; outcome: string }[] }) =>
  attempts.map(({ channel, outcome }) => `${channel} ${outcome}`)

test('without a receipt in the rule’s time the next channel is turned to; at the end it is work for a clerk (notification-channels, notification-undelivered)', async () => {
  const { row, id } = await told({ ...phone, applicantAddress: '示范市一路1号' })
  say.push({ outcome: 'accepted', providerId: 's-1' }, { outcome: 'accepted', providerId: 'l-1' })
  await deliverAll()
  expect((await row()).state).toBe('accepted')
  later(24 * hour - 60)
  await deliverAll()
  expect((await row()).state).toBe('accepted')
  later(120)
  await deliverAll()
  expect((await row()).remaining).toEqual(['letter'])
  later(15 * 24 * hour + 60)
  await deliverAll()
  expect((await row()).state).toBe('failed')
  expect(outcomesOf(await row())).toEqual([
    'sms made',
    'sms handedOver',
    'sms accepted',
    'sms failed',
    'letter handedOver',
    'letter accepted',
    'letter failed',
  ])
  const clocks = await owner`select rule, answers, stopped_at from clocks where subject_id = ${id}`
  expect(clocks).toMatchObject([{ rule: 'notification-undelivered', stopped_at: null }])
  // The receipt comes after all: the work is done.
  const late = { outcome: 'delivered', verbatim: 'late', at: clock.now } as const
  await takeReceipt(portal, { channel: 'sms', providerId: 's-1', ...late })
  expect((await row()).state).toBe('delivered')
  const [stopped] = await owner`select stopped_at from clocks where subject_id = ${id}`
  expect(stopped!['stopped_at']).not.toBeNull()
})

test('what cannot arrive is skipped at once', async () => {
  const { row } = await told({ ...mail, ...phone })
  say.push({ outcome: 'refused', code: '550' }, { outcome: 'refused', code: 'MOBILE_NUMBER' })
  await deliverAll()
  expect(sent.map(({ channel }) => channel)).toEqual(['mail', 'sms'])
  expect((await row()).state).toBe('failed')
})

test('a provider that is down for a day costs no message its channel, and is no try', async () => {
  const { row } = await told(mail)
  for (let n = 0; n < 23; n += 1) {
    say.push({ outcome: 'failed', code: 'ECONNREFUSED', ofProvider: true })
    await deliverAll()
    later(hour)
  }
  expect((await row()).state).toBe('waiting')
  await deliverAll()
  expect((await row()).state).toBe('delivered')
  expect(new Set(sent.map(({ message }) => message.number)).size).toBe(1)
})

test('a provider that stays down is left for the next channel when the rule’s time is over', async () => {
  const { row } = await told({ ...mail, ...phone })
  for (let n = 0; n < 26 && (await row()).remaining[0] === 'mail'; n += 1) {
    say.push({ outcome: 'failed', code: 'ECONNREFUSED', ofProvider: true })
    await deliverAll()
    later(hour)
  }
  expect((await row()).remaining).toEqual(['sms'])
})

test('after a fault that came when the message had left it goes out once more and never a third time', async () => {
  const { row } = await told(mail)
  for (let n = 0; n < 4; n += 1) {
    say.push({ outcome: 'failed', code: 'ETIMEDOUT', maybeArrived: true })
    await deliverAll()
    later(2 * hour)
  }
  expect(sent).toHaveLength(2)
  expect(sent[1]!.message.body).toContain('重复发送')
  expect((await row()).state).toBe('failed')
})

test('a worker that dies between claim and record loses nothing and repeats once, also when clocks differ', async () => {
  const { row } = await told(mail)
  const dies: Channels = {
    ...channels,
    mail: async (to, message) => {
      await channels.mail(to, message)
      throw new Error('killed')
    },
  }
  await expect(deliverNext(dies)).rejects.toThrow('killed')
  // The next worker's clock is behind: it waits; then it is ahead of it.
  later(-600)
  await deliverAll()
  expect(sent).toHaveLength(1)
  later(600 + 121)
  await deliverAll()
  expect(sent).toHaveLength(2)
  expect((await row()).state).toBe('delivered')
  // A provider whose clock is a year ahead says so, and is believed of nothing but what it says.
  const ahead = new Date(clock.now.getTime() + 365 * 24 * hour * 1000)
  await takeReceipt(portal, {
    channel: 'mail',
    providerId: '7',
    outcome: 'receipt',
    verbatim: 'queued',
    at: ahead,
  })
  expect((await row()).state).toBe('delivered')
})

test('by night no text message goes out and no chat rings (notification-quiet-hours)', async () => {
  const applicantIdNumber = inventedNumber()
  const { filed, row } = await told({ ...phone, applicantIdNumber })
  later(11.5 * hour)
  await deliverAll()
  expect(sent).toEqual([])
  expect((await row()).nextAt?.toISOString()).toMatch(/T23:00:00/)
  await tellInChat(filed, 4801)
  await fileCase(shibei, { applicantIdNumber })
  await follow()
  await deliverAll()
  expect(sent.map(({ channel, message }) => [channel, message.silent])).toEqual([['chat', true]])
  later(10 * hour)
  await deliverAll()
  expect(sent.map(({ channel }) => channel)).toEqual(['chat', 'sms'])
})

test('/stop ends the chat and no message: it goes on by the next channel, and the ledger survives', async () => {
  byDay()
  const first = await fileCase(shibei, mail)
  await tellInChat(first, 4802)
  await follow()
  await endChannel(chatActor(4802), { chatId: 4802 })
  await deliverAll()
  expect(sent.map(({ channel }) => channel)).toEqual(['mail'])
  const before = await owner`select * from attempts order by id`
  await forgetChat(chatActor(4802), { chatId: 4802 })
  await owner`update parties set email = null, phone = null, address = null`
  expect(await owner`select * from attempts order by id`).toEqual(before)
  const [proof] = await owner`select a.address_hash, a.text_hash, n.template from attempts a
    join notifications n on n.id = a.notification_id where a.outcome = 'handedOver' limit 1`
  expect(Object.values(proof!)).not.toContain(null)
})

test('a party is told in its own order, and by the other channels when these fail (channel-order)', async () => {
  byDay()
  const other = { ...mail, ...phone }
  const filed = await fileCase(shibei, other)
  const { id: partyId } = filed.parties.find(({ role }) => role === 'applicant')!
  for (const wrong of [[], ['sms', 'sms'] as const]) {
    await expect(
      orderChannels(clerk, { partyId, channels: [...wrong], version: 0 }),
    ).rejects.toMatchObject({ rule: 'channel-order' })
  }
  await orderChannels(clerk, { partyId, channels: ['sms'], version: 0 })
  await expect(
    orderChannels(clerk, { partyId, channels: ['mail'], version: 0 }),
  ).rejects.toMatchObject({ rule: 'changed-meanwhile' })
  await expect(
    orderChannels(staff('苏0114', 'clerk'), { partyId, channels: ['mail'], version: 1 }),
  ).rejects.toMatchObject({ rule: expect.any(String) })
  await follow()
  say.push({ outcome: 'refused', code: 'X' })
  await deliverAll()
  expect(sent.map(({ channel }) => channel)).toEqual(['sms', 'mail'])
})

test('a clerk sends again what arrived nowhere, or serves it on paper (notification-not-failed, notification-no-channel, served-day)', async () => {
  const { row, id, filed } = await told({})
  expect((await row()).state).toBe('failed')
  await expect(sendAgain(clerk, { notificationId: id })).rejects.toMatchObject({
    rule: 'notification-no-channel',
  })
  const { id: partyId } = filed.parties.find(({ role }) => role === 'applicant')!
  await owner`update parties set email = 'new@example.test' where id = ${partyId}`
  expect(await sendAgain(clerk, { notificationId: id })).toEqual({ channels: ['mail'] })
  say.push({ outcome: 'refused', code: '550' })
  await deliverAll()
  expect((await row()).state).toBe('failed')
  const today = dayOf(clock.now)
  const paper = { notificationId: id, means: 'post' as const }
  for (const servedOn of ['2026-01-01', '2099-01-01']) {
    await expect(servedOnPaper(clerk, { ...paper, servedOn })).rejects.toMatchObject({
      rule: 'served-day',
    })
  }
  await servedOnPaper(clerk, { ...paper, servedOn: today })
  expect(await row()).toMatchObject({ state: 'delivered' })
  await expect(servedOnPaper(clerk, { ...paper, servedOn: today })).rejects.toMatchObject({
    rule: 'notification-not-failed',
  })
  const open = await owner`select 1 from clocks where subject_id = ${id} and stopped_at is null`
  expect(open).toEqual([])
})

test('texts and receipts are destroyed when their time is over, and what proves stays (notification-text-kept, notification-receipt-kept, notification-stray-kept)', async () => {
  const { row, id } = await told(mail)
  say.push({ outcome: 'accepted', providerId: 'old-1' })
  await deliverAll()
  const old = { channel: 'mail', outcome: 'receipt', verbatim: 'words', at: clock.now } as const
  await takeReceipt(portal, { ...old, providerId: 'old-1' })
  await takeReceipt(portal, { ...old, providerId: 'stray-1' })
  const now = clock.now
  later(5 * 366 * 24 * hour)
  expect((await expireTexts(portal)).receipts).toBeGreaterThan(0)
  expect(await owner`select 1 from stray_receipts`).toEqual([])
  expect((await row()).body).not.toBe('')
  later(15.1 * 366 * 24 * hour)
  await expireTexts(portal)
  const [kept] = await owner`select body, text_hash, erased_at from notifications where id = ${id}`
  expect(kept).toMatchObject({ body: '' })
  expect(kept!['text_hash']).not.toBeNull()
  expect((await row()).attempts.map(({ outcome }) => outcome)).toContain('receipt')
  clock.now = now
})
