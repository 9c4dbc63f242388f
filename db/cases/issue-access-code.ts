import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { Id } from '../fields.ts'
import { mustBeOfCourt, mustHold } from '../people/rules.ts'
import { sessions } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { accessCodeHash, drawAccessCode } from './access-code.ts'
import { parties } from './tables.ts'

/**
 * Issues a party's access code, or a new one in the old one's place: the old one and whoever came in with it are out.
 * @returns the code, which is shown this once
 */
export const issueAccessCode = act(
  z.strictObject({ partyId: Id }),
  async ({ tx, by, journal }, { partyId }) => {
    mustHold(by, 'officer', 'clerk', 'judge', 'director')
    const [party] = await tx.select().from(parties).where(eq(parties.id, partyId)).for('update')
    if (!party) throw new Refusal('not-found')
    mustBeOfCourt(by, party.court)
    const code = drawAccessCode()
    await tx
      .update(parties)
      .set({ accessCode: accessCodeHash(code), version: party.version + 1 })
      .where(eq(parties.id, partyId))
    await tx.delete(sessions).where(eq(sessions.partyId, partyId))
    await journal({
      kind: 'accessCode.issued',
      court: party.court,
      subject: { kind: 'party', id: partyId },
      caseFileId: party.caseFileId,
    })
    return { code }
  },
)
