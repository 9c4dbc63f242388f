import { and, desc, eq, gte, inArray, lte } from 'drizzle-orm'
import { z } from 'zod'
import { inOneTransaction, readInput, type Actor } from '../act.ts'
import { stepName } from '../cases/step-catalogue.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Checkbox, Day, maybe, Text, Whole } from '../fields.ts'
import { keyOf, openFields } from '../leads/sealed-content.ts'
import { mustHold, type Staff } from '../people/rules.ts'
import { staff } from '../people/tables.ts'
import type { Says } from '../rulebooks/rule.ts'
import { endOf, startOf } from '../time/days.ts'
import { badSigns, isSerious, type SurveyAnswers, type SurveyQuestion } from './questions.ts'
import { surveys } from './tables.ts'

/** Cells of fewer answers are not shown by officer: nobody is found out by a small number. */
const leastShown = 5

/** One answer as the supervisor reads it. */
export interface SurveyRow {
  id: string
  code: string
  name: Says
  caseNumber: string
  answeredAt: Date
  role: 'applicant' | 'debtor'
  answers: SurveyAnswers
  bad: SurveyQuestion[]
  serious: boolean
  text?: string
  /** The complaint that was made of it. */
  reportId: string | null
}

/** How the parties answered, by step and by officer; `null` where fewer than five answered. */
export interface SurveyCount {
  what: Says
  answers: number | null
  bad: Record<SurveyQuestion, number> | null
}

const Asked = z.strictObject({
  code: maybe(Text(1, 10)),
  from: maybe(Day),
  to: maybe(Day),
  serious: Checkbox,
  page: maybe(Whole(1, 1000)),
})

/** The counts are over this many answers, the newest; a page shows some of them. */
const most = 2000
const onPage = 30

const mustSupervise = (by: Actor): Staff => mustHold(by, 'supervisor')

/**
 * The answers of one's own court, newest first, with what they come to by step and by officer (seed 2 三.14). The supervisor
 * alone opens them, none that is about a case of their own; each opening is journaled once.
 */
export async function deskSurveys(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<{
  rows: SurveyRow[]
  bySteps: SurveyCount[]
  byOfficers: SurveyCount[]
  /** The next page, if there is one. */
  next: number | null
}> {
  const asked = readInput(Asked, raw)
  const { court, staffId } = mustSupervise(by)
  return inOneTransaction(by, async ({ tx, journal }) => {
    const found = await tx
      .select({
        survey: surveys,
        caseNumber: caseFiles.caseNumber,
        officerId: caseFiles.officerId,
      })
      .from(surveys)
      .innerJoin(caseFiles, eq(caseFiles.id, surveys.caseFileId))
      .where(
        and(
          eq(surveys.court, court),
          asked.code ? eq(surveys.code, asked.code) : undefined,
          asked.from && gte(surveys.answeredAt, startOf(asked.from)),
          asked.to && lte(surveys.answeredAt, endOf(asked.to)),
        ),
      )
      .orderBy(desc(surveys.answeredAt), desc(surveys.id))
      .limit(most)
    const open = found.flatMap(({ survey, caseNumber, officerId }) =>
      officerId === staffId || survey.officerId === staffId
        ? []
        : (opened(survey, caseNumber) ?? []),
    )
    if (open.length > 0) {
      const facts = { count: open.length }
      await journal({
        kind: 'survey.opened',
        court,
        subject: { kind: 'survey', id: null },
        facts,
      })
    }
    const page = asked.page ?? 1
    const rows = open.filter(({ row }) => !asked.serious || row.serious).map(({ row }) => row)
    return {
      rows: rows.slice((page - 1) * onPage, page * onPage),
      next: rows.length > page * onPage ? page + 1 : null,
      bySteps: countsBy(open, ({ row }) => row.name),
      byOfficers: countsBy(open, await officerNames(open.map(({ officerId }) => officerId))),
    }
  })
}

interface Opened {
  row: SurveyRow
  officerId: string | null
}

function opened(survey: typeof surveys.$inferSelect, caseNumber: string): Opened[] | undefined {
  const key = keyOf(survey)
  if (!key || !survey.body) return undefined
  const { answers, text, role } = openFields(key, `surveys.body:${survey.id}`, survey.body)
  const given = JSON.parse(answers ?? '{}') as SurveyAnswers
  const row: SurveyRow = {
    id: survey.id,
    code: survey.code,
    name: stepName(survey.code),
    caseNumber,
    answeredAt: survey.answeredAt,
    role: role === 'debtor' ? 'debtor' : 'applicant',
    answers: given,
    bad: badSigns(given),
    serious: isSerious(given),
    ...(text && { text }),
    reportId: survey.reportId,
  }
  return [{ row, officerId: survey.officerId }]
}

async function officerNames(ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const found =
    wanted.length === 0
      ? []
      : await store()
          .write.select({ id: staff.id, name: staff.name })
          .from(staff)
          .where(inArray(staff.id, wanted))
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return ({ officerId }: Opened): Says => {
    const name = officerId === null ? undefined : names.get(officerId)
    return name ? { zh: name, en: name } : { zh: '承办人未登记', en: 'no officer on record' }
  }
}

function countsBy(open: readonly Opened[], whatOf: (one: Opened) => Says): SurveyCount[] {
  const groups = Map.groupBy(open, (one) => JSON.stringify(whatOf(one)))
  return [...groups]
    .map(([what, same]): SurveyCount => {
      const shown = same.length >= leastShown
      const bad = (name: SurveyQuestion) => same.filter(({ row }) => row.bad.includes(name)).length
      return {
        what: JSON.parse(what) as Says,
        answers: shown ? same.length : null,
        bad: shown
          ? {
              toldInTime: bad('toldInTime'),
              treatedProperly: bad('treatedProperly'),
              passiveOrAbusive: bad('passiveOrAbusive'),
              askedForFavours: bad('askedForFavours'),
            }
          : null,
      }
    })
    .toSorted((a, b) => (b.answers ?? 0) - (a.answers ?? 0))
}
