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
