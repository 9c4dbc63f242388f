import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { inOneTransaction, readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Id, maybe, Text, YesOrNo } from '../fields.ts'
import { newKey, sealFields } from '../leads/sealed-content.ts'
import { Refusal } from '../refusal.ts'
import { onceOf, openSurveys, partyAsking } from './open-surveys.ts'
import { surveys } from './tables.ts'

const Answer = z.strictObject({
  stepId: Id,
  toldInTime: YesOrNo,
  treatedProperly: YesOrNo,
  passiveOrAbusive: YesOrNo,
  askedForFavours: YesOrNo,
  text: maybe(Text(1, 2000)),
})

/**
 * Takes a party's answers to the questions after a step, once (seed 2 三.14). They are sealed and go to the supervisor alone;
 * the journal says that somebody answered about the step, and neither who nor in which case.
 */
export async function answerSurvey(
  by: Actor,
  raw: z.input<typeof Answer>,
): Promise<{ answered: true }> {
  const { stepId, text, ...answers } = readInput(Answer, raw)
  const { party, file } = await partyAsking(store().write, by)
  const step = (await openSurveys(by)).find((open) => open.stepId === stepId)
  if (!step) throw new Refusal('survey-closed')
  return inOneTransaction({ kind: 'anyone' }, async ({ tx, now, journal }) => {
    const id = randomUUID()
    const { key, wrapped } = newKey(id)
    const body = { answers: JSON.stringify(answers), text, role: party.role }
    const [made] = await tx
      .insert(surveys)
      .values({
        id,
        court: file.court,
        caseFileId: file.id,
        stepId,
        code: step.code,
        officerId: file.officerId,
        once: onceOf(stepId, party.id),
        key: wrapped,
        body: sealFields(key, `surveys.body:${id}`, body),
        answeredAt: now,
      })
      .onConflictDoNothing({ target: surveys.once })
      .returning({ id: surveys.id })
    if (!made) throw new Refusal('survey-closed')
    await journal({
      kind: 'survey.answered',
      court: file.court,
      subject: { kind: 'survey', id },
      facts: { code: step.code },
    })
    return { answered: true as const }
  })
}
