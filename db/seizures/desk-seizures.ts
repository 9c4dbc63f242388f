import { and, asc, eq, ilike, like, lte, or } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { foldNumber } from '../cases/case-number.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Checkbox, Day, Id, maybe, Text } from '../fields.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { mustHold } from '../people/rules.ts'
import type { Says } from '../rulebooks/rule.ts'
import { sortedList } from '../sorted-page.ts'
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
  ordinal: number
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

const list = sortedList<{ id: string; until: CourtDate; since: CourtDate }>({
  key: seizures.id,
  usual: 'until',
  sorts: {
    until: { by: seizures.until, type: 'day', place: ({ until }) => until },
    since: { by: seizures.since, type: 'day', place: ({ since }) => since },
  },
})

const Asked = z.strictObject({
  ...list.question,
  /** Part of the case's number. */
  number: maybe(Text(1, 60)),
  /** Part of the object or of the officer's name. */
  name: maybe(Text(1, 100)),
  kind: maybe(z.enum(seizureKinds)),
  state: maybe(z.enum(seizureStates)),
  /** Over by this day. */
  to: maybe(Day),
  /** Runs, and has thirty days or fewer left. */
  soon: Checkbox,
})

/** The seizures of one's own court, the soonest last day first, so that none is over unnoticed (解释 485). */
export async function deskSeizures(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<SeizureRow>> {
  const { court } = mustHold(by, ...caseOffices)
  const { number, name, kind, state, to, soon, ...asked } = readInput(Asked, raw)
  const page = list.page(asked)
  const soonest = addDays(dayOf(store().now()), reminderDays)
  const found = await seizuresWithCase()
    .where(
      and(
        eq(seizures.court, court),
        kind && eq(seizures.kind, kind),
        soon ? eq(seizures.state, 'running') : state && eq(seizures.state, state),
        to && lte(seizures.until, to),
        soon ? lte(seizures.until, soonest) : undefined,
        number === undefined ? undefined : like(caseFiles.caseNumber, partOf(foldNumber(number))),
        name === undefined
          ? undefined
          : or(ilike(seizures.what, partOf(name)), ilike(caseFiles.officer, partOf(name))),
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
  return page.cut(found.map((row) => asRow(row, soonest)))
}

/** The seizures in a case of one's own court, the soonest last day first. */
export async function seizuresOfCase(by: Actor, caseFileId: string): Promise<SeizureRow[]> {
  const { court } = mustHold(by, ...caseOffices)
  const soonest = addDays(dayOf(store().now()), reminderDays)
  const found = await seizuresWithCase()
    .where(and(eq(seizures.court, court), eq(seizures.caseFileId, readInput(Id, caseFileId))))
    .orderBy(asc(seizures.until), asc(seizures.id))
  return found.map((row) => asRow(row, soonest))
}

const seizuresWithCase = () =>
  store()
    .write.select({
      seizure: seizures,
      caseNumber: caseFiles.caseNumber,
      officer: caseFiles.officer,
    })
    .from(seizures)
    .innerJoin(caseFiles, eq(caseFiles.id, seizures.caseFileId))
    .$dynamic()

interface Found {
  seizure: typeof seizures.$inferSelect
  caseNumber: string
  officer: string | null
}

function asRow({ seizure, caseNumber, officer }: Found, soonest: CourtDate): SeizureRow {
  const { court: _, recordedAt: __, remindedOf: ___, ...own } = seizure
  const { zh, en } = seizureTerms[seizure.kind]
  const soon = seizure.state === 'running' && seizure.until <= soonest
  return { ...own, caseNumber, officer, says: { zh, en }, soon }
}
