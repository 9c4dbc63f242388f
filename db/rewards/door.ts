/** What the door of the store opens of rewards. */
export { drawClaim, readClaim } from './claim-code.ts'
export {
  askRewardReview,
  claimReward,
  giveIdentity,
  mustBeUnclaimed,
  withdrawClaim,
} from './claim-reward.ts'
export { claimStatus, type ClaimStatus } from './claim-status.ts'
export { expireClaims } from './expire-claims.ts'
export type { ClaimRow } from './list-claims.ts'
export { payReward } from './pay-reward.ts'
export { proposeReward } from './propose-reward.ts'
export type { ClaimDetail } from './read-claim.ts'
export { announceRelease, recordRelease } from './release-name.ts'
export { screenClaim, tieClaim } from './screen-claim.ts'
export { sendRewardBack, signReward } from './sign-reward.ts'
export { claimAnswerKeys, claimKnown, type ClaimAnswers, type ClaimAsked } from './open-claim.ts'
export { claimStateNames, payers, payoutWays, refusalGrounds } from './steps.ts'
export { rewardTerms, type RewardTerms } from './terms.ts'
