import { asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import { stepName } from '../cases/step-catalogue.ts'
import { resultName } from '../cases/step-results.ts'
import type { Reader } from '../connection.ts'
import { matters } from '../decisions/matters.ts'
import { staff, type Role } from '../people/tables.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import type { CourtDate } from '../time/days.ts'
import type { EntryKind } from './kinds.ts'
import { journal } from './tables.ts'

/** One line of what was done: when, what, by whom, under which rule. */
export interface TraceRow {
  seq: number
  at: Date
  /** The legal day, where it is not that of the moment: imported history keeps its own. */
  on: CourtDate
  kind: EntryKind
  subjectKind: string
  subjectId: string | null
  actorKind: string
  /** The member of staff, where it was one, and the offices that they held on that day. */
  actorName: string | null
  offices: Role[]
  rule: string | null
  /** Where that rule comes from. */
  law?: { document: string; article: string }
  /** The step of the case that was recorded, where the kind is named after one. */
  step?: Says
  /** How that step ended. */
  result?: Says
  /** The matter of a decision. */
  matter?: Says
  /** What changed, in codes and counts: never a name, a number or a text. */
  facts: Record<string, string | number | boolean | null>
}

/** Everything that was done with a record, oldest first (seed 3 三(三)10: the whole process leaves a trace). */
export const traceOf = async (reader: Reader, subjectId: string): Promise<TraceRow[]> =>
  (await traceLines(reader, eq(journal.subjectId, subjectId)).orderBy(asc(journal.seq))).map(
    withStep,
  )

/** The latest that was done in a case and with anything of it, newest first. */
export const traceOfCase = async (
  reader: Reader,
  caseFileId: string,
  most = 20,
): Promise<TraceRow[]> =>
  (await traceLines(reader, ofCase(caseFileId)).orderBy(desc(journal.seq)).limit(most)).map(
    withStep,
  )

/** Names the rule of an entry, which that of a time limit has among its facts, with its document and article. */
const withLaw = <Row extends { rule?: string | null; facts?: TraceRow['facts'] }>(
  row: Row,
): Row & Pick<TraceRow, 'law'> => {
  const { rule: limit, ...facts } = row.facts ?? {}
  const name = row.rule ?? (typeof limit === 'string' ? limit : null)
  const known = name === null ? undefined : ruleNamed(name)
  if (!known) return row
  const law = { document: known.document, article: known.article }
  return { ...row, ...(row.facts && { facts }), rule: name, law }
}

/** Gives an entry of a step its name in the catalogue, one of a decision its matter, and its rule's source. */
export const withStep = <
  Row extends { kind: string; rule?: string | null; facts?: TraceRow['facts'] },
>(
  entry: Row,
): Row & Pick<TraceRow, 'step' | 'result' | 'matter' | 'law'> => {
  const row = withLaw(entry)
  if (row.kind.startsWith('step.')) return { ...row, ...stepOf(row) }
  const { matter, ...facts } = row.facts ?? {}
  const known = (matters as Partial<Record<string, Says>>)[String(matter)]
  return known ? { ...row, facts, matter: known } : row
}

function stepOf({ kind, facts = {} }: { kind: string; facts?: TraceRow['facts'] }) {
  const code = kind.slice('step.'.length)
  const { result, ...others } = facts
  const says = resultName(code, typeof result === 'string' ? result : null)
  return { step: stepName(code), ...(says && { result: says, facts: others }) }
}

/** What belongs to the trace of a case. A complaint about its staff is the supervisor's alone (domain C-8). */
export const ofCase = (caseFileId: string): SQL =>
  sql`${journal.caseFileId} = ${caseFileId} and ${journal.kind} not like 'complaint.%'`

/** The offices of who acted, as they were on the day of the moment. */
const officesThen = sql<Role[]>`coalesce((
  select json_agg(o.role order by o.role) from offices o
  where o.staff_id = ${journal.actorId}
    and (${journal.at} at time zone 'Asia/Shanghai')::date between o."from" and coalesce(o."to", 'infinity'::date)
), '[]')`

export const traceLines = (reader: Reader, about: SQL | undefined) =>
  reader
    .select({
      seq: journal.seq,
      at: journal.at,
      on: journal.on,
      kind: journal.kind,
      subjectKind: journal.subjectKind,
      subjectId: journal.subjectId,
      actorKind: journal.actorKind,
      actorName: staff.name,
      offices: officesThen,
      rule: journal.rule,
      facts: journal.facts,
    })
    .from(journal)
    .leftJoin(staff, eq(staff.id, journal.actorId))
    .where(about)
    .$dynamic()
