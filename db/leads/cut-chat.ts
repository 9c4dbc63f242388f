import { eq, inArray, isNotNull } from 'drizzle-orm'
import { inOneTransaction } from '../act.ts'
import { openForServer } from '../chats/chat.ts'
import { nudges } from '../chats/tables.ts'
import { store } from '../connection.ts'
import { leads } from './tables.ts'

const chatOf = ({ id, nudge }: { id: string; nudge: Uint8Array | null }) =>
  nudge ? openForServer(`leads.nudge:${id}`, nudge) : undefined

/** The chat that asked to be told of news about a lead, for whoever sends the nudge. */
export async function chatToNudge(leadId: string): Promise<number | undefined> {
  const [lead] = await store()
    .write.select({ id: leads.id, nudge: leads.nudge })
    .from(leads)
    .where(eq(leads.id, leadId))
  const chat = lead ? chatOf(lead) : undefined
  return typeof chat === 'number' ? chat : undefined
}

/**
 * Cuts the tie between a chat and its leads (/forget) and drops the nudges that are due; the leads live on. Every tie is
 * opened to find those of this chat: a column to look them up by would tie the leads of one person to each other.
 * The journal says that a tie was cut, not to which lead.
 */
export async function cutChat(chat: number): Promise<{ cut: number }> {
  return inOneTransaction({ kind: 'anyone' }, async ({ tx, journal }) => {
    const tied = await tx
      .select({ id: leads.id, nudge: leads.nudge })
      .from(leads)
      .where(isNotNull(leads.nudge))
    const own = tied.filter((lead) => chatOf(lead) === chat)
    const ids = own.map(({ id }) => id)
    await tx.delete(nudges).where(inArray(nudges.leadId, ids))
    for (const { id } of own) await tx.update(leads).set({ nudge: null }).where(eq(leads.id, id))
    if (own.length > 0) {
      await journal({ kind: 'lead.cut', court: null, subject: { kind: 'lead', id: null } })
    }
    return { cut: own.length }
  })
}
