import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { chatOfChannel } from '../chats/link-chat.ts'
import type { parties } from '../cases/tables.ts'
import { store, type Reader } from '../connection.ts'
import { keyedHash } from '../keys.ts'
import { attempts, channels, type ChannelKind } from './tables.ts'

type Party = typeof parties.$inferSelect

/** Where a message goes, and the keyed hash that proves it later. */
export interface Address {
  to: string
  hash: Uint8Array
}

/**
 * The chats in which the same person of the same court asked to be told, the oldest first. All of them are told: a
 * chat that somebody else linked with a leaked code takes nothing away from the person.
 */
export const chatChannels = (read: Reader, party: Party) =>
  read
    .select()
    .from(channels)
    .where(
      and(
        eq(channels.court, party.court),
        eq(channels.personKey, party.personKey),
        eq(channels.kind, 'chat'),
        isNotNull(channels.confirmedAt),
        isNull(channels.endedAt),
      ),
    )
    .orderBy(asc(channels.confirmedAt), asc(channels.id))

/** How often one address is tried with one message. */
const mostTries = 6

/**
 * A party's addresses on one channel to which a message has still to go: not those that took or refused it, nor those
 * that were tried often enough.
 */
export async function openAddresses(
  read: Reader,
  party: Party,
  kind: ChannelKind,
  notificationId: string,
): Promise<Address[]> {
  const tried = await read
    .select({ outcome: attempts.outcome, hash: attempts.addressHash })
    .from(attempts)
    .where(and(eq(attempts.notificationId, notificationId), eq(attempts.channel, kind)))
  // A party whose address was changed meanwhile is not written to twice.
  if (kind === 'mail' && tried.some(({ outcome }) => outcome === 'accepted')) return []
  return (await addressesOf(read, party, kind)).filter(({ hash }) => {
    const here = tried.filter((each) => each.hash && Buffer.compare(each.hash, hash) === 0)
    const times = here.filter(({ outcome }) => outcome === 'handedOver').length
    const over = here.some(({ outcome }) => outcome === 'accepted' || outcome === 'refused')
    return !over && times < mostTries
  })
}

async function addressesOf(read: Reader, party: Party, kind: ChannelKind): Promise<Address[]> {
  if (kind === 'chat') {
    return (await chatChannels(read, party)).map((channel) => ({
      to: String(chatOfChannel(channel)),
      hash: channel.addressHash,
    }))
  }
  if (!party.email) return []
  const hash = keyedHash(store().keys, 'mail', party.email.toLowerCase())
  return [{ to: party.email, hash }]
}

/** Whether a message arrived anywhere. */
export async function wasAccepted(read: Reader, notificationId: string): Promise<boolean> {
  const [accepted] = await read
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.notificationId, notificationId), eq(attempts.outcome, 'accepted')))
    .limit(1)
  return accepted !== undefined
}
