import { desc, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { inOneTransaction, readInput, type Actor } from '../act.ts'
import { stepName } from '../cases/step-catalogue.ts'
import { caseFiles } from '../cases/tables.ts'
import { staff } from '../people/tables.ts'
import type { Says } from '../rulebooks/rule.ts'
import { answerOf, type SurveyAnswer } from './open-answers.ts'
import type { SurveyQuestion } from './questions.ts'
import { Chosen, mustSupervise, seenBy } from './seen-by.ts'
import { surveys } from './tables.ts'

/** Cells of fewer answers are not shown: nobody is found out by a small number. */
const leastShown = 5
/** The counts are over this many answers, the newest. */
const most = 2000

/** How the parties answered, by step and by officer; `null` where fewer than five answered. */
export interface SurveyCount {
  what: Says
  answers: number | null
  bad: Record<SurveyQuestion, number> | null
}

interface Counted extends SurveyAnswer {
  code: string
  officer: string | null
}

/**
 * What the answers of one’s own court come to by step and by officer, for the supervisor alone (seed 2 三.14); that they
 * were opened for it is journaled once.
 */
export async function surveyCounts(
  by: Actor,
  raw: z.input<typeof Chosen> = {},
): Promise<{ bySteps: SurveyCount[]; byOfficers: SurveyCount[] }> {
  const asked = readInput(Chosen, raw)
  const supervisor = mustSupervise(by)
  return inOneTransaction(by, async ({ tx, journal }) => {
    const found = await tx
      .select({
        id: surveys.id,
        key: surveys.key,
        body: surveys.body,
        code: surveys.code,
        officer: staff.name,
      })
      .from(surveys)
      .innerJoin(caseFiles, eq(caseFiles.id, surveys.caseFileId))
      .leftJoin(staff, eq(staff.id, surveys.officerId))
      .where(seenBy(supervisor, asked))
      .orderBy(desc(surveys.answeredAt), desc(surveys.id))
      .limit(most)
    const open = found.flatMap((survey): Counted[] => {
      const answer = answerOf(survey)
      return answer ? [{ ...answer, code: survey.code, officer: survey.officer }] : []
    })
    if (open.length > 0) {
      await journal({
        kind: 'survey.opened',
        court: supervisor.court,
        subject: { kind: 'survey', id: null },
        facts: { count: open.length },
      })
    }
    return {
      bySteps: countsBy(open, ({ code }) => stepName(code)),
      byOfficers: countsBy(open, officerName),
    }
  })
}

const officerName = ({ officer }: Counted): Says =>
  officer ? { zh: officer, en: officer } : { zh: '承办人未登记', en: 'no officer on record' }

function countsBy(open: readonly Counted[], whatOf: (one: Counted) => Says): SurveyCount[] {
  const groups = Map.groupBy(open, (one) => JSON.stringify(whatOf(one)))
  return [...groups]
    .map(([what, same]): SurveyCount => {
      const shown = same.length >= leastShown
      const bad = (name: SurveyQuestion) => same.filter((one) => one.bad.includes(name)).length
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
