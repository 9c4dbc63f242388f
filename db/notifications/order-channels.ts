import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { mustBeVersion } from '../cases/lock-case.ts'
import { parties } from '../cases/tables.ts'
import { Id, list, Whole } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { channelKinds, channelOrders } from './tables.ts'

/** A party of one's own court, locked. */
export async function lockParty({ tx, by }: Act, partyId: string) {
  mustHaveDuty(by, 'party.edit')
  const [party] = await tx.select().from(parties).where(eq(parties.id, partyId)).for('update')
  if (!party) throw new Refusal('not-found')
  mustBeOfCourt(by, party.court)
  return party
}

/**
 * Enters in which order a party wants to be told (使用规则 五十七（一）). It is an order and no refusal: what must be told
 * goes on by the other channels when these fail. What is under way goes its old way.
 */
export const orderChannels = act(
  z.strictObject({
    partyId: Id,
    channels: list(z.enum(channelKinds)),
    version: Whole(0, 1_000_000_000),
  }),
  async (court, { partyId, channels, version }) => {
    const party = await lockParty(court, partyId)
    if (channels.length === 0 || new Set(channels).size < channels.length) {
      throw new Refusal('channel-order')
    }
    const [order] = await court.tx
      .select({ version: channelOrders.version })
      .from(channelOrders)
      .where(eq(channelOrders.partyId, partyId))
    mustBeVersion(order ?? { version: 0 }, version)
    await court.tx
      .insert(channelOrders)
      .values({ partyId, court: party.court, channels })
      .onConflictDoUpdate({
        target: channelOrders.partyId,
        set: { channels, version: version + 1 },
      })
    await court.journal({
      kind: 'channel.ordered',
      court: party.court,
      subject: { kind: 'party', id: party.id },
      caseFileId: party.caseFileId,
      facts: { channels: channels.join(' ') },
    })
    return { version: version + 1 }
  },
)
