import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { HeldOnly } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { lockCase } from '../cases/lock-case.ts'
import { Checkbox, Id, Text } from '../fields.ts'
import { mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { mustNameWhatIsReleased } from '../seizures/release-conditions.ts'
import { dayOf } from '../time/days.ts'
import { signaturesOfMatter } from './authority.ts'
import { changeDecision, entryOf, knownOf, lockDecision, type Decision } from './content.ts'
import { readFacts } from './fact-fields.ts'
import { Facts } from './facts.ts'
import { matterKeys } from './matters.ts'
import { signedSteps } from './signing.ts'
import { decisionActs } from './steps.ts'
import { decisions } from './tables.ts'

const NewDecision = z.strictObject({
  caseFileId: Id,
  matter: z.enum(matterKeys),
  text: Text(4, 4000),
  facts: Facts,
  urgent: Checkbox,
})

async function write(court: Act, asked: z.output<typeof NewDecision>): Promise<Decision> {
  const { tx, by, now, journal } = court
  const file = await lockCase(court, asked.caseFileId)
  const { proposers } = signaturesOfMatter(asked.matter, file.court, dayOf(now))
  const author = mustHold(by, ...proposers)
  if (file.state === 'closed') throw new Refusal('decision-case-ended')
  const [decision] = await tx
    .insert(decisions)
    .values({
      ...asked,
      facts: readFacts(asked.matter, asked.facts, dayOf(now)),
      court: file.court,
      authorId: author.staffId,
      salt: randomBytes(16),
      createdAt: now,
    })
    .returning()
  await journal({ ...entryOf(decision!), kind: 'decision.drafted' })
  return decision!
}

/** Writes a decision that nobody sees for signing yet. */
export const draftDecision = act(NewDecision, async (court, asked) => {
  const { id, version } = await write(court, asked)
  return { id, version }
})

/** Writes a decision and lays it before whoever signs first (domain 1.2). */
export const proposeDecision = act(NewDecision, async (court, asked) =>
  lay(court, await write(court, asked)),
)

/** Lays a draft, or one that was sent back, before whoever signs first; its author does it. */
export const submitDecision = act(HeldOnly, async (court, asked) =>
  lay(court, await lockDecision(court, asked)),
)

async function lay(court: Act, decision: Decision) {
  const state = mustTake(decisionActs.propose, decision.state)
  const known = await knownOf(court.tx, decision, court.now)
  const { staffId } = mustHold(court.by, ...known.signatures.proposers)
  if (!known.authors.has(staffId)) throw new Refusal('decision-author-only')
  if (decision.matter === 'release') await mustNameWhatIsReleased(court.tx, known)
  const awaits = [...(known.signatures.order[signedSteps(known)]?.roles ?? [])]
  return changeDecision(
    court,
    decision,
    { state, proposedAt: court.now, reason: null, awaits },
    'decision.proposed',
    { facts: { matter: decision.matter, urgent: decision.urgent } },
  )
}
