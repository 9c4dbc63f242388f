import { asc, eq, or } from 'drizzle-orm'
import { boolean, pgView, text } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { act } from '../act.ts'
import { store } from '../connection.ts'
import { loadKnownYears } from '../time/known-years.ts'
import { knownCourts } from './known-courts.ts'
import { courts } from './tables.ts'

const publicCourts = pgView('public_courts', {
  code: text().notNull(),
  slug: text().notNull(),
  name: text().notNull(),
  nameEn: text().notNull(),
  province: text().notNull(),
  dutyPhone: text().notNull(),
  phone: text().notNull(),
  address: text().notNull(),
  demo: boolean().notNull(),
}).existing()

/** A court as the public sees it. */
export type Court = typeof publicCourts.$inferSelect

/** Every court of this deployment. */
export const listCourts = (): Promise<Court[]> =>
  store().read.select().from(publicCourts).orderBy(asc(publicCourts.code))

/** One court by its code (鲁0203) or its name in addresses (shibei). */
export async function findCourt(codeOrSlug: string): Promise<Court | undefined> {
  const [court] = await store()
    .read.select()
    .from(publicCourts)
    .where(or(eq(publicCourts.code, codeOrSlug), eq(publicCourts.slug, codeOrSlug)))
  return court
}

/** Writes the courts and the calendar years that came with the portal, where the store has none. */
export const ensureCourts = act(z.strictObject({ demo: z.boolean() }), async (court, { demo }) => {
  await court.tx
    .insert(courts)
    .values(knownCourts.map((court) => ({ ...court, demo })))
    .onConflictDoNothing()
  await loadKnownYears(court)
})
