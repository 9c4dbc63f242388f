import { eq } from 'drizzle-orm'
import { approvalsOf, authorsOf } from '../../db/approvals/approve.ts'
import * as bounty from '../../db/bounties/content.ts'
import { bounties } from '../../db/bounties/tables.ts'
import { store, type Tx } from '../../db/connection.ts'
import { publicHash } from '../../db/journal/append.ts'
import * as listing from '../../db/listings/content.ts'
import { listings } from '../../db/listings/tables.ts'
import * as notice from '../../db/notices/content.ts'
import { notices } from '../../db/notices/tables.ts'
import * as restriction from '../../db/restrictions/content.ts'
import { restrictions } from '../../db/restrictions/tables.ts'
import { timeLimitsOf } from '../../db/rulebooks/index.ts'
import { carries } from '../../db/time/clocks.ts'
import { owner } from '../store.ts'

const kinds = [
  ['listing', listings, listing],
  ['restriction', restrictions, restriction],
  ['bounty', bounties, bounty],
  ['notice', notices, notice],
] as const

type Content = (row: never) => unknown
type Shown = (tx: Tx, id: string) => Promise<object>

/**
 * Public records whose words are not what somebody other than their authors signed, or whose public bytes are not those
 * that the journal has the hash of.
 */
export async function unsignedInPublic(): Promise<string[]> {
  const { write } = store()
  const found: string[] = []
  for (const [kind, table, { contentOf, shownOf }] of kinds) {
    const rows = await write
      .select()
      .from(table as typeof listings)
      .where(eq((table as typeof listings).state, 'published'))
    for (const row of rows) {
      const approvals = await approvalsOf(write, row, (contentOf as Content)(row as never))
      const authors = await authorsOf(write, kind, row.id)
      const signed = approvals.some(
        ({ act, fits, staffId }) =>
          fits && !authors.has(staffId) && (act.endsWith('.sign') || act.endsWith('.correct')),
      )
      if (!signed) found.push(`${kind} ${row.id} is public without a signature under its words`)
      const shown = await write.transaction((tx) => (shownOf as Shown)(tx, row.id))
      const [entry] = await owner<{ hash: Buffer }[]>`
        select public_hash as hash from journal
        where subject_id = ${row.id} and public_number is not null order by seq desc limit 1`
      const hash = Buffer.from(publicHash({ salt: row.salt, shown }))
      if (!('gone' in shown) && !entry?.hash.equals(hash)) {
        found.push(`${kind} ${row.id} shows other bytes than the journal knows`)
      }
    }
  }
  return found
}

interface EntryRow {
  seq: string
  on: string
  kind: string
  court: string | null
  subjectId: string | null
  caseFileId: string | null
  facts: Record<string, string | boolean>
}

const ofCourtItself = ['month.begun', 'week.begun']

/** Entries that should have started a clock and did not, and clocks that run although what ends them has happened. */
export async function lostClocks(): Promise<string[]> {
  const entries = await owner<EntryRow[]>`
    select seq, "on"::text, kind, court, subject_id as "subjectId", case_file_id as "caseFileId", facts
    from journal where court is not null order by seq`
  const clocks = await owner<
    { rule: string; startedBy: string; startedOn: string; subjectId: string; running: boolean }[]
  >`
    select rule, started_by as "startedBy", started_on::text as "startedOn", subject_id as "subjectId",
      stopped_at is null as running
    from clocks`
  const started = new Set(clocks.map(({ rule, startedBy }) => `${rule} ${startedBy}`))
  const missing = entries.flatMap((entry) =>
    limitsOf(entry, 'starts')
      .filter(([, limit]) => !limit.within && !limit.unlessGiven)
      .filter(([rule]) => !started.has(`${rule} ${entry.seq}`))
      .map(([rule]) => `${entry.kind} ${entry.seq} started no clock of ${rule}`),
  )
  const running = Map.groupBy(
    clocks.filter((clock) => clock.running),
    ({ rule, subjectId }) => `${rule} ${subjectId}`,
  )
  const forgotten = entries.flatMap((entry) =>
    limitsOf(entry, 'stops').flatMap(([rule]) =>
      [...new Set([entry.subjectId, entry.caseFileId])].flatMap((id) =>
        (running.get(`${rule} ${id}`) ?? [])
          .filter(
            ({ startedOn, startedBy }) =>
              entry.on > startedOn || (entry.on === startedOn && +entry.seq > +startedBy),
          )
          .map(() => `${rule} runs on after ${entry.kind} ${entry.seq}`),
      ),
    ),
  )
  return [...missing, ...forgotten]
}

const limitsOf = (entry: EntryRow, which: 'starts' | 'stops') =>
  ofCourtItself.includes(entry.kind) || !entry.subjectId
    ? []
    : timeLimitsOf(entry.court!, entry.on as never).filter(
        ([, limit]) =>
          limit[which].includes(entry.kind as never) &&
          !limit.starts.some((kind) => ofCourtItself.includes(kind)) &&
          carries(entry, which === 'starts' ? limit.startsIf : limit.stopsIf),
      )

/** What stands in the way of law, whatever was tried: an office of another court, a date before its cause. */
export async function outOfOrder(courtOf: ReadonlyMap<string, string>): Promise<string[]> {
  const strangers = await owner<{ seq: string; actor: string; court: string }[]>`
    select seq, actor_id as actor, court from journal where actor_kind = 'staff' and court is not null`
  const dates = await owner<{ what: string }[]>`
    select 'step ' || s.id as what from steps s join case_files f on f.id = s.case_file_id
      where s.done_on < f.filed_on and s.code <> 'N01'
    union all select 'listing served ' || id from listings where served_on < decided_on
    union all select 'restriction served ' || id from restrictions where served_on < ordered_on
    union all select 'listing published ' || id from listings
      where published_at < (served_on::timestamp at time zone 'Asia/Shanghai')
    union all select 'seizure ' || id from seizures where ended_on < since or until <= "from"
    union all select 'clock ' || id from clocks
      where stopped_at < (started_on::timestamp at time zone 'Asia/Shanghai')`
  return [
    ...strangers.flatMap(({ seq, actor, court }) =>
      courtOf.has(actor) && courtOf.get(actor) !== court ? [`${seq} by another court`] : [],
    ),
    ...dates.map(({ what }) => `${what} lies before its cause`),
  ]
}

export interface Due {
  due: string
  dueAt: Date
  left: number
  paused: boolean
}

/** The last day of every running clock, and how many days a clock that stands still had left when it was paused. */
export async function daysDue(): Promise<Map<string, Due>> {
  const rows = await owner<(Due & { id: string })[]>`
    select id, to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due, due_at as "dueAt",
      paused_at is not null as paused,
      (due_at at time zone 'Asia/Shanghai')::date - (coalesce(paused_at, due_at) at time zone 'Asia/Shanghai')::date as left
    from clocks where stopped_at is null`
  return new Map(rows.map((row) => [row.id, row]))
}

/** The day to which the journal says that a clock was moved last. */
export async function lastMove(id: string): Promise<string | undefined> {
  const [row] = await owner<{ to: string }[]>`
    select facts ->> 'to' as to from journal
    where subject_id = ${id} and kind = 'clock.moved' order by seq desc limit 1`
  return row?.to
}
