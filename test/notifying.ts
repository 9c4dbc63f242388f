import { beforeAll, beforeEach, expect } from 'vitest'
import { askAs, followCase, linkChat, type Sent } from '../db/index.ts'
import { chatActor } from '../db/chats/chat.ts'
import { ensureFollower, readOn } from '../db/journal/follow.ts'
import { deliverNext, type Channels, type Message } from '../db/notifications/deliver.ts'
import { makeNotifications } from '../db/notifications/make-notifications.ts'
import { addDays, dayOf, startOf } from '../db/time/days.ts'
import type { fileCase } from './filed-case.ts'
import { staff } from './informant.ts'
import { clock, owner } from './store.ts'

/** What the channels are to say next; they accept when nothing is left. */
export const say: Sent[] = []
/** What left the house. */
export const sent: { channel: string; to: string; message: Message }[] = []

const speak = (channel: keyof Channels) => async (to: string, message: Message) => {
  sent.push({ channel, to, message })
  return say.shift() ?? ({ outcome: 'accepted', providerId: '7' } as const)
}
export const channels: Channels = {
  chat: speak('chat'),
  mail: speak('mail'),
  sms: speak('sms'),
  letter: speak('letter'),
}

const make = makeNotifications(async () => {})

/** Reads the journal to its end, as the worker does. */
export async function follow(): Promise<void> {
  await expect
    .poll(
      async () => {
        while ((await readOn('notifications', 100, make)) > 0);
        return owner`select 1 from journal j, followers f
          where f.name = 'notifications' and (j.xid, j.seq) > (f.xid, f.seq)`
      },
      { timeout: 10_000 },
    )
    .toHaveLength(0)
}

/** Delivers whatever is due, as the worker does. */
export async function deliverAll(): Promise<void> {
  while ((await deliverNext(channels)) !== undefined);
}

/** Each test of the file begins with nothing left to tell. */
export function useWorker(): void {
  beforeAll(() => ensureFollower('notifications'))
  beforeEach(async () => {
    await follow()
    await deliverAll()
    sent.length = 0
    say.length = 0
  })
}

export const ledger = async (court: string, caseFileId: string) =>
  (await askAs(staff(court, 'clerk')).notifications({ caseFileId })).rows

export const later = (seconds: number): void => {
  clock.now = new Date(clock.now.getTime() + seconds * 1000)
}

/** Ten in the morning of the next day, when nothing has to be quiet. */
export const byDay = (): void => {
  clock.now = new Date(startOf(addDays(dayOf(clock.now), 1)).getTime() + 10 * 3_600_000)
}

/** The applicant asks to be told in a chat, having given number and code. */
export async function tellInChat(filed: Awaited<ReturnType<typeof fileCase>>, chatId: number) {
  const { caseNumber, applicantCode: code } = filed
  const { token } = await followCase({ caseNumber, code, client: 'c' })
  return linkChat(chatActor(chatId), { token, chatId, language: 'zh' })
}
