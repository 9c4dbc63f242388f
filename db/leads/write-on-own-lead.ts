import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { inOneTransaction, readInput, type Actor } from '../act.ts'
import { Id, Text } from '../fields.ts'
import { mustBeReadable } from '../retention/shown-to-informant.ts'
import { Refusal } from '../refusal.ts'
import { addMessage, mustLeaveRoom } from './messages.ts'
import { leads } from './tables.ts'

const Message = z.strictObject({
  id: Id,
  text: Text(1, 2000),
  /** Drawn with the form; the same one twice adds one message. */
  once: Id,
})

/**
 * The applicant who gave a lead from the page of the own case, or at a consultation, adds to it there, under the rules by
 * which whoever holds a receipt does (seed 0 art 22); nobody writes on what another gave.
 */
export async function writeOnOwnLead(
  by: Actor,
  raw: z.input<typeof Message>,
): Promise<{ already: boolean }> {
  const { id, text, once } = readInput(Message, raw)
  if (by.kind !== 'party') throw new Refusal('access-code-wrong')
  // The journal does not say whose lead it is.
  return inOneTransaction({ kind: 'anyone' }, async (court) => {
    const [lead] = await court.tx
      .select()
      .from(leads)
      .where(
        and(
          eq(leads.id, id),
          eq(leads.givenBy, by.partyId),
          eq(leads.caseFileId, by.caseFileId),
          eq(leads.court, by.court),
        ),
      )
    if (!lead) throw new Refusal('not-found')
    await mustBeReadable(lead)
    await mustLeaveRoom(court.tx, lead.id)
    return addMessage(court, lead, { from: 'informant', text, once })
  })
}
