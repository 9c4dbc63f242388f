import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { phoneHash } from './sms-address.ts'
import { chatOfChannel } from '../chats/link-chat.ts'
import type { parties } from '../cases/tables.ts'
import { store, type Reader } from '../connection.ts'
import { keyedHash } from '../keys.ts'
import { isOpen, sendingsOf, type Fact } from './evidence.ts'
import { channelOrders, channels, type ChannelKind } from './tables.ts'

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

/**
 * A party's addresses on one channel to which a message has still to go: not those that took or refused it, nor those
 * that were tried often enough.
 */
export async function openAddresses(
  read: Reader,
  party: Party,
  kind: ChannelKind,
  facts: readonly Fact[],
): Promise<Address[]> {
  // All chats are told; by any other channel a party whose address was changed meanwhile is not written to twice.
  const held = sendingsOf(facts).some((one) => one.channel === kind && one.standing !== 'lost')
  if (kind !== 'chat' && held) return []
  return (await addressesOf(read, party, kind)).filter(({ hash }) => isOpen(facts, kind, hash))
}

async function addressesOf(read: Reader, party: Party, kind: ChannelKind): Promise<Address[]> {
  if (kind === 'chat') {
    return (await chatChannels(read, party)).map((channel) => ({
      to: String(chatOfChannel(channel)),
      hash: channel.addressHash,
    }))
  }
  if (kind === 'sms') {
    return party.phone ? [{ to: party.phone, hash: phoneHash(party.phone) }] : []
  }
  const [to, written] =
    kind === 'mail' ? [party.email, party.email?.toLowerCase()] : [party.address, party.address]
  return to && written ? [{ to, hash: keyedHash(store().keys, kind, written) }] : []
}

/** The usual order: what costs nothing and rings first, paper last. */
export const usualOrder: readonly ChannelKind[] = ['chat', 'mail', 'sms', 'letter']

/**
 * By which channels a party is told, in its own order where one was entered; those without an address are left out. What
 * must be told goes on by the channels that the party did not name.
 */
export async function channelsOf(read: Reader, party: Party): Promise<ChannelKind[]> {
  const [own] = await read
    .select({ channels: channelOrders.channels })
    .from(channelOrders)
    .where(eq(channelOrders.partyId, party.id))
  const order = [...new Set([...(own?.channels ?? []), ...usualOrder])]
  const [chat] = await chatChannels(read, party)
  const has: Record<ChannelKind, boolean> = {
    chat: chat !== undefined,
    mail: Boolean(party.email),
    sms: Boolean(party.phone),
    letter: Boolean(party.address),
  }
  return order.filter((kind) => has[kind])
}
