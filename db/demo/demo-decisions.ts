import type { Actor } from '../act.ts'
import type { StepCode } from '../cases/step-catalogue.ts'
import { store } from '../connection.ts'
import { signaturesOfMatter } from '../decisions/authority.ts'
import { mattersOfStep, type Matter } from '../decisions/matters.ts'
import { proposeDecision } from '../decisions/propose-decision.ts'
import { signDecision } from '../decisions/sign-decision.ts'
import type { Role } from '../people/tables.ts'
import { dayOf } from '../time/days.ts'

type Actors = Record<Role, Actor>

const demoFacts: Partial<Record<Matter, Record<string, string>>> = {
  closing: { way: 'performed' },
}

/** Lays a decision before whoever signs it in this court, and has some of them sign, or all. */
async function decide(
  court: string,
  actors: Actors,
  asked: Parameters<typeof proposeDecision>[1],
  signatures?: number,
) {
  const { order } = signaturesOfMatter(asked.matter, court, dayOf(store().now()))
  let held = await proposeDecision(actors.officer, asked)
  for (const { roles } of order.slice(0, signatures)) {
    held = await signDecision(actors[roles[0]!], { id: held.id, version: held.version })
  }
  return held
}

/** The decision that a step of the demo needs before it can be recorded, through every hand. */
export async function decideDemoStep(
  court: string,
  actors: Actors,
  { caseFileId, code, text }: { caseFileId: string; code: StepCode; text: string },
): Promise<void> {
  // 终本 has a procedure of its own.
  if (code === 'N26') return
  const [matter] = mattersOfStep(code, undefined, { suspended: false }) ?? []
  if (matter)
    await decide(court, actors, { caseFileId, matter, text, facts: demoFacts[matter] ?? {} })
}
