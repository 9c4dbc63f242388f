import { store } from '../connection.ts'
import { asRefusal } from '../refuse-input.ts'
import { isReadable, shownToInformant, type KeptShown } from '../retention/shown-to-informant.ts'
import type { Says } from '../rulebooks/rule.ts'
import { leadOfReceipt } from './find-lead.ts'
import { openMessages, type LeadMessage } from './messages.ts'
import { informantOutcome, informantState, informantStates, leadOutcomes } from './rules.ts'
import { keyOf, openText } from './sealed-content.ts'
import type { leads } from './tables.ts'
import { isUnread, noteRead } from './news-read.ts'
import { whatNext, type WhatNext } from './what-next.ts'
import { openingsOfLead } from '../vault/openings-of-lead.ts'
import type { OpeningReason } from '../vault/tables.ts'
import { followReceipt } from './wrong-receipts.ts'

/** What a lead's receipt shows. */
export interface LeadStatus extends KeptShown {
  state: keyof typeof informantStates
  says: Says
  court: string
  receivedAt: Date
  messages: LeadMessage[]
  answer?: string
  outcome?: 'confirmed' | 'notUsed'
  outcomeSays?: Says
  /** Every time that the vault was opened to read who the informant is, and why. */
  openings: { at: Date; reasonCode: OpeningReason; says: Says }[]
  /** Whether the court may ask back. */
  mayAsk: boolean
  /** The court has said something since the informant last looked. */
  unread: boolean
  /** By when it is answered, as long as it is not. */
  next?: WhatNext
  /** The content was destroyed; only what happened is left. */
  erased: boolean
  /** Whether something can still be added: as long as the reply to it would be shown. */
  canWrite: boolean
}

type Lead = typeof leads.$inferSelect

/** Reads a lead as its informant may see it. */
export async function showToInformant(lead: Lead): Promise<LeadStatus> {
  const key = keyOf(lead)
  const state = informantState[lead.state]
  const shown = await shownToInformant(lead)
  const readable = isReadable(shown, store().now())
  const outcome = lead.outcome ? informantOutcome(lead.outcome) : undefined
  const { write, now } = store()
  const messages = readable ? await openMessages(write, lead) : []
  const next = await whatNext(write, lead, now())
  const unread = readable && isUnread(lead, messages)
  if (unread) await noteRead(lead)
  return {
    state,
    says: informantStates[state],
    court: lead.court,
    receivedAt: lead.receivedAt,
    messages,
    mayAsk: lead.mayAsk,
    unread,
    ...(next && { next }),
    ...(key &&
      readable &&
      lead.answer && { answer: openText(key, `leads.answer:${lead.id}`, lead.answer) }),
    ...(outcome && { outcome, outcomeSays: leadOutcomes[outcome] }),
    openings: await openingsOfLead(store().write, lead.id),
    ...shown,
    erased: !key,
    canWrite: key !== undefined && readable,
  }
}

/** What has become of a lead, for whoever holds its receipt. */
export async function leadStatus(asked: { receipt: string; client: string }): Promise<LeadStatus> {
  const lead = await followReceipt(asked, (hash) => leadOfReceipt(store().write, hash)).catch(
    asRefusal,
  )
  return showToInformant(lead)
}
