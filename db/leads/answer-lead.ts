import { z } from 'zod'
import { act } from '../act.ts'
import { Id, maybe, Text, Whole } from '../fields.ts'
import { lockLead } from './find-lead.ts'
import { addMessage } from './messages.ts'
import { mustHandleLead } from './rules.ts'

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
  const { lead, officerId } = await lockLead(court.tx, id)
  mustHandleLead(court.by, { court: lead.court, officerId })
  return addMessage(court, lead, { from: 'court', text, once })
})
