import { eq, lte } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { store } from '../connection.ts'
import { DraftKey, lookupOf } from './draft.ts'
import { leadDrafts } from './tables.ts'

/** Destroys a draft for whoever leaves the form; a lead that was sent lives on under its receipt. */
export const forgetDraft = act(z.strictObject({ draft: DraftKey }), async ({ tx }, { draft }) => {
  await tx.delete(leadDrafts).where(eq(leadDrafts.lookup, lookupOf(draft)))
})

/** Sweeps the drafts whose day is over, photos and all (个人信息保护法 19: no longer than is needed). */
export async function forgetOldDrafts(): Promise<void> {
  await store().write.delete(leadDrafts).where(lte(leadDrafts.expiresAt, store().now()))
}
