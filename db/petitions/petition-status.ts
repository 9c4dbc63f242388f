import { keyOf, openText } from '../leads/sealed-content.ts'
import type { Says } from '../rulebooks/rule.ts'
import { petitionOutcomes, type PetitionOutcome } from './kinds.ts'
import { petitionStateNames, type PetitionState } from './steps.ts'
import type { petitions } from './tables.ts'
import { ticketOf } from './ticket.ts'

/** What a petitioner sees of their petition: how far it is and the reply, nothing of who works on it. */
export interface PetitionStatus {
  ticket: string
  court: string
  registeredAt: Date
  state: PetitionState
  says: Says
  outcomeSays?: Says
  outcome?: PetitionOutcome
  reply?: string
  corrected?: string
  erased: boolean
}

/** A petition as its receipt shows it (seed 0 art 2: every letter gets its reply). */
export function petitionStatus(petition: typeof petitions.$inferSelect): PetitionStatus {
  const key = keyOf(petition)
  const { id, state, outcome, reply, corrected } = petition
  return {
    ticket: ticketOf(petition),
    court: petition.court,
    registeredAt: petition.registeredAt,
    state,
    says: petitionStateNames[state],
    ...(outcome && { outcome, outcomeSays: petitionOutcomes[outcome] }),
    ...(key && reply && { reply: openText(key, `petitions.reply:${id}`, reply) }),
    ...(key && corrected && { corrected: openText(key, `petitions.corrected:${id}`, corrected) }),
    erased: !key,
  }
}
