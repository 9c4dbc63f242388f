import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { offices } from '../people/tables.ts'
import { dayOf } from '../time/days.ts'

/** Whether one of these people is a supervisor of the court today: then a complaint about them is the president’s. */
export async function holdsSupervision(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  court: string,
  people: readonly (string | null)[],
): Promise<boolean> {
  const ids = people.filter((id) => id !== null)
  if (ids.length === 0) return false
  const today = dayOf(now)
  const [found] = await tx
    .select({ id: offices.id })
    .from(offices)
    .where(
      and(
        eq(offices.court, court),
        eq(offices.role, 'supervisor'),
        inArray(offices.staffId, ids),
        lte(offices.from, today),
        or(isNull(offices.to), gte(offices.to, today)),
      ),
    )
    .limit(1)
  return found !== undefined
}
