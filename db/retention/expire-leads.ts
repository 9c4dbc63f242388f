import { randomBytes } from 'node:crypto'
import { and, asc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { inOneTransaction, type Act, type Actor } from '../act.ts'
import { leads } from '../leads/tables.ts'
import { listCourts } from '../people/courts.ts'
import { Refusal } from '../refusal.ts'
import { addDays, dayOf, startOf, type CourtDate } from '../time/days.ts'
import { eraseLead } from './erase-lead.ts'
import { periodOf } from './periods.ts'
import { keptUntilOf } from './reckon.ts'
import { leadErasures, leadExpiries } from './tables.ts'
import { nothingHolds, somethingHolds } from './what-holds.ts'

const batch = 100

/** What the portal did in one run. */
export interface Expired {
  told: number
  keptLonger: number
  erased: number
  receiptsForgotten: number
}

/**
 * Tells the desk which leads are destroyed in thirty days, and destroys the key of those that were told that long ago,
 * whose period is over and that nothing holds (个人信息保护法 19, 47; 使用规则 五十). Who is told of and is needed after
 * all is told anew later. In batches that each commit.
 */
export async function expireLeads(by: Actor): Promise<Expired> {
  if (by.kind !== 'portal' && by.kind !== 'operator') throw new Refusal('sign-in-needed')
  const sum = { told: 0, keptLonger: 0, erased: 0, receiptsForgotten: 0 }
  for (const { code } of await listCourts()) {
    sum.keptLonger += await all(by, code, withdrawSome)
    sum.told += await all(by, code, tellSome)
    sum.erased += await all(by, code, eraseSome)
    sum.receiptsForgotten += await all(by, code, forgetReceipts)
  }
  return sum
}

type Some = (court: Act, code: string, today: CourtDate) => Promise<number>

async function all(by: Actor, code: string, some: Some): Promise<number> {
  let total = 0
  for (let done = batch; done === batch; total += done) {
    done = await inOneTransaction(by, (court) => some(court, code, dayOf(court.now)))
  }
  return total
}

const inContent = (code: string) =>
  and(eq(leads.court, code), eq(leads.state, 'concluded'), isNotNull(leads.key))

const told = eq(leadExpiries.leadId, leads.id)

/** Who was told of, and whose day is another now or who is needed again. */
async function withdrawSome(court: Act, code: string, today: CourtDate): Promise<number> {
  const { tx, journal } = court
  const until = keptUntilOf(code, today)
  const rows = await tx
    .select({ id: leads.id, expiryId: leadExpiries.id })
    .from(leads)
    .innerJoin(leadExpiries, told)
    .where(and(inContent(code), or(sql`${leadExpiries.until} <> ${until}`, somethingHolds(tx))))
    .limit(batch)
    .for('update', { of: leads, skipLocked: true })
  for (const { id, expiryId } of rows) {
    await tx.delete(leadExpiries).where(eq(leadExpiries.id, expiryId))
    await journal({ kind: 'lead.keptLonger', court: code, subject: { kind: 'lead', id } })
  }
  return rows.length
}

/** A day on which a lead goes is at least as many days after the desk was told as the rule says. */
export const lastDay = (until: CourtDate, toldOn: CourtDate, warning: number): CourtDate => {
  const earliest = addDays(toldOn, warning)
  return until > earliest ? until : earliest
}

async function tellSome(court: Act, code: string, today: CourtDate): Promise<number> {
  const { tx, now, journal } = court
  const warning = periodOf('warning', code, today)
  const until = keptUntilOf(code, today)
  const rows = await tx
    .select({ id: leads.id, until, order: leads.order })
    .from(leads)
    .leftJoin(leadExpiries, told)
    .where(
      and(
        inContent(code),
        sql`${leadExpiries.id} is null`,
        sql`${until} <= ${addDays(today, warning.length)}::date`,
        nothingHolds(tx),
      ),
    )
    .orderBy(asc(leads.order))
    .limit(batch)
    .for('update', { of: leads, skipLocked: true })
  for (const { id, until: day } of rows) {
    await tx.insert(leadExpiries).values({ court: code, leadId: id, until: day, toldAt: now })
    const due = lastDay(day, today, warning.length)
    await journal({
      kind: 'lead.expiring',
      court: code,
      subject: { kind: 'lead', id },
      rule: warning.rule,
      due,
      facts: { until: due },
    })
  }
  return rows.length
}

async function eraseSome(court: Act, code: string, today: CourtDate): Promise<number> {
  const { tx } = court
  const warning = periodOf('warning', code, today)
  const until = keptUntilOf(code, today)
  const rows = await tx
    .select({ lead: leads, until })
    .from(leads)
    .innerJoin(leadExpiries, told)
    .where(
      and(
        inContent(code),
        sql`${leadExpiries.until} = ${until}`,
        lt(leadExpiries.until, today),
        lt(leadExpiries.toldAt, startOf(addDays(today, -warning.length))),
        nothingHolds(tx),
      ),
    )
    .orderBy(asc(leads.order))
    .limit(batch)
    .for('update', { of: leads, skipLocked: true })
  for (const row of rows) await eraseLead(court, row.lead, row.until)
  return rows.length
}

/** After its own time a receipt finds nothing any more: its keyed hash gives way to random bytes (使用规则 五十（七）). */
async function forgetReceipts({ tx, now, journal }: Act, code: string, today: CourtDate) {
  const rows = await tx
    .select({ id: leadErasures.id, leadId: leadErasures.leadId })
    .from(leadErasures)
    .where(
      and(
        eq(leadErasures.court, code),
        lt(leadErasures.receiptUntil, today),
        isNull(leadErasures.receiptForgottenAt),
      ),
    )
    .limit(batch)
    .for('update', { skipLocked: true })
  for (const { id, leadId } of rows) {
    await tx
      .update(leads)
      .set({ receipt: randomBytes(32) })
      .where(eq(leads.id, leadId))
    await tx.update(leadErasures).set({ receiptForgottenAt: now }).where(eq(leadErasures.id, id))
    await journal({
      kind: 'lead.receiptForgotten',
      court: code,
      subject: { kind: 'lead', id: leadId },
      rule: 'retention-tombstone',
    })
  }
  return rows.length
}
