import { eq } from 'drizzle-orm'
import { store } from '../connection.ts'
import type { leads } from '../leads/tables.ts'
import { Refusal } from '../refusal.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { leadKept } from './reckon.ts'
import { leadErasures } from './tables.ts'

/** What an informant is told of how long a lead is kept. */
export interface KeptShown {
  /** The last days on which it is kept, and on which the receipt opens what was written. */
  kept?: { until: CourtDate; readableUntil: CourtDate }
  /** When what was written was destroyed, and by which rule. */
  gone?: { on: CourtDate; says: Says }
}

type Lead = typeof leads.$inferSelect

/** Tells how long a concluded lead is kept, or when and why it was destroyed (使用规则 五十; 个人信息保护法 17). */
export async function shownToInformant(lead: Lead): Promise<KeptShown> {
  const reader = store().write
  if (lead.key) {
    const kept = await leadKept(reader, lead, dayOf(store().now()))
    return kept ? { kept: { until: kept.until, readableUntil: kept.readableUntil } } : {}
  }
  const [erasure] = await reader.select().from(leadErasures).where(eq(leadErasures.leadId, lead.id))
  const rule = erasure && ruleNamed(erasure.rule)
  return rule ? { gone: { on: dayOf(erasure.erasedAt), says: rule.says } } : {}
}

/** Whether the receipt still opens what was written (使用规则 五十（六）). */
export const isReadable = ({ kept }: KeptShown, now: Date): boolean =>
  kept === undefined || dayOf(now) <= kept.readableUntil

/** Nobody writes under a receipt that would not show the reply. */
export async function mustBeReadable(lead: Lead): Promise<void> {
  const shown = await shownToInformant(lead)
  if (!isReadable(shown, store().now())) {
    throw new Refusal('lead-receipt-over', { until: shown.kept!.readableUntil })
  }
}
