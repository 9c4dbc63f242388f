import { randomBytes, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { stepName } from '../cases/step-catalogue.ts'
import { caseFiles } from '../cases/tables.ts'
import { Id } from '../fields.ts'
import { keyOf, newKey, openFields, sealFields } from '../leads/sealed-content.ts'
import { mustBeOfCourt, mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { holdsSupervision } from '../reports/holds-supervision.ts'
import { reports } from '../reports/tables.ts'
import { badSigns, surveyQuestions, type SurveyAnswers } from './questions.ts'
import { surveys } from './tables.ts'

/** The supervisor makes a complaint of answers that are a sign of misconduct; it is then handled as any other (T26). */
export const raiseComplaint = act(z.strictObject({ id: Id }), async (court, { id }) => {
  const { tx, by, now, journal } = court
  const { staffId } = mustHold(by, 'supervisor')
  const [survey] = await tx.select().from(surveys).where(eq(surveys.id, id)).for('update')
  if (!survey) throw new Refusal('not-found')
  mustBeOfCourt(by, survey.court)
  const [file] = await tx.select().from(caseFiles).where(eq(caseFiles.id, survey.caseFileId))
  if (file!.officerId === staffId || survey.officerId === staffId) {
    throw new Refusal('complaint-own')
  }
  if (survey.reportId) throw new Refusal('survey-raised')
  const own = keyOf(survey)
  if (!own || !survey.body) throw new Refusal('lead-erased')
  const { answers, text } = openFields(own, `surveys.body:${survey.id}`, survey.body)
  const signs = badSigns(JSON.parse(answers ?? '{}') as SurveyAnswers)
  const reportId = randomUUID()
  const { key, wrapped } = newKey(reportId)
  const words = [
    `随案问卷（${stepName(survey.code).zh}，${file!.caseNumber}）`,
    ...signs.map((name) => surveyQuestions[name].zh),
    ...(text ? [text] : []),
  ].join('\n')
  const accused = survey.officerId ? [survey.officerId] : []
  // Whoever has the case by now is kept from it as well: a supervisor would find it among their time limits.
  const kept = [...accused, file!.officerId]
  const aboutSupervisor = await holdsSupervision(court, survey.court, kept)
  await tx.insert(reports).values({
    id: reportId,
    court: survey.court,
    kind: 'complaint',
    caseFileId: survey.caseFileId,
    accused,
    aboutSupervisor,
    receivedAt: now,
    // Nobody holds its receipt: the party answered without leaving a name.
    receipt: randomBytes(32),
    key: wrapped,
    body: sealFields(key, `reports.body:${reportId}`, { text: words }),
  })
  await tx.update(surveys).set({ reportId }).where(eq(surveys.id, id))
  const { court: code } = survey
  await journal({
    kind: 'survey.raised',
    court: code,
    subject: { kind: 'survey', id },
  })
  await journal({
    kind: aboutSupervisor ? 'complaint.received.aboutSupervisor' : 'complaint.received',
    court: code,
    subject: { kind: 'report', id: reportId },
  })
  return { id, reportId }
})
