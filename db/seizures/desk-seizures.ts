import { and, asc, eq, gt, ilike, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { foldNumber } from '../cases/case-number.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Day, Id, maybe, Text, Whole } from '../fields.ts'
import { cutPage, decodeCursor, pageLength, type Page } from '../page.ts'
import { mustHold } from '../people/rules.ts'
import type { Says } from '../rulebooks/rule.ts'
import { addDays, dayOf, type CourtDate } from '../time/days.ts'
import { reminderDays, seizureTerms } from './rules.ts'
import {
  seizureKinds,
  seizures,
  seizureStates,
  type SeizureKind,
  type SeizureState,
} from './tables.ts'

/** A seizure in the desk's lists. */
export interface SeizureRow {
  id: string
  caseFileId: string
  caseNumber: string
  officer: string | null
  kind: SeizureKind
  says: Says
  what: string
  number: string
  since: CourtDate
  from: CourtDate
  until: CourtDate
  renewals: number
  state: SeizureState
  endedOn: CourtDate | null
  /** Runs, and has thirty days or fewer left. */
  soon: boolean
  version: number
}

const Asked = z.strictObject({
  q: maybe(Text(1, 100)),
  kind: maybe(z.enum(seizureKinds)),
  state: maybe(z.enum(seizureStates)),
  /** Only what is over by this day. */
  by: maybe(Day),
  caseFileId: maybe(Id),
  after: maybe(z.string()),
  limit: maybe(Whole(1, pageLength.most)),
})
const Place = z.tuple([Day, Id])

const part = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** The seizures of one's own court, the soonest last day first; `q` is part of a case number, an object or an officer. */
export async function deskSeizures(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<SeizureRow>> {
  const { court } = mustHold(by, ...caseOffices)
  const {
    q,
    kind,
    state,
    by: until,
    caseFileId,
    after,
    limit = pageLength.usual,
  } = readInput(Asked, raw)
  const place = after === undefined ? undefined : decodeCursor(Place, after)
  const { write, now } = store()
  const rows = await write
    .select({ seizure: seizures, caseNumber: caseFiles.caseNumber, officer: caseFiles.officer })
    .from(seizures)
    .innerJoin(caseFiles, eq(caseFiles.id, seizures.caseFileId))
    .where(
      and(
        eq(seizures.court, court),
        kind && eq(seizures.kind, kind),
        state && eq(seizures.state, state),
        until && lte(seizures.until, until),
        caseFileId ? eq(seizures.caseFileId, caseFileId) : undefined,
        q === undefined
          ? undefined
          : sql`(${ilike(caseFiles.caseNumber, part(foldNumber(q)))} or ${ilike(seizures.what, part(q))} or ${ilike(caseFiles.officer, part(q))})`,
        place && sql`(${seizures.until}, ${seizures.id}) > (${place[0]}::date, ${place[1]}::uuid)`,
      ),
    )
    .orderBy(asc(seizures.until), asc(seizures.id))
    .limit(limit + 1)
  const page = cutPage(rows, limit, ({ seizure }) => [seizure.until, seizure.id])
  const soonest = addDays(dayOf(now()), reminderDays)
  return {
    ...page,
    rows: page.rows.map(({ seizure, ...file }) => {
      const { court: _, recordedAt: __, remindedOf: ___, ...own } = seizure
      const { zh, en } = seizureTerms[seizure.kind]
      const soon = seizure.state === 'running' && seizure.until <= soonest
      return { ...own, ...file, says: { zh, en }, soon }
    }),
  }
}

/** How many seizures of one's own court run out within thirty days. */
export async function seizuresEnding(by: Actor): Promise<number> {
  const { court } = mustHold(by, ...caseOffices)
  const { write, now } = store()
  const today = dayOf(now())
  const [row] = await write
    .select({ count: sql<number>`count(*)::int` })
    .from(seizures)
    .where(
      and(
        eq(seizures.court, court),
        eq(seizures.state, 'running'),
        gt(seizures.until, addDays(today, -1)),
        lte(seizures.until, addDays(today, reminderDays)),
      ),
    )
  return row!.count
}
