import { z } from 'zod'
import { act } from '../act.ts'
import { nextVersion } from '../cases/next-version.ts'
import { writeStep } from '../cases/write-step.ts'
import { Text } from '../fields.ts'
import { doneOnCase, mustBeIn, openCaseFor } from './on-case.ts'
import { suspensionHearings, type hearingMeans } from './tables.ts'

const means = ['message', 'inPerson', 'phone', 'paper'] as const satisfies typeof hearingMeans

const Telling = z.strictObject({
  ...doneOnCase,
  means: z.enum(means),
  conclusion: Text(4, 4000),
  propertyFound: Text(1, 4000),
  propertyControlled: Text(1, 4000),
  sealDates: Text(1, 2000),
  coerciveMeasures: Text(1, 2000),
})

/**
 * 终本前告知 (seed 2 三.10, M06): the applicants are told what was found out, which property was found and sealed and
 * when, and which measures were taken; from then on their time for an opinion runs. Later tellings replace earlier ones.
 */
export const tellBeforeSuspension = act(Telling, async (court, asked) => {
  const { tx, now, journal } = court
  const { staff, file } = await openCaseFor(court, asked)
  mustBeIn(file, 'open', 'suspension-case-open')
  const { caseFileId: _, version: __, doneOn, means: by, ...told } = asked
  const { id: stepId } = await writeStep(court, file, staff, {
    code: 'N25',
    doneOn,
    text: told.conclusion,
  })
  const { seq } = await journal({
    kind: 'suspension.told',
    court: file.court,
    caseFileId: file.id,
    subject: { kind: 'case', id: file.id },
    on: doneOn,
    facts: { means: by },
  })
  const [hearing] = await tx
    .insert(suspensionHearings)
    .values({
      court: file.court,
      caseFileId: file.id,
      stepId,
      entry: seq,
      toldOn: doneOn,
      means: by,
      ...told,
      staffId: staff.staffId,
      at: now,
    })
    .returning({ id: suspensionHearings.id })
  return { id: hearing!.id, version: await nextVersion(tx, file) }
})
