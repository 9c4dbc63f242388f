import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { maybe } from '../fields.ts'
import { mustServeLeads } from '../leads/rules.ts'
import { everyTimeLimit } from '../rulebooks/index.ts'
import { clocks, clockWarnings } from './tables.ts'

const Asked = z.strictObject({ after: maybe(z.iso.datetime()) })

const countedInMinutes = everyTimeLimit().flatMap(([rule, { unit }]) =>
  unit === 'minutes' ? [rule] : [],
)

/** What is older is no alarm any more; it stands on the list of what is late. */
const lately = 24 * 3_600_000

/**
 * When the minutes of an urgent lead were last over for somebody who is told of it, and nobody had left by then (seed 1
 * art 23); `after` itself where nothing came since.
 */
export async function newestAlarm(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<{ noticedAt: string }> {
  const { staffId } = mustServeLeads(by)
  const { write, now } = store()
  const { after } = readInput(Asked, raw)
  const since = after === undefined ? now() : new Date(after)
  const [newest] = await write
    .select({ noticedAt: clockWarnings.noticedAt })
    .from(clockWarnings)
    .innerJoin(clocks, eq(clocks.id, clockWarnings.clockId))
    .where(
      and(
        eq(clockWarnings.staffId, staffId),
        eq(clockWarnings.level, 'whole'),
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
