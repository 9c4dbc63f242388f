import { and, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { maybe } from '../fields.ts'
import { mustHearAlarms } from '../leads/rules.ts'
import { leads } from '../leads/tables.ts'
import { everyTimeLimit } from '../rulebooks/index.ts'
import { clocks, clockWarnings } from './tables.ts'

const Asked = z.strictObject({ after: maybe(z.iso.datetime()) })

const countedInMinutes = everyTimeLimit().flatMap(([rule, { unit }]) =>
  unit === 'minutes' ? [rule] : [],
)

/** What is older is no alarm any more; it stands on the list of what is late. */
const lately = 24 * 3_600_000

/**
 * When the chain of seed 1 art 25 last reached somebody: nobody had taken an urgent lead up after half or four fifths of
 * its minutes, or nobody had left when they were over (art 23); `after` itself where nothing came since.
 */
export async function newestAlarm(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<{ noticedAt: string }> {
  const { staffId } = mustHearAlarms(by)
  const { write, now } = store()
  const { after } = readInput(Asked, raw)
  const since = after === undefined ? now() : new Date(after)
  const [newest] = await write
    .select({ noticedAt: clockWarnings.noticedAt })
    .from(clockWarnings)
    .innerJoin(clocks, eq(clocks.id, clockWarnings.clockId))
    .innerJoin(leads, eq(leads.id, clocks.subjectId))
    .where(
      and(
        eq(clockWarnings.staffId, staffId),
        or(eq(clockWarnings.level, 'whole'), eq(leads.state, 'received')),
        gt(clockWarnings.at, new Date(now().getTime() - lately)),
        gt(clockWarnings.noticedAt, since),
        inArray(clocks.rule, countedInMinutes),
        isNull(clocks.stoppedAt),
      ),
    )
    .orderBy(desc(clockWarnings.noticedAt))
    .limit(1)
  return { noticedAt: (newest?.noticedAt ?? since).toISOString() }
}
