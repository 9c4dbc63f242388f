import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { chatOfChannel } from '../chats/link-chat.ts'
import type { parties } from '../cases/tables.ts'
import { store, type Reader } from '../connection.ts'
import { keyedHash } from '../keys.ts'
import { channels, type ChannelKind } from './tables.ts'

type Party = typeof parties.$inferSelect

/** Where a message goes, and the keyed hash that proves it later. */
export interface Address {
  to: string
  hash: Uint8Array
}

/** The chat in which the same person of the same court asked to be told; the latest one. */
export async function chatChannel(read: Reader, party: Party) {
  const [channel] = await read
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
    .orderBy(desc(channels.confirmedAt))
    .limit(1)
  return channel
}

/** A party's address on one channel, or nothing when there is none any more. */
export async function addressOf(
  read: Reader,
  party: Party,
  kind: ChannelKind,
): Promise<Address | undefined> {
  if (kind === 'chat') {
    const channel = await chatChannel(read, party)
    return channel && { to: String(chatOfChannel(channel)), hash: channel.addressHash }
  }
  if (!party.email) return undefined
  const hash = keyedHash(store().keys, 'mail', party.email.toLowerCase())
  return { to: party.email, hash }
}
