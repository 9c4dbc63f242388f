import { signaturesFor } from '../decisions/authority.ts'
import type { CourtDate } from '../time/days.ts'
import type { Approval } from './approve.ts'
import type { Condition } from './gates.ts'
import type { RecordKind } from './record.ts'

interface Approved {
  approvals: readonly Approval[]
  authors: ReadonlySet<string>
}

/** Whether the present content was approved by somebody who wrote none of it. */
export const approvedBy = ({ approvals, authors }: Approved, act: string): boolean =>
  approvals.some((given) => given.act === act && given.fits && !authors.has(given.staffId))

/**
 * A special subject is listed only after the office that the rulebook names, the director, has agreed as well; what
 * makes the subject special is written nowhere (domain A03, X4).
 */
export const specialSubject = <Known extends Tagged & { today: CourtDate }>(
  courtOf: (known: Known) => string,
): Condition<Known> => ({
  rule: 'listing-special',
  by: 'publication',
  says: {
    zh: '特殊主体：局长已另行审批',
    en: 'Special subject: the director agreed as well',
  },
  concerns: ({ tags }) => tags.includes('special'),
  met: (known) => {
    const { order } = signaturesFor(['listing.special.sign'], courtOf(known), known.today)
    return known.approvals.some(
      ({ act, fits, staffId, role }) =>
        act === 'listing.endorse' &&
        fits &&
        !known.authors.has(staffId) &&
        order.some(({ roles }) => (roles as readonly string[]).includes(role)),
    )
  },
})

interface Tagged extends Approved {
  tags: readonly string[]
}

/**
 * A case that is marked sensitive or cautious needs one more leader's approval before anything of it is published
 * (domain C-9, C-10): neither an author's nor the signer's.
 */
export const endorsement = <Known extends Tagged>(kind: RecordKind): Condition<Known> => ({
  rule: 'endorsement-needed',
  by: 'publication',
  says: {
    zh: '敏感、慎重案件已由另一位领导审批',
    en: 'Another leader agreed, the case being sensitive or cautious',
  },
  concerns: ({ tags }) => tags.length > 0,
  met: ({ approvals, authors }) => {
    const signers = approvals.filter(({ act, fits }) => act === `${kind}.sign` && fits)
    return approvals.some(
      ({ act, fits, staffId }) =>
        act === `${kind}.endorse` &&
        fits &&
        !authors.has(staffId) &&
        signers.every((signer) => signer.staffId !== staffId),
    )
  },
})
