import { and, asc, count, eq, gte, ilike, like, lte } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { foldNumber } from '../cases/case-number.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Day, maybe, Text } from '../fields.ts'
import { notifications } from '../notifications/tables.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { sortedList } from '../sorted-page.ts'
import { startOf, type CourtDate } from '../time/days.ts'
import { mostAtOnce } from './letter-papers.ts'
import { letters, letterStates, type LetterState, type ReturnReason } from './tables.ts'

/** A letter in the post room's list. */
export interface LetterRow {
  id: string
  /** Of the message that it carries. */
  number: string
  subject: string
  caseFileId: string
  caseNumber: string
  name: string
  state: LetterState
  queuedAt: Date
  printedAt: Date | null
  postedOn: CourtDate | null
  tracking: string | null
  endedOn: CourtDate | null
  reason: ReturnReason | null
  version: number
}

const list = sortedList<{ id: string; queuedAt: Date }>({
  key: letters.id,
  usual: 'queuedAt',
  sorts: { queuedAt: { by: letters.queuedAt, type: 'moment', place: ({ queuedAt }) => queuedAt } },
})

const Asked = z.strictObject({
  ...list.question,
  /** Part of the case's number. */
  number: maybe(Text(1, 60)),
  /** Part of the recipient's name. */
  name: maybe(Text(1, 100)),
  /** Part of the number under which the post follows it. */
  tracking: maybe(Text(1, 40)),
  state: maybe(z.enum(letterStates)),
  /** Queued on or after this day. */
  from: maybe(Day),
  /** Posted by this day. */
  to: maybe(Day),
})

/** The letters of one's own court, the longest waiting first, so that none is forgotten. */
export async function deskLetters(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<LetterRow>> {
  const { court } = mustHaveDuty(by, 'letter.keep')
  const { number, name, tracking, state, from, to, ...asked } = readInput(Asked, raw)
  const page = list.page(asked)
  const rows = await store()
    .write.select({
      id: letters.id,
      number: notifications.number,
      subject: notifications.subject,
      caseFileId: notifications.caseFileId,
      caseNumber: caseFiles.caseNumber,
      name: parties.name,
      state: letters.state,
      queuedAt: letters.queuedAt,
      printedAt: letters.printedAt,
      postedOn: letters.postedOn,
      tracking: letters.tracking,
      endedOn: letters.endedOn,
      reason: letters.reason,
      version: letters.version,
    })
    .from(letters)
    .innerJoin(notifications, eq(notifications.id, letters.notificationId))
    .innerJoin(parties, eq(parties.id, notifications.partyId))
    .innerJoin(caseFiles, eq(caseFiles.id, notifications.caseFileId))
    .where(
      and(
        eq(letters.court, court),
        state && eq(letters.state, state),
        from && gte(letters.queuedAt, startOf(from)),
        to && lte(letters.postedOn, to),
        number === undefined ? undefined : like(caseFiles.caseNumber, partOf(foldNumber(number))),
        name === undefined ? undefined : ilike(parties.name, partOf(name)),
        tracking === undefined ? undefined : ilike(letters.tracking, partOf(tracking)),
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
  return page.cut(rows)
}

/** How many letters wait to be printed, and the last of those that go into one file. */
export async function lettersQueued(by: Actor): Promise<{ count: number; upTo: string | null }> {
  const { court } = mustHaveDuty(by, 'letter.keep')
  const { write } = store()
  const waiting = and(eq(letters.court, court), eq(letters.state, 'queued'))
  const [all] = await write.select({ count: count() }).from(letters).where(waiting)
  const batch = await write
    .select({ id: letters.id })
    .from(letters)
    .where(waiting)
    .orderBy(asc(letters.id))
    .limit(mostAtOnce)
  return { count: all!.count, upTo: batch.at(-1)?.id ?? null }
}
