import type { Reader } from '../connection.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import { clocksOf } from '../time/clocks-of.ts'
import type { LeadState } from './tables.ts'

/** By when an informant is answered. */
export interface WhatNext {
  by: Date
  /** The day is over, and those who answer for it have been told. */
  late: boolean
  /** Computed before the official calendar of that year was known. */
  provisional: boolean
  document: string
  article: string
}

/** Of the clocks of a lead an informant sees that of its verification; how soon officers leave is never shown (seed 1 art 23, domain C-3). */
const shown = 'lead-verified'

/** The day by which a lead is verified and answered: the first of those that bind (seed 0 art 22, seed 2 三.12). */
export async function whatNext(
  reader: Reader,
  lead: { id: string; state: LeadState },
  now: Date,
): Promise<WhatNext | undefined> {
  if (lead.state === 'concluded') return undefined
  const own = (await clocksOf(reader, [lead.id], now)).get(lead.id) ?? []
  const next = own.find((clock) => {
    const rule = ruleNamed(clock.rule)
    const runs = !clock.stoppedAt && !clock.ended && !clock.paused && !clock.outrunBy
    return runs && rule?.kind === 'timeLimit' && rule.duty === shown
  })
  if (!next) return undefined
  const { dueAt, late, provisional, document, article } = next
  return { by: dueAt, late, provisional, document, article }
}
