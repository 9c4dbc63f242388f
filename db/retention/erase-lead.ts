import { eq, sql } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { claims } from '../rewards/tables.ts'
import { destroyIdentity } from '../vault/destroy-identity.ts'
import { leadMessages, leadPhotos, leads } from '../leads/tables.ts'
import { addMonths, dayOf, type CourtDate } from '../time/days.ts'
import { periodOf } from './periods.ts'
import { leadKept } from './reckon.ts'
import { leadErasures } from './tables.ts'

type Lead = typeof leads.$inferSelect

const nothing = new Uint8Array()

/**
 * Destroys the key of a lead, and with it all that was sealed under it, here and in every copy (个人信息保护法 47). What
 * lies under it is taken away as well, so that a key found elsewhere opens nothing. When and why stays.
 */
export async function eraseLead(court: Act, lead: Lead, until: CourtDate): Promise<void> {
  const { tx, now, journal } = court
  const today = dayOf(now)
  const kept = (await leadKept(tx, lead, today))!
  const photos = await tx
    .delete(leadPhotos)
    .where(eq(leadPhotos.leadId, lead.id))
    .returning({ id: leadPhotos.id })
  const messages = await tx
    .delete(leadMessages)
    .where(eq(leadMessages.leadId, lead.id))
    .returning({ id: leadMessages.id })
  await tx
    .update(claims)
    .set({ answers: null, screening: null, reason: null })
    .where(eq(claims.leadId, lead.id))
  const { destroyed } = await destroyIdentity(court, lead.id)
  await tx
    .update(leads)
    .set({
      key: null,
      body: null,
      answer: nothing,
      nudge: null,
      team: null,
      version: sql`${leads.version} + 1`,
    })
    .where(eq(leads.id, lead.id))
  await tx.insert(leadErasures).values({
    court: lead.court,
    leadId: lead.id,
    keptFor: kept.keptFor,
    rule: kept.rule,
    keptUntil: until,
    erasedAt: now,
    receiptUntil: addMonths(today, periodOf('tombstone', lead.court, today).length),
  })
  await journal({
    kind: 'lead.erased',
    court: lead.court,
    subject: { kind: 'lead', id: lead.id },
    rule: kept.rule,
    facts: {
      keptFor: kept.keptFor,
      photos: photos.length,
      messages: messages.length,
      identities: destroyed,
    },
  })
}
