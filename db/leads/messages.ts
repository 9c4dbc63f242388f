import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Act } from '../act.ts'
import type { Reader } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import { keepLikenesses } from './likeness.ts'
import { keyOf, openText, sealText } from './sealed-content.ts'
import { leadMessages, type leads } from './tables.ts'

type Lead = typeof leads.$inferSelect

/** One message between the informant and the court. */
export interface LeadMessage {
  from: 'informant' | 'court'
  text: string
  at: Date
}

const place = (leadId: string, id: string) => `lead_messages.sealed:${leadId}:${id}`

/** The messages of a lead in their order; none when its key is gone. */
export async function openMessages(reader: Reader, lead: Lead): Promise<LeadMessage[]> {
  const key = keyOf(lead)
  if (!key) return []
  const rows = await reader
    .select()
    .from(leadMessages)
    .where(eq(leadMessages.leadId, lead.id))
    .orderBy(asc(leadMessages.order))
  return rows.map(({ id, from, at, sealed }) => ({
    from,
    at,
    text: openText(key, place(lead.id, id), sealed),
  }))
}

/** How many messages an informant may add before the court writes back. */
const mostUnanswered = 20

/** The court is not buried: after some messages without a reply the next one waits for it. */
export async function mustLeaveRoom(reader: Reader, leadId: string): Promise<void> {
  const latest = await reader
    .select({ from: leadMessages.from })
    .from(leadMessages)
    .where(eq(leadMessages.leadId, leadId))
    .orderBy(desc(leadMessages.order))
    .limit(mostUnanswered)
  if (latest.length === mostUnanswered && latest.every((message) => message.from === 'informant')) {
    throw new Refusal('messages-full', { most: mostUnanswered })
  }
}

/** Adds a message once, however often it is sent. @returns whether it was there already */
export async function addMessage(
  { tx, by, now, journal }: Act,
  lead: Lead,
  message: { from: 'informant' | 'court'; text: string; once: string },
): Promise<{ already: boolean }> {
  const key = keyOf(lead)
  if (!key) throw new Refusal('lead-erased')
  const id = randomUUID()
  const [added] = await tx
    .insert(leadMessages)
    .values({
      id,
      court: lead.court,
      leadId: lead.id,
      from: message.from,
      sealed: sealText(key, place(lead.id, id), message.text),
      at: now,
      staffId: by.kind === 'staff' ? by.staffId : null,
      once: message.once,
    })
    .onConflictDoNothing({ target: leadMessages.once })
    .returning({ id: leadMessages.id })
  if (!added) {
    await mustBeSameLead(tx, lead.id, message.once)
    return { already: true }
  }
  const { id: leadId, court } = lead
  if (message.from === 'informant') await keepLikenesses(tx, { id: leadId, court }, [message.text])
  await journal({
    kind: message.from === 'court' ? 'lead.answered' : 'lead.message',
    court: lead.court,
    subject: { kind: 'lead', id: lead.id },
  })
  return { already: false }
}

async function mustBeSameLead(reader: Reader, leadId: string, once: string): Promise<void> {
  const [same] = await reader
    .select({ id: leadMessages.id })
    .from(leadMessages)
    .where(and(eq(leadMessages.once, once), eq(leadMessages.leadId, leadId)))
  if (!same) throw new Refusal('changed-meanwhile')
}
