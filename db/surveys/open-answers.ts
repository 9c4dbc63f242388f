import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { inOneTransaction, readInput, type Actor } from '../act.ts'
import { caseFiles } from '../cases/tables.ts'
import { Id } from '../fields.ts'
import { appendAll } from '../journal/append.ts'
import { keyOf, openFields } from '../leads/sealed-content.ts'
import { badSigns, isSerious, type SurveyAnswers, type SurveyQuestion } from './questions.ts'
import { mustSupervise, seenBy } from './seen-by.ts'
import { surveys } from './tables.ts'

/** What one party answered. */
export interface SurveyAnswer {
  role: 'applicant' | 'debtor'
  bad: SurveyQuestion[]
  serious: boolean
  text?: string
}

type Survey = typeof surveys.$inferSelect

/** The words of an answer; nothing where its key was destroyed. */
export function answerOf(survey: Pick<Survey, 'id' | 'key' | 'body'>): SurveyAnswer | undefined {
  const key = keyOf(survey)
  if (!key || !survey.body) return undefined
  const { answers, text, role } = openFields(key, `surveys.body:${survey.id}`, survey.body)
  const given = JSON.parse(answers ?? '{}') as SurveyAnswers
  return {
    role: role === 'debtor' ? 'debtor' : 'applicant',
    bad: badSigns(given),
    serious: isSerious(given),
    ...(text && { text }),
  }
}

/**
 * Opens answers of one’s own court for the supervisor, none that is about a case of their own; the journal names each
 * that was opened, and no case, so that nobody learns from a case’s trace that its parties answered (domain C-8).
 */
export async function openAll(
  by: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SurveyAnswer>> {
  const staff = mustSupervise(by)
  if (ids.length === 0) return new Map()
  return inOneTransaction(by, async (court) => {
    const found = await court.tx
      .select({ id: surveys.id, key: surveys.key, body: surveys.body })
      .from(surveys)
      .innerJoin(caseFiles, eq(caseFiles.id, surveys.caseFileId))
      .where(and(seenBy(staff), inArray(surveys.id, [...ids])))
    const opened = new Map(
      found.flatMap((survey) => {
        const answer = answerOf(survey)
        return answer ? [[survey.id, answer] as const] : []
      }),
    )
    await appendAll(
      court,
      [...opened.keys()].map((id) => ({
        kind: 'survey.opened' as const,
        court: staff.court,
        subject: { kind: 'survey', id },
      })),
    )
    return opened
  })
}

/** The answers that a page shows, by their ids; each opening is journaled (seed 2 三.14). */
export const openAnswers = async (
  by: Actor,
  raw: readonly string[],
): Promise<Record<string, SurveyAnswer>> =>
  Object.fromEntries(await openAll(by, readInput(z.array(Id).max(500), raw)))
