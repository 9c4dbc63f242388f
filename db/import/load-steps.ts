import { and, inArray, sql } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { readCaseNumber } from '../cases/case-number.ts'
import { stateAfterImported, stateEntries } from '../cases/rules.ts'
import { entryOf, readStepName, stepName, type StepCode } from '../cases/step-catalogue.ts'
import { readResult } from '../cases/step-results.ts'
import { caseFiles, steps, type CaseState } from '../cases/tables.ts'
import { removalsDue } from '../listings/removals-due.ts'
import { recordset } from '../recordset.ts'
import type { CourtDate } from '../time/days.ts'
import type { SheetRow } from './cells.ts'
import { headingOf } from './columns.ts'
import { imported, tell, type ImportContext, type Loader, type Outcome } from './context.ts'
import { findCases, withoutCase } from './find-cases.ts'

interface StepRow {
  row: number
  caseNumber: string
  code: StepCode
  doneOn: CourtDate
  text: string
  result: string | null
  by: string | null
}

/** Which column says how such a step ended. */
const resultColumns = { N30: 'closingWay', N24: 'reviewResult' } as const

function resultIn(row: SheetRow<'steps'>, code: StepCode): string | null {
  if (code !== 'N30' && code !== 'N24') return null
  const column = resultColumns[code]
  const name = row.text(column)
  if (!name) return null
  const result = readResult(code, name)
  if (!result) throw row.bad(column, `${headingOf('steps', column)}不在目录内`)
  return result
}

function read(row: SheetRow<'steps'>, { today }: ImportContext): StepRow {
  const caseNumber = readCaseNumber(row.text('caseNumber'))
  if (!caseNumber) throw row.bad('caseNumber', '案号格式错误')
  const code = readStepName(row.text('step'))
  if (!code) throw row.bad('step', '节点名称不在流程节点目录内')
  const doneOn = row.day('doneOn', '日期格式错误')
  if (doneOn > today) throw row.bad('doneOn', '日期在将来')
  return {
    row: row.row,
    caseNumber,
    code,
    doneOn,
    text: row.text('text', 2000) || stepName(code).zh,
    result: resultIn(row, code),
    by: row.text('by') || null,
  }
}

async function load(act: Act, context: ImportContext, rows: StepRow[]): Promise<Outcome> {
  const cases = await findCases(act.tx, context.court, rows)
  const bad = rows.filter((row) => !cases.has(row.caseNumber)).map(withoutCase)
  const known = rows.flatMap((row) => {
    const file = cases.get(row.caseNumber)
    return file ? [{ ...row, caseFileId: file.id }] : []
  })
  if (known.length === 0) return { loaded: 0, unchanged: 0, bad }
  const columns = {
    caseFileId: 'uuid',
    code: 'text',
    doneOn: 'date',
    text: 'text',
    result: 'text',
    by: 'text',
  } as const
  const added = await act.tx.execute<Added>(sql`
    insert into ${steps} ("court", "case_file_id", "code", "done_on", "text", "result", "by", "recorded_at")
    select ${context.court}, r."caseFileId", r."code", r."doneOn", r."text", r."result", r."by",
      ${act.now.toISOString()}::timestamptz
    from ${recordset('r', columns, known)}
    on conflict ("case_file_id", "code", "done_on", "text") do nothing
    returning "id", "case_file_id" as "caseFileId", "code", "done_on" as "doneOn"`)
  await tell(
    act,
    context,
    added.map(({ id, caseFileId, code, doneOn }) =>
      imported(context, {
        kind: entryOf(code),
        subject: { kind: 'step', id },
        caseFileId,
        on: doneOn,
      }),
    ),
  )
  await setStates(act, context, added)
  return { loaded: added.length, unchanged: known.length - added.length, bad }
}

interface Added extends Record<string, unknown> {
  id: string
  caseFileId: string
  code: StepCode
  doneOn: CourtDate
}

/** A case is in the state in which its latest closing, suspending or resuming step left it. */
async function setStates(act: Act, context: ImportContext, added: Added[]): Promise<void> {
  const turning = ['N26', 'N28', 'N30'] as const
  const touched = added.filter(({ code }) => (turning as readonly string[]).includes(code))
  if (touched.length === 0) return
  const ids = [...new Set(touched.map(({ caseFileId }) => caseFileId))]
  const turns = await act.tx
    .select({
      id: caseFiles.id,
      state: caseFiles.state,
      code: steps.code,
      text: steps.text,
      result: steps.result,
      on: steps.doneOn,
    })
    .from(steps)
    .innerJoin(caseFiles, sql`${caseFiles.id} = ${steps.caseFileId}`)
    .where(and(inArray(steps.caseFileId, ids), inArray(steps.code, [...turning])))
    .orderBy(steps.doneOn, steps.code)
  const last = new Map(turns.map((turn) => [turn.id, turn]))
  const changed = [...last.values()].flatMap(({ id, state: before, code, text, result, on }) => {
    const state: CaseState = stateAfterImported(code, text, result) ?? before
    return state === before ? [] : [{ id, state, on }]
  })
  if (changed.length === 0) return
  await act.tx.execute(sql`
    update ${caseFiles} c set "state" = r."state", "version" = c."version" + 1
    from ${recordset('r', { id: 'uuid', state: 'text' }, changed)} where c."id" = r."id"`)
  await tell(
    act,
    context,
    changed.map(({ id, state, on }) =>
      imported(context, {
        kind: stateEntries[state],
        subject: { kind: 'case', id },
        caseFileId: id,
        on,
      }),
    ),
  )
  const closed = changed.filter(({ state }) => state === 'closed')
  const { court } = context
  const over = await removalsDue(
    act.tx,
    closed.map(({ id, on }) => ({ court, caseFileId: id, on })),
  )
  await tell(
    act,
    context,
    over.map((entry) => imported(context, entry)),
  )
}

export const stepLoader: Loader<'steps', StepRow> = { table: 'steps', read, load }
