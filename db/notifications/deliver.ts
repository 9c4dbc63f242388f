import { and, eq, inArray, lte, notInArray, sql } from 'drizzle-orm'
import { inOneTransaction, type Act } from '../act.ts'
import { endChannelsOf } from '../chats/link-chat.ts'
import { parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { openAddresses, wasAccepted, type Address } from './channels.ts'
import { markedAsRepeat } from './compose.ts'
import type { Wake } from './make-notifications.ts'
import { attempts, notifications, type ChannelKind } from './tables.ts'

/** What is handed to a channel. */
export interface Message {
  id: string
  number: string
  subject: string
  body: string
}

/** What a channel says became of a message; codes only, never the provider's text. */
export type Sent =
  | { outcome: 'accepted'; providerId?: string; code?: string }
  /** For good: the next address or channel is tried at once. */
  | { outcome: 'refused'; code: string }
  /** For now: tried again. `maybeArrived` when the fault came after the message had left. */
  | { outcome: 'failed'; code: string; retryAfterSeconds?: number; maybeArrived?: boolean }

/** How messages leave the house; start.ts hands these in from bot/channels.ts. */
export type Channels = Record<ChannelKind, (to: string, message: Message) => Promise<Sent>>

type Row = typeof notifications.$inferSelect

interface Claimed {
  row: Row
  party: typeof parties.$inferSelect
  channel: ChannelKind
  address: Address
}

/** Who claimed a message and died gives it back after this time. */
const leaseMs = 120_000
const backoffMs = (tries: number) => Math.min(3_600_000, 15_000 * 2 ** tries)

const by = { kind: 'portal' } as const
const quiet: Wake = async () => {}

/**
 * Delivers one message, or whichever is due: claims its row, sends outside of any transaction, writes what became
 * of it. Whoever dies in between leaves a claim that lapses; the message then goes out marked as a repeat.
 * @param resting channels that asked for a pause
 * @returns what the channel said, or undefined when nothing was due
 */
export async function deliverNext(
  channels: Channels,
  { id, resting = [], wake = quiet }: { id?: string; resting?: ChannelKind[]; wake?: Wake } = {},
): Promise<(Sent & { channel: ChannelKind }) | undefined> {
  const claimed = await inOneTransaction(by, (court) => claim(court, resting, id))
  if (!claimed) return undefined
  const { row, channel, address } = claimed
  const body = row.maybeArrived ? markedAsRepeat(row.body, row.language) : row.body
  const message = { id: row.id, number: row.number, subject: row.subject, body }
  const sent = await channels[channel](address.to, message)
  await inOneTransaction(by, (court) => record(court, wake, claimed, sent))
  return { ...sent, channel }
}

/** Takes the next due row for this process, and notes that it is being handed over. */
async function claim(
  court: Act,
  resting: ChannelKind[],
  id?: string,
): Promise<Claimed | undefined> {
  const { tx, now } = court
  for (;;) {
    const next = sql<ChannelKind>`${notifications.remaining} ->> 0`
    const [row] = await tx
      .select()
      .from(notifications)
      .where(
        and(
          inArray(notifications.state, ['waiting', 'sending']),
          lte(notifications.nextAt, now),
          resting.length > 0 ? notInArray(next, resting) : undefined,
          id ? eq(notifications.id, id) : undefined,
        ),
      )
      .orderBy(notifications.nextAt)
      .limit(1)
      .for('update', { skipLocked: true })
    if (!row) return undefined
    const [channel] = row.remaining
    const [party] = await tx.select().from(parties).where(eq(parties.id, row.partyId))
    const [address] = channel && party ? await openAddresses(tx, party, channel, row.id) : []
    if (!channel || !address) {
      if (channel && row.tries === 0) await note(court, row, channel, { outcome: 'noAddress' })
      await goOn(court, quiet, row)
      continue
    }
    // A claim that lapsed: its process died, before or after the message left.
    const maybeArrived = row.maybeArrived || row.state === 'sending'
    const tries = row.tries + 1
    await tx
      .update(notifications)
      .set({ state: 'sending', nextAt: new Date(now.getTime() + leaseMs), tries, maybeArrived })
      .where(eq(notifications.id, row.id))
    await note(court, row, channel, { outcome: 'handedOver', addressHash: address.hash })
    return {
      row: { ...row, state: 'sending', tries, maybeArrived },
      party: party!,
      channel,
      address,
    }
  }
}

/** Writes what became of a message. */
async function record(court: Act, wake: Wake, claimed: Claimed, sent: Sent): Promise<void> {
  const { tx, now } = court
  const { row, party, channel, address } = claimed
  const code = 'code' in sent ? sent.code : undefined
  await note(court, row, channel, {
    outcome: sent.outcome,
    addressHash: address.hash,
    ...(code !== undefined && { code }),
    ...(sent.outcome === 'accepted' && sent.providerId && { providerId: sent.providerId }),
  })
  const [held] = await tx
    .select()
    .from(notifications)
    .where(eq(notifications.id, row.id))
    .for('update')
  // Somebody else claimed it since; only good news still counts.
  const mine = held?.state === 'sending' && held.tries === row.tries
  if (!held || held.state === 'delivered' || (!mine && sent.outcome !== 'accepted')) return
  if (sent.outcome === 'refused' && channel === 'chat') await endChannelsOf(court, address.hash)
  const open = await openAddresses(tx, party, channel, row.id)
  const again = open.some(({ to }) => to === address.to)
  if (!again && open.length > 0) return mine ? turnToNext(court, wake, held) : undefined
  if (!again || sent.outcome !== 'failed') return goOn(court, wake, held)
  const waitMs = sent.retryAfterSeconds ? sent.retryAfterSeconds * 1000 : backoffMs(held.tries)
  const nextAt = new Date(now.getTime() + waitMs)
  await tx
    .update(notifications)
    .set({
      state: 'waiting',
      nextAt,
      maybeArrived: held.maybeArrived || sent.maybeArrived === true,
    })
    .where(eq(notifications.id, held.id))
  await wake(tx, held.id, nextAt)
}

type Noted = Pick<typeof attempts.$inferInsert, 'outcome' | 'addressHash' | 'code' | 'providerId'>

async function note({ tx, now }: Act, row: Row, channel: ChannelKind, noted: Noted): Promise<void> {
  const { court, id: notificationId } = row
  await tx.insert(attempts).values({ court, notificationId, channel, at: now, ...noted })
}

/** Turns to the next address of the same channel, at once. The tries run on: they tell one claim from another. */
async function turnToNext(court: Act, wake: Wake, row: Row): Promise<void> {
  await court.tx
    .update(notifications)
    .set({ state: 'waiting', maybeArrived: false, nextAt: court.now })
    .where(eq(notifications.id, row.id))
  await wake(court.tx, row.id)
}

/** Done where it arrived anywhere; else turns to the next channel, or gives up where there is none left. */
async function goOn(court: Act, wake: Wake, row: Row): Promise<void> {
  if (await wasAccepted(court.tx, row.id)) return finish(court, row, 'delivered')
  const remaining = row.remaining.slice(1)
  if (remaining.length === 0) return finish(court, row, 'failed')
  const next = { remaining, state: 'waiting', tries: 0, maybeArrived: false } as const
  await court.tx
    .update(notifications)
    .set({ ...next, nextAt: court.now })
    .where(eq(notifications.id, row.id))
  await wake(court.tx, row.id)
}

async function finish(court: Act, row: Row, state: 'delivered' | 'failed'): Promise<void> {
  await court.tx
    .update(notifications)
    .set({ state, nextAt: null, ...(state === 'failed' && { remaining: [] }) })
    .where(eq(notifications.id, row.id))
  await court.journal({
    kind: state === 'delivered' ? 'notification.done' : 'notification.failed',
    court: row.court,
    subject: { kind: 'notification', id: row.id },
    caseFileId: row.caseFileId,
    rule: row.rule,
  })
}

/** Messages that are due or were given up by a process that died; the sweep wakes them. */
export async function dueNotifications(): Promise<string[]> {
  const rows = await store()
    .write.select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        inArray(notifications.state, ['waiting', 'sending']),
        lte(notifications.nextAt, store().now()),
      ),
    )
    .orderBy(notifications.nextAt)
    .limit(500)
  return rows.map(({ id }) => id)
}
