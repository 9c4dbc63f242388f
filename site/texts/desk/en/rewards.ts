/** Rewards: what is claimed for leads. */
export const rewards = {
  entries: {
    'claim.opened': 'reward claimed',
    'claim.due': 'claim to be decided',
    'claim.read': 'claim read',
    'claim.screened': 'exclusions examined',
    'claim.tied': 'notice that applies settled',
    'claim.proposed': 'reward laid for decision',
    'claim.sentBack': 'proposal of a reward sent back',
    'claim.signed': 'reward signed',
    'claim.granted': 'reward granted',
    'claim.refused': 'reward refused',
    'claim.reviewAsked': 'informant asked for a review',
    'claim.identityAsked': 'informant asked to register identity',
    'claim.identityGiven': 'informant registered identity',
    'claim.releaseAnnounced': 'telling the applicant a name announced',
    'claim.nameReleased': 'applicant told the name',
    'claim.payable': 'reward ready to be paid',
    'claim.paid': 'reward paid',
    'claim.withdrawn': 'informant gave the reward up',
    'claim.expired': 'reward not collected in time',
  },
} as const
