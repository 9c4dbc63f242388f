import { createHash } from 'node:crypto'
import { and, eq, inArray, lte, notInArray, sql } from 'drizzle-orm'
import { inOneTransaction, type Act } from '../act.ts'
import { endChannelsOf } from '../chats/link-chat.ts'
import { parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { openAddresses, type Address } from './channels.ts'
import { awaitedMs, quietUntil } from './channel-times.ts'
import { markedAsRepeat } from './compose.ts'
import { factsOf, noReceipt, note, pendingOf, type Row } from './evidence.ts'
import { change, goOn, heed, waitUntil, type Wake } from './go-on.ts'
import { smsTextOf, type SmsText } from './sms-text.ts'
import { adoptStrays } from './stray-receipts.ts'
import { notifications, type ChannelKind } from './tables.ts'

/** What is handed to a channel. */
export interface Message {
  id: string
  number: string
  subject: string
  body: string
  /** What goes by text message; absent where the gateway approved no text for this message. */
  sms?: SmsText | undefined
  /** It is night, and the message is not urgent: it must not ring. */
  silent?: boolean
}

/** What a channel says became of a message; codes only, never the provider's text. */
export type Sent =
  | { outcome: 'accepted'; providerId?: string; code?: string }
  /** For good: the next address or channel is tried at once. */
  | { outcome: 'refused'; code: string }
  /** For now: tried again. `maybeArrived` when the fault came after the message had left. */
  | {
      outcome: 'failed'
      code: string
      retryAfterSeconds?: number
      maybeArrived?: boolean
      /** The provider is down or wants rest; that says nothing about the address and is no try. */
      ofProvider?: boolean
      /** The pause is of this address; the channel goes on for others. */
      thisAddressAlone?: boolean
    }

/** How messages leave the house; start.ts hands these in from bot/channels.ts. */
export type Channels = Record<ChannelKind, (to: string, message: Message) => Promise<Sent>>

interface Claimed {
  row: Row
  party: typeof parties.$inferSelect
  channel: ChannelKind
  address: Address
  message: Message
}

/** What is still to be done something about. */
const underWay = ['waiting', 'sending', 'accepted'] as const

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
  const { channel, address, message } = claimed
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
          inArray(notifications.state, [...underWay]),
          lte(notifications.nextAt, now),
          resting.length > 0 ? notInArray(next, resting) : undefined,
          id ? eq(notifications.id, id) : undefined,
        ),
      )
      .orderBy(notifications.nextAt)
      .limit(1)
      .for('update', { skipLocked: true })
    if (!row) return undefined
    const claimed =
      row.state === 'accepted' ? await giveUpWaiting(court, row) : await take(court, row)
    if (claimed) return claimed
  }
}

/** No receipt came in the rule's time: the next channel is turned to. A receipt that comes later still counts. */
async function giveUpWaiting(court: Act, row: Row): Promise<undefined> {
  for (const one of await pendingOf(court.tx, row)) {
    await note(court, row, one.channel, { ...one, outcome: 'failed', code: noReceipt })
  }
  await goOn(court, quiet, row, { leave: true })
}

