import { and, asc, eq, isNotNull, isNull, inArray, lt, lte } from 'drizzle-orm'
import { inOneTransaction, type Act, type Actor } from '../act.ts'
import { courts } from '../people/tables.ts'
import { periodOf } from '../retention/periods.ts'
import { addMonths, dayOf, startOf } from '../time/days.ts'
import { notifications, receiptTexts, strayReceipts } from './tables.ts'

const most = 1000
const dayMs = 24 * 3_600_000

/**
 * Destroys what of the ledger names somebody when its time is over: the texts of messages and the keys of the providers’
 * own words (个人信息保护法 19; 使用规则 五十七). Hashes and attempts prove what was and stay.
 * @returns how many of each were destroyed
 */
export const expireTexts = (by: Actor): Promise<{ texts: number; receipts: number }> =>
  inOneTransaction(by, async (court) => ({
    texts: await eraseTexts(court),
    receipts: await eraseReceipts(court),
  }))

async function eraseTexts({ tx, now, journal }: Act): Promise<number> {
  let erased = 0
  for (const { code } of await tx.select({ code: courts.code }).from(courts)) {
    const { length } = periodOf('mandatedText', code, dayOf(now))
    const before = startOf(addMonths(dayOf(now), -12 * length))
    const due = tx
      .select({ id: notifications.id })
      .from(notifications)
      .where(
        and(
          eq(notifications.court, code),
          isNull(notifications.erasedAt),
          lt(notifications.createdAt, before),
        ),
      )
      .orderBy(asc(notifications.createdAt))
      .limit(most)
    const rows = await tx
      .update(notifications)
      .set({ erasedAt: now, subject: '', body: '', values: null })
      .where(inArray(notifications.id, due))
      .returning({ id: notifications.id, court: notifications.court })
    for (const { id, court } of rows) {
      await journal({ kind: 'notification.erased', court, subject: { kind: 'notification', id } })
    }
    erased += rows.length
  }
  return erased
}

async function eraseReceipts({ tx, now }: Act): Promise<number> {
  const rows = await tx
    .update(receiptTexts)
    .set({ key: null, verbatim: null })
    .where(and(isNotNull(receiptTexts.key), lte(receiptTexts.until, now)))
    .returning({ id: receiptTexts.attemptId })
  const { length } = periodOf('strayReceipt', '', dayOf(now))
  await tx
    .delete(strayReceipts)
    .where(lt(strayReceipts.at, new Date(now.getTime() - length * dayMs)))
  return rows.length
}
