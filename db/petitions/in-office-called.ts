import { and, eq, isNull, lte, gte, or } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import { offices, staff } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import type { CourtDate } from '../time/days.ts'

/** The member of a court’s staff who signs in under a name and holds an office today. */
export async function inOfficeCalled(
  tx: Tx,
  court: string,
  username: string,
  today: CourtDate,
): Promise<string> {
  const [found] = await tx
    .select({ id: staff.id })
    .from(staff)
    .innerJoin(
      offices,
      and(
        eq(offices.staffId, staff.id),
        lte(offices.from, today),
        or(isNull(offices.to), gte(offices.to, today)),
      ),
    )
    .where(and(eq(staff.court, court), eq(staff.username, username)))
    .limit(1)
  if (found) return found.id
  const says = { zh: '本院没有这位工作人员', en: 'this court has no such member of staff' }
  throw new Refusal('input-invalid', { field: 'username', why: says.zh, whyEn: says.en }, [
    { field: 'username', says },
  ])
}