/** Claims one row for its next address, or turns it to its next channel where there is none. */
async function take(court: Act, row: Row): Promise<Claimed | undefined> {
  const { tx, now } = court
  const [channel] = row.remaining
  const [party] = await tx.select().from(parties).where(eq(parties.id, row.partyId))
  const facts = await factsOf(tx, row.id)
  const [address] = channel && party ? await openAddresses(tx, party, channel, facts) : []
  if (!channel || !party || !address) {
    if (channel && row.tries === 0) await note(court, row, channel, { outcome: 'noAddress' })
    await goOn(court, quiet, row, { leave: true })
    return undefined
  }
  const silent = quietUntil(row.rule, row.court, now)
  if (silent && channel === 'sms') {
    await waitUntil(court, quiet, row, silent)
    return undefined
  }
  const claimed = {
    state: 'sending' as const,
    nextAt: new Date(now.getTime() + leaseMs),
    tries: row.tries + 1,
    // A claim that lapsed: its process died, before or after the message left.
    maybeArrived: row.maybeArrived || row.state === 'sending',
    channelSince: row.channelSince ?? now,
  }
  await change(court, row, claimed)
  const held = { ...row, ...claimed }
  const sms = channel === 'sms' ? await smsTextOf(tx, held) : undefined
  const body = held.maybeArrived ? markedAsRepeat(row.body, row.language) : row.body
  const message = {
    id: row.id,
    number: row.number,
    subject: row.subject,
    body,
    sms,
    ...(silent && { silent: true }),
  }
  const textHash = hashOf(sms ? JSON.stringify(sms) : body)
  await note(court, row, channel, {
    outcome: 'handedOver',
    addressHash: address.hash,
    textHash,
  })
  return { row: held, party, channel, address, message }
}

const hashOf = (text: string) => new Uint8Array(createHash('sha256').update(text).digest())

/** Writes what became of a message. */
async function record(court: Act, wake: Wake, claimed: Claimed, sent: Sent): Promise<void> {
  const { tx, now } = court
  const { row, party, channel, address } = claimed
  const [held] = await tx
    .select()
    .from(notifications)
    .where(eq(notifications.id, row.id))
    .for('update')
  const down = isDown(sent)
  await note(court, row, channel, {
    outcome: sent.outcome,
    addressHash: address.hash,
    ofProvider: down,
    maybeArrived: sent.outcome === 'failed' && sent.maybeArrived === true,
    ...(sent.code !== undefined && { code: sent.code }),
    ...(sent.outcome === 'accepted' && sent.providerId && { providerId: sent.providerId }),
  })
  if (
    sent.outcome === 'accepted' &&
    sent.providerId &&
    (channel === 'sms' || channel === 'letter')
  ) {
    await adoptStrays(court, row, channel, sent.providerId, address.hash)
  }
  // Somebody else claimed it since; only good news still counts.
  const mine = held?.state === 'sending' && held.tries === row.tries
  if (!held || held.state === 'delivered') return
  if (!mine) return sent.outcome === 'accepted' ? heed(court, wake, held, channel) : undefined
  if (sent.outcome === 'refused' && channel === 'chat') await endChannelsOf(court, address.hash)
  if (sent.outcome !== 'failed') return goOn(court, wake, held)
  const open = await openAddresses(tx, party, channel, await factsOf(tx, row.id))
  if (!open.some(({ to }) => to === address.to)) return goOn(court, wake, held)
  const until = (held.channelSince ?? now).getTime() + awaitedMs(row.rule, row.court, channel, now)
  // A provider that is down for longer than the rule waits is left for the next channel.
  if (down && now.getTime() >= until) return goOn(court, wake, held, { leave: true })
  const waitMs = sent.retryAfterSeconds ? sent.retryAfterSeconds * 1000 : backoffMs(held.tries)
  await waitUntil(court, wake, held, new Date(now.getTime() + waitMs), {
    maybeArrived: held.maybeArrived || sent.maybeArrived === true,
  })
}

/** Whether a fault says something about the provider alone, and nothing about the address. */
const isDown = (sent: Sent): boolean =>
  sent.outcome === 'failed' &&
  (sent.ofProvider === true || (sent.retryAfterSeconds !== undefined && !sent.thisAddressAlone))

/** Messages that are due or were given up by a process that died; the sweep wakes them. */
export async function dueNotifications(): Promise<string[]> {
  const rows = await store()
    .write.select({ id: notifications.id })
    .from(notifications)
    .where(
      and(inArray(notifications.state, [...underWay]), lte(notifications.nextAt, store().now())),
    )
    .orderBy(notifications.nextAt)
    .limit(500)
  return rows.map(({ id }) => id)
}
