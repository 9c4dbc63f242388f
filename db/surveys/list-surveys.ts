import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { stepName } from '../cases/step-catalogue.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Checkbox, maybe, Text } from '../fields.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { asRefusal } from '../refuse-input.ts'
import type { Says } from '../rulebooks/rule.ts'
import { sortedList } from '../sorted-page.ts'
import { openAll } from './open-answers.ts'
import { chosen, mustSupervise, seenBy } from './seen-by.ts'
import { surveys } from './tables.ts'

/** One answer in the supervisor’s list: nothing of who answered and of what was said. */
export interface SurveyRow {
  id: string
  code: string
  name: Says
  caseNumber: string
  answeredAt: Date
  /** The complaint that was made of it. */
  reportId: string | null
}

const list = sortedList<{ id: string; answeredAt: Date; code: string; caseNumber: string }>({
  key: surveys.id,
  usual: '-answered',
  sorts: {
    answered: { by: surveys.answeredAt, type: 'moment', place: ({ answeredAt }) => answeredAt },
    step: { by: surveys.code, type: 'text', place: ({ code }) => code },
    number: { by: caseFiles.caseNumber, type: 'text', place: ({ caseNumber }) => caseNumber },
  },
})

const Asked = z.strictObject({
  ...list.question,
  ...chosen,
  /** Part of a case number. */
  number: maybe(Text(1, 60)),
  raised: maybe(z.enum(['yes', 'no'])),
  serious: Checkbox,
})

/** Answers are opened so many at a time while the serious ones are looked for. */
const atOnce = 500

/**
 * The answers of one’s own court, for the supervisor alone (seed 2 三.14). What was answered stays sealed: only a search
 * for the serious ones opens them, and says so in the journal.
 */
export async function listSurveys(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<SurveyRow>> {
  const asked = readInput(Asked, raw)
  const staff = mustSupervise(by)
  const read = async (after: string | undefined, limit: number | undefined) => {
    const page = list.page({ ...asked, after, limit })
    const found = await store()
      .write.select({
        id: surveys.id,
        code: surveys.code,
        caseNumber: caseFiles.caseNumber,
        answeredAt: surveys.answeredAt,
        reportId: surveys.reportId,
      })
      .from(surveys)
      .innerJoin(caseFiles, eq(caseFiles.id, surveys.caseFileId))
      .where(
        and(
          seenBy(staff, asked),
          asked.number ? sql`${caseFiles.caseNumber} like ${partOf(asked.number)}` : undefined,
          asked.raised === 'yes' ? isNotNull(surveys.reportId) : undefined,
          asked.raised === 'no' ? isNull(surveys.reportId) : undefined,
          page.after,
        ),
      )
      .orderBy(...page.orderBy)
      .limit(page.limit)
      .catch(asRefusal)
    return page.cut(found)
  }
  const { rows, ...rest } = asked.serious
    ? await seriousOnes(by, asked, read)
    : await read(asked.after, asked.limit)
  return { ...rest, rows: rows.map((row) => ({ ...row, name: stepName(row.code) })) }
}

type Read = (after: string | undefined, limit: number) => Promise<Page<Omit<SurveyRow, 'name'>>>

/** A page of answers that are a sign of passive or abusive enforcement, or of corruption. */
async function seriousOnes(by: Actor, asked: z.output<typeof Asked>, read: Read) {
  const { cut, limit } = list.page(asked)
  const serious: Omit<SurveyRow, 'name'>[] = []
  let after = asked.after
  do {
    const { rows, next } = await read(after, atOnce)
    const answers = await openAll(
      by,
      rows.map(({ id }) => id),
    )
    serious.push(...rows.filter(({ id }) => answers.get(id)?.serious))
    after = next
  } while (after !== undefined && serious.length < limit)
  return cut(serious.slice(0, limit))
}
