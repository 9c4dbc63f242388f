import { z } from 'zod'
import { inOneTransaction, readInput } from '../act.ts'
import { Id, Text } from '../fields.ts'
import { mustBeReadable } from '../retention/shown-to-informant.ts'
import { leadOfReceipt } from './find-lead.ts'
import { addMessage, mustLeaveRoom } from './messages.ts'
import { followReceipt } from './wrong-receipts.ts'

const Message = z.strictObject({
  receipt: z.string().max(100),
  text: Text(1, 2000),
  /** Drawn with the form; the same one twice adds one message. */
  once: Id,
  client: z.string().max(200).optional(),
})

/** The informant adds to a lead, by receipt and without a name; also after it was concluded. */
export async function writeToCourt(raw: z.input<typeof Message>): Promise<{ already: boolean }> {
  const { receipt, text, once, client } = readInput(Message, raw)
  return inOneTransaction({ kind: 'anyone' }, async (court) => {
    const lead = await followReceipt({ receipt, client }, (hash) => leadOfReceipt(court.tx, hash))
    await mustBeReadable(lead)
    await mustLeaveRoom(court.tx, lead.id)
    return addMessage(court, lead, { from: 'informant', text, once })
  })
}
