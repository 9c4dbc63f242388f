import type { ClaimStatus, DraftShown, DraftStep, LeadStatus, ListingEntry, Says } from '#db'

/** What the server hands to a page as `locals.result` after a form was posted, page by page. */

/** /defaulters/check */
export type CheckResult = { name: string } & (
  { listed: boolean; entries: ListingEntry[]; asOf: string | Date } | { couldNotCheck: true }
)

/** /leads/new and its steps: a draft at one of them, or what has become of it. */
export type TipResult =
  | { state: 'new'; draft: string }
  | (Extract<DraftShown, { state: 'open' }> & TipBeside)
  | Exclude<DraftShown, { state: 'open' }>

/** What the form is at, and no draft keeps. */
interface TipBeside {
  /** One thing is changed, and then the last page comes again. */
  after?: 'check'
  q?: string
  away?: string
}

/** A draft at one of its steps, as the components show it. */
export type TipOpen = Omit<Extract<TipResult, { state: 'open' }>, 'state' | 'step'> & {
  step: DraftStep
}

/** /corrections/new, /complaints/new and, of a lead that is given there, /progress: the receipt is shown big, and only now. */
export interface ReceiptResult {
  receipt: string
  /** A lead's place in the order of provision. */
  order?: number
  /** The same form was sent before; nothing was recorded twice. */
  already?: boolean
}

/** /leads/claim: what has become of a claim, or one that is about to be registered. */
export interface ClaimResult {
  codes?: { receipt: string; claim: string }
  status?: ClaimStatus
  register?: { receipt: string; claim: string; seal: string }
  /** Which form of the page was done. */
  done?: 'register' | 'identity' | 'withdraw' | 'review'
}

/** /leads, after a receipt was typed or a message sent. */
export interface FollowResult {
  receipt: string
  lead?: Pick<
    LeadStatus,
    'kept' | 'gone' | 'openings' | 'next' | 'mayAsk' | 'unread' | 'canWrite'
  > & {
    state: 'received' | 'acknowledged' | 'dispatched' | 'concluded'
    receivedAt: string | Date
    messages: { from: 'informant' | 'court'; text: string; at: string | Date }[]
    answer?: string | undefined
    outcome?: 'confirmed' | 'notConfirmed' | 'notUsed' | undefined
  }
  report?: {
    kind: 'correction' | 'complaint' | 'petition'
    state: 'received' | 'opened' | 'answered'
    receivedAt: string | Date
    answer?: string | undefined
    outcome?: 'founded' | 'unfounded' | 'passedOn' | undefined
    corrected?: string | undefined
    /** A petition, or what became of a complaint that was none. */
    petition?:
      | { ticket: string; says: Says; outcomeSays?: Says; reply?: string; corrected?: string }
      | undefined
  }
  /** Drawn for the message form, so that a second click sends nothing twice. */
  once?: string
  sent?: boolean
}
