import type { LeadStatus, ListingEntry, Says } from '#db'

/** What the server hands to a page as `locals.result` after a form was posted, page by page. */

/** /defaulters/check */
export type CheckResult = { name: string } & (
  { listed: boolean; entries: ListingEntry[]; asOf: string | Date } | { couldNotCheck: true }
)

/** /leads/new, /corrections/new, /complaints/new and, of a lead that is given there, /progress: the receipt is shown big, and only now. */
export interface ReceiptResult {
  receipt: string
  /** A lead's place in the order of provision. */
  order?: number
  /** The same form was sent before; nothing was recorded twice. */
  already?: boolean
}

/** /leads, after a receipt was typed or a message sent. */
export interface FollowResult {
  receipt: string
  lead?: Pick<LeadStatus, 'kept' | 'gone'> & {
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
