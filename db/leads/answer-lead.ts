import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import type { Reader } from '../connection.ts'
import { Id, maybe, Text, Whole } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { lockLead } from './find-lead.ts'
import { addMessage } from './messages.ts'
import { mustHandleLead } from './rules.ts'
import type { Lead } from './step-lead.ts'
import { leadMessages } from './tables.ts'

const Message = z.strictObject({
  id: Id,
  text: Text(1, 2000),
  /** Drawn with the form; the same one twice sends one message. */
  once: Id,
  /** A message changes nothing that another could have changed; the form may send its version all the same. */
  version: maybe(Whole(1, 1_000_000)),
})

/** Writes to the informant, who reads it by receipt; nothing is sent anywhere. */
export const answerLead = act(Message, async (court, { id, text, once }) => {
  const { lead, ...served } = await lockLead(court.tx, id)
  mustHandleLead(court.by, { court: lead.court, ...served })
  if (!(await mayWriteTo(court.tx, lead))) throw new Refusal('lead-not-asked')
  return addMessage(court, lead, { from: 'court', text, once })
})

/** Who does not want to be asked back is not asked, unless they wrote again themselves. */
export async function mayWriteTo(
  reader: Reader,
  { id, mayAsk }: Pick<Lead, 'id' | 'mayAsk'>,
): Promise<boolean> {
  if (mayAsk) return true
  const [written] = await reader
    .select({ id: leadMessages.id })
    .from(leadMessages)
    .where(and(eq(leadMessages.leadId, id), eq(leadMessages.from, 'informant')))
    .limit(1)
  return written !== undefined
}
