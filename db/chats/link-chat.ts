import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { channels } from '../notifications/tables.ts'
import { actorOfSession } from '../people/sessions.ts'
import { Refusal } from '../refusal.ts'
import { chatKey, ChatId, openForServer, sealForServer } from './chat.ts'

/** The row to which a channel's address is sealed: the chat's own hash. */
const addressRow = (addressHash: Uint8Array) =>
  `channel:${Buffer.from(addressHash).toString('base64url')}`

/** Reads the chat's number back from a channel; the worker does so at the moment of sending. */
export const chatOfChannel = (channel: { address: Uint8Array; addressHash: Uint8Array }): number =>
  ChatId.parse(openForServer(addressRow(channel.addressHash), channel.address))

/**
 * From now on the person of a followed case is told in this chat. Who says yes in the chat after giving the
 * case's access code has shown both, so the channel is confirmed at once.
 */
export const linkChat = act(
  z.strictObject({
    /** The party's session, made from case number and access code. */
    token: z.string().max(100),
    chatId: ChatId,
    language: z.enum(['zh', 'en']),
  }),
  async ({ tx, now, journal }, { token, chatId, language }) => {
    const who = await actorOfSession(token)
    if (who.kind !== 'party') throw new Refusal('case-session-over')
    const [party] = await tx.select().from(parties).where(eq(parties.id, who.partyId))
    if (!party) throw new Refusal('case-session-over')
    const addressHash = chatKey(chatId)
    const address = sealForServer(addressRow(addressHash), chatId)
    const [channel] = await tx
      .insert(channels)
      .values({
        court: party.court,
        personKey: party.personKey,
        kind: 'chat',
        partyId: party.id,
        address,
        addressHash,
        language,
        confirmedAt: now,
      })
      .onConflictDoUpdate({
        target: [channels.court, channels.personKey, channels.kind, channels.addressHash],
        set: { partyId: party.id, address, language, confirmedAt: now, endedAt: null },
      })
      .returning({ id: channels.id })
    const entry = {
      court: party.court,
      subject: { kind: 'channel', id: channel!.id },
      caseFileId: party.caseFileId,
    }
    await journal({ kind: 'channel.added', ...entry })
    await journal({ kind: 'channel.confirmed', ...entry })
    return { channelId: channel!.id }
  },
)

/** Ends every channel that leads to a chat. @returns how many there were */
export const endChannelsOf = (court: Act, addressHash: Uint8Array): Promise<number> =>
  endChannels(court, eq(channels.addressHash, addressHash))

/** Ends the channels that somebody opened with a party's access code. @returns how many there were */
export const endChannelsThrough = (court: Act, partyId: string): Promise<number> =>
  endChannels(court, eq(channels.partyId, partyId))

async function endChannels(court: Act, which: SQL): Promise<number> {
  const ended = await court.tx
    .update(channels)
    .set({ endedAt: court.now })
    .where(and(which, isNull(channels.endedAt)))
    .returning({ id: channels.id, court: channels.court })
  for (const channel of ended) {
    await court.journal({
      kind: 'channel.ended',
      court: channel.court,
      subject: { kind: 'channel', id: channel.id },
    })
  }
  return ended.length
}

/** Nobody is told in this chat any more; what the law says must be told goes another way. */
export const endChannel = act(z.strictObject({ chatId: ChatId }), async (court, { chatId }) => ({
  ended: await endChannelsOf(court, chatKey(chatId)),
}))

/** In how many courts somebody is told in this chat. */
export async function channelsOfChat(chatId: number): Promise<number> {
  const rows = await store()
    .write.select({ id: channels.id })
    .from(channels)
    .where(and(eq(channels.addressHash, chatKey(chatId)), isNull(channels.endedAt)))
  return rows.length
}
