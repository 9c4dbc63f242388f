import { eq } from 'drizzle-orm'
import { store } from '../connection.ts'
import type { LeadMessage } from './messages.ts'
import { leads } from './tables.ts'

type Lead = typeof leads.$inferSelect

/** Whether the court has said something since the informant last looked: an answer, or a message. */
export function isUnread(lead: Lead, messages: readonly LeadMessage[]): boolean {
  const since = lead.readAt?.getTime() ?? 0
  const said = messages.filter(({ from }) => from === 'court').map(({ at }) => at.getTime())
  return [lead.concludedAt?.getTime() ?? 0, ...said].some((at) => at > since)
}

/**
 * Notes that the informant has read what the court said, so that the desk can tell how many answers are read. Only
 * then: when somebody merely looks, nothing is written about it (个人信息保护法 6).
 */
export async function noteRead({ id }: Lead): Promise<void> {
  const { write, now } = store()
  await write.update(leads).set({ readAt: now() }).where(eq(leads.id, id))
}
