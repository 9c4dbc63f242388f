import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { endChannelsThrough } from '../chats/link-chat.ts'
import { Id } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { sessions } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { accessCodeHash, drawAccessCode } from './access-code.ts'
import { parties } from './tables.ts'

/**
 * Issues a party's access code, or a new one in the old one's place: the old one and whoever came in with it are out,
 * and so are the chats that were linked with it.
 * @returns the code, which is shown this once
 */
export const issueAccessCode = act(z.strictObject({ partyId: Id }), async (court, { partyId }) => {
  const { tx, by, journal } = court
  mustHaveDuty(by, 'accessCode.issue')
  const [party] = await tx.select().from(parties).where(eq(parties.id, partyId)).for('update')
  if (!party) throw new Refusal('not-found')
  mustBeOfCourt(by, party.court)
  const code = drawAccessCode()
  await tx
    .update(parties)
    .set({ accessCode: accessCodeHash(code), version: party.version + 1 })
    .where(eq(parties.id, partyId))
  await tx.delete(sessions).where(eq(sessions.partyId, partyId))
  await endChannelsThrough(court, partyId)
  await journal({
    kind: 'accessCode.issued',
    court: party.court,
    subject: { kind: 'party', id: partyId },
    caseFileId: party.caseFileId,
  })
  return { code }
})
