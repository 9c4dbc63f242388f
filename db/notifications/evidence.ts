import { asc, eq } from 'drizzle-orm'
import type { Act } from '../act.ts'
import type { Reader } from '../connection.ts'
import { attempts, type ChannelKind, type notifications, type AttemptOutcome } from './tables.ts'

/** One line of the evidence, as far as it decides anything. */
export type Fact = Pick<
  typeof attempts.$inferSelect,
  | 'channel'
  | 'outcome'
  | 'addressHash'
  | 'providerId'
  | 'code'
  | 'receiptHash'
  | 'ofProvider'
  | 'maybeArrived'
  | 'at'
>

/**
 * Which channels say afterwards what became of a message. A chat and a mailbox take it or not: their yes is its arrival
 * at the system named by the person (解释 135), until a bounce says otherwise.
 */
const saysAfterwards: Record<ChannelKind, boolean> = {
  chat: false,
  mail: false,
  sms: true,
  letter: true,
}

/** Of what is said of one sending the last in this row holds, in whatever order it came and however often. */
const weight: Partial<Record<AttemptOutcome, number>> = {
  accepted: 1,
  failed: 2,
  delivered: 3,
  bounced: 4,
  read: 5,
}

export type Standing = 'arrived' | 'pending' | 'lost'

/** One sending that a provider took, and what is known of it. */
export interface Sending {
  channel: ChannelKind
  address: string
  standing: Standing
  /** When the provider took it. */
  at: Date
}

/** No receipt came in time. */
export const noReceipt = 'no-receipt'

const addressOf = ({ addressHash }: Pick<Fact, 'addressHash'>) =>
  addressHash ? Buffer.from(addressHash).toString('base64url') : ''

/** What is said of the same sending has the same name. */
const sendingOf = (fact: Fact) => `${fact.channel} ${addressOf(fact)} ${fact.providerId ?? ''}`

/**
 * What became of every sending that a provider took: a pure reading of the evidence, so that a receipt that comes late,
 * twice or out of order changes nothing but what is known.
 */
export function sendingsOf(facts: readonly Fact[]): Sending[] {
  const taken = Map.groupBy(
    facts.filter((fact) => weight[fact.outcome] !== undefined && isOfTaken(fact)),
    sendingOf,
  )
  return [...taken.values()].map((said) => {
    const [last] = said.toSorted((a, b) => weight[b.outcome]! - weight[a.outcome]!)
    const at = new Date(Math.min(...said.map((fact) => fact.at.getTime())))
    const { channel, outcome } = last!
    return { channel, address: addressOf(last!), standing: standingOf(channel, outcome), at }
  })
}

/** A try that failed at once was never taken; a receipt speaks of one that was. */
const isOfTaken = ({ outcome, receiptHash, code }: Fact) =>
  outcome !== 'failed' || receiptHash !== null || code === noReceipt

function standingOf(channel: ChannelKind, outcome: AttemptOutcome): Standing {
  if (outcome === 'bounced' || outcome === 'failed') return 'lost'
  return outcome === 'accepted' && saysAfterwards[channel] ? 'pending' : 'arrived'
}

/** Whether a message arrived anywhere. */
export const arrived = (facts: readonly Fact[]): boolean =>
  sendingsOf(facts).some(({ standing }) => standing === 'arrived')

/** Since when a receipt of a channel is awaited, if one is. */
export function pendingSince(facts: readonly Fact[], channel: ChannelKind): Date | undefined {
  const [first] = sendingsOf(facts)
    .filter((one) => one.channel === channel && one.standing === 'pending')
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return first?.at
}

/** The sendings of the present channel whose receipt did not come, as the evidence names them. */
export async function pendingOf(read: Reader, row: Row) {
  const here = (await factsOf(read, row.id)).filter((fact) => fact.channel === row.remaining[0])
  return [...Map.groupBy(here, sendingOf).values()].flatMap((said) => {
    const taken = said.find(({ outcome }) => outcome === 'accepted')
    if (!taken || sendingsOf(said)[0]?.standing !== 'pending') return []
    const { channel, addressHash, providerId } = taken
    return [{ channel, addressHash, providerId }]
  })
}

/** How often one address is tried with one message. */
const mostTries = 6
/** After a fault that came when the message had left it goes out once more, and never a third time. */
const mostDoubtful = 2

/** Whether a message has still to go to an address. */
export function isOpen(facts: readonly Fact[], channel: ChannelKind, hash: Uint8Array): boolean {
  const here = facts.filter(
    (fact) =>
      fact.channel === channel && fact.addressHash && !Buffer.compare(fact.addressHash, hash),
  )
  const count = (is: (fact: Fact) => boolean) => here.filter(is).length
  const shut = count(
    ({ outcome, code }) => outcome === 'refused' || outcome === 'bounced' || code === noReceipt,
  )
  const held = sendingsOf(here).some(({ standing }) => standing !== 'lost')
  // That a provider was down says nothing about an address: it is no try.
  const tries =
    count(({ outcome }) => outcome === 'handedOver') - count(({ ofProvider }) => ofProvider)
  const doubtful = count(({ maybeArrived }) => maybeArrived)
  return shut === 0 && !held && tries < mostTries && doubtful < mostDoubtful
}

/** The evidence of a message, in the order in which the court heard of it. */
export const factsOf = (read: Reader, notificationId: string): Promise<Fact[]> =>
  read
    .select({
      channel: attempts.channel,
      outcome: attempts.outcome,
      addressHash: attempts.addressHash,
      providerId: attempts.providerId,
      code: attempts.code,
      receiptHash: attempts.receiptHash,
      ofProvider: attempts.ofProvider,
      maybeArrived: attempts.maybeArrived,
      at: attempts.at,
    })
    .from(attempts)
    .where(eq(attempts.notificationId, notificationId))
    .orderBy(asc(attempts.at), asc(attempts.id))

export type Row = typeof notifications.$inferSelect
type Noted = Omit<
  typeof attempts.$inferInsert,
  'id' | 'court' | 'notificationId' | 'channel' | 'at'
>

/** Writes one line of the evidence; nothing of it is ever changed (domain 3.6, 在线诉讼规则 31). */
export async function note(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  { court, id: notificationId }: Pick<Row, 'court' | 'id'>,
  channel: ChannelKind,
  noted: Noted,
): Promise<void> {
  await tx.insert(attempts).values({ court, notificationId, channel, at: now, ...noted })
}
