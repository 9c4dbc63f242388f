import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { Id, Whole } from '../fields.ts'
import { channels } from '../notifications/tables.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { mustBeVersion } from './lock-case.ts'
import { partyFields, readParty } from './party-fields.ts'
import { caseFiles, parties } from './tables.ts'

const Edit = z
  .strictObject({ partyId: Id, version: Whole(1, 1_000_000_000) })
  .extend(partyFields('party'))

/**
 * Corrects what is recorded of a party. Decisions that were drafted before keep their copy until they are edited: what
 * was signed is what was read (第六条; a change of what is public is a correction, never silent).
 */
export const editParty = act(Edit, async (court, { partyId, version, ...form }) => {
  const { tx, by, now, journal } = court
  mustHaveDuty(by, 'party.edit')
  const [party] = await tx.select().from(parties).where(eq(parties.id, partyId)).for('update')
  if (!party) throw new Refusal('not-found')
  mustBeOfCourt(by, party.court)
  mustBeVersion(party, version)
  const [file] = await tx
    .select({ caseNumber: caseFiles.caseNumber })
    .from(caseFiles)
    .where(eq(caseFiles.id, party.caseFileId))
  const after = readParty(party.role, form, dayOf(now), 'party')(file!.caseNumber, party.court)
  const changed = (Object.keys(after) as (keyof typeof after & keyof typeof party)[]).filter(
    (name) => name !== 'personKey' && after[name] !== party[name],
  )
  await tx
    .update(parties)
    .set({ ...after, version: version + 1 })
    .where(eq(parties.id, partyId))
  if (Buffer.compare(after.personKey, party.personKey) !== 0) {
    await takeChannelsAlong(court, { ...party, personKey: after.personKey })
  }
  await journal({
    kind: 'party.changed',
    court: party.court,
    subject: { kind: 'party', id: partyId },
    caseFileId: party.caseFileId,
    facts: { fields: changed.join(' ') },
  })
  return { version: version + 1 }
})

/** The chats that were linked with the party's own code stay with the party, whoever the number says it is now. */
async function takeChannelsAlong({ tx }: Act, party: typeof parties.$inferSelect): Promise<void> {
  await tx
    .update(channels)
    .set({ personKey: party.personKey })
    .where(
      and(
        eq(channels.partyId, party.id),
        sql`not exists (select from ${channels} other where other.court = ${party.court}
          and other.person_key = ${party.personKey} and other.kind = ${channels.kind}
          and other.address_hash = ${channels.addressHash})`,
      ),
    )
}
