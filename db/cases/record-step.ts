import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { mustBeDecided } from '../decisions/must-be-decided.ts'
import { mustBeOutside } from '../decisions/outside-bureau.ts'
import { Day, Id, maybe, Text, Whole } from '../fields.ts'
import { appendAll } from '../journal/append.ts'
import { removalsDue } from '../listings/removals-due.ts'
import { mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { mustBeHistory } from '../suspension/must-be-history.ts'
import { dayOf } from '../time/days.ts'
import { lockCase, mustBeVersion } from './lock-case.ts'
import {
  mustBeDone,
  mustEndAsApproved,
  mustFollowFiling,
  mustSayResult,
  stateAfter,
  stateEntries,
} from './rules.ts'
import { entryOf, stepCatalogue, type StepCode } from './step-catalogue.ts'
import { caseFiles, steps } from './tables.ts'

const codes = stepCatalogue.map(({ code }) => code)

const NewStep = z.strictObject({
  caseFileId: Id,
  code: z.enum(codes as [StepCode, ...StepCode[]]),
  doneOn: Day,
  text: Text(1, 2000),
  /** Why a court's own longer wait before 终本 does not bind here (seed 2 三.10 “原则上”). */
  exception: maybe(Text(4, 500)),
  /** What it was, where the code names several things: an exit ban or a fine. */
  measure: maybe(Text(1, 40)),
  /** How it ended: the way of closing, the result of a review. */
  result: maybe(Text(1, 40)),
  /** Under which approved decision, where the case has more than one for it. */
  decisionId: maybe(Id),
  version: Whole(1, 1_000_000_000),
})

/** Records a step of a case that was done; the clocks of the rulebook start and stop with it. */
export const recordStep = act(NewStep, async (court, asked) => {
  const { tx, by, now, journal } = court
  const staff = mustHold(by, 'officer', 'clerk', 'judge', 'director')
  const file = await lockCase(court, asked.caseFileId)
  if (asked.code === 'N24') mustBeOutside(staff, file, dayOf(now))
  mustBeVersion(file, asked.version)
  mustBeDone(asked.doneOn, dayOf(now))
  mustFollowFiling(asked.code, asked.doneOn, file.filedOn)
  if (file.state === 'closed') {
    throw new Refusal('wrong-state', {
      state: '已结案',
      stateEn: 'closed',
      act: '登记节点',
      actEn: 'record a step',
    })
  }
  const history = asked.code === 'N26' && (await mustBeHistory(court, file, asked.doneOn))
  const result = mustSayResult(asked)
  const decided = history ? undefined : await mustBeDecided(court, file, asked)
  if (decided) mustEndAsApproved(asked.code, result, decided)
  const text = asked.exception ? `${asked.text}（例外理由：${asked.exception}）` : asked.text
  const [step] = await tx
    .insert(steps)
    .values({
      court: file.court,
      caseFileId: file.id,
      code: asked.code,
      doneOn: asked.doneOn,
      text,
      result,
      by: staff.name,
      recordedAt: now,
    })
    .returning({ id: steps.id })
  const entry = { court: file.court, caseFileId: file.id, on: asked.doneOn }
  await journal({
    ...entry,
    kind: entryOf(asked.code),
    subject: { kind: 'step', id: step!.id },
    facts: {
      ...(asked.measure && { measure: asked.measure }),
      ...(result && { result }),
      ...(decided && { matter: decided.matter }),
    },
  })
  const state = stateAfter(asked.code) ?? file.state
  if (state !== file.state) {
    const subject = { kind: 'case', id: file.id }
    await journal({ ...entry, kind: stateEntries[state], subject })
    if (state === 'closed') await appendAll(court, await removalsDue(tx, [entry]))
  }
  const version = file.version + 1
  await tx.update(caseFiles).set({ state, version }).where(eq(caseFiles.id, file.id))
  return { id: step!.id, state, version }
})
