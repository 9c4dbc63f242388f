import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { Text } from '../fields.ts'
import { alongWith } from '../lead-merges/along-with.ts'
import { Refusal } from '../refusal.ts'
import { dueWithLead } from '../rewards/ripen.ts'
import { verifiedByLead } from '../suspension/verified-by-lead.ts'
import { leadOutcomes } from './rules.ts'
import { keyOf, sealText } from './sealed-content.ts'
import { Step, stepLead, type Lead } from './step-lead.ts'

const outcomes = Object.keys(leadOutcomes) as (keyof typeof leadOutcomes)[]

/** What is recorded of one lead, and what its informant reads. */
const One = Step.extend({ outcome: z.enum(outcomes), answer: Text(1, 2000) })

const Conclusion = One.extend({
  /** The leads that go along with it, each with an answer of its own. */
  along: z.array(One).max(100).default([]),
})

/**
 * Concludes a lead; not without an outcome and an answer to the informant (seed 2 三.12, seed 0 art 22). Whoever's lead
 * goes along with it is answered too, each by words of their own.
 */
export const concludeLead = act(Conclusion, async (court, { along, ...own }) => {
  const { id, version, lead } = await conclude(court, own)
  const answered = new Set(along.map((one) => one.id))
  const left = (await alongWith(court.tx, lead.id)).map((one) => one.id)
  const missing = left.filter((one) => !answered.has(one)).length
  if (missing > 0) throw new Refusal('lead-along-unanswered', { count: missing })
  if (along.some((one) => !left.includes(one.id))) throw new Refusal('changed-meanwhile')
  for (const one of along) await conclude(court, one)
  return { id, version }
})

async function conclude(court: Act, { outcome, answer, ...step }: z.output<typeof One>) {
  const done = await stepLead(court, step, {
    to: 'concluded',
    kind: 'lead.concluded',
    facts: { outcome },
    set: (lead) => {
      const key = keyOf(lead)
      if (!key) throw new Refusal('lead-erased')
      const sealed = sealText(key, `leads.answer:${lead.id}`, answer)
      return { outcome, answer: sealed, concludedAt: court.now }
    },
  })
  await tellGiver(court, done.lead)
  await dueWithLead(court, done.lead.id)
  if (outcome === 'confirmed' && done.lead.category === 'property') {
    await verifiedByLead(court, done.lead)
  }
  return done
}

/** The applicant who gave it from the own case is told that there is an answer (三.12 “及时回告”); the entry does not say of which lead. */
async function tellGiver({ journal }: Act, lead: Lead): Promise<void> {
  if (!lead.givenBy || !lead.caseFileId) return
  await journal({
    kind: 'lead.reported',
    court: lead.court,
    subject: { kind: 'party', id: lead.givenBy },
    caseFileId: lead.caseFileId,
  })
}
