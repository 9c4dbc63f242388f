import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { proposeDecision } from '../decisions/propose-decision.ts'
import { Id, Text } from '../fields.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { seizures } from './tables.ts'

const Proposal = z.strictObject({ id: Id, text: Text(4, 4000) })

/** Lays the release of one seizure before whoever signs it; the decision names the seizure (seed 3 三(二)6). */
export async function proposeRelease(by: Actor, raw: z.input<typeof Proposal>) {
  const { id, text } = readInput(Proposal, raw)
  const [own] = await store().write.select().from(seizures).where(eq(seizures.id, id))
  if (!own) throw new Refusal('not-found')
  mustBeOfCourt(by, own.court)
  const facts = { seizure: String(own.ordinal) }
  return proposeDecision(by, { caseFileId: own.caseFileId, matter: 'release', text, facts })
}
