import type { BountyKind } from '../bounties/tables.ts'
import { Refusal } from '../refusal.ts'
import type { Payer } from './steps.ts'
import type { Reckoning } from './tables.ts'

/** All of a reward, in hundredths of a percent. */
export const whole = 10_000

/** The offer of a property bounty: a fixed sum in fen, or a share of what is realised in hundredths of a percent. */
export interface Offer {
  sum: number | null
  share: number | null
  /** The most that the notice gives, in fen, where it says so. */
  cap: number | null
}

/** A share of an amount of fen, rounded down: what is not a whole fen stays with the applicant. */
const shareOf = (fen: number, hundredths: number): number =>
  Number((BigInt(fen) * BigInt(hundredths)) / BigInt(whole))

/**
 * The whole reward of a property bounty for what was realised (第二十二条、第二十四条): the fixed sum as soon as anything
 * was, or the share of it; never more than the notice's cap, nor than what was realised.
 */
export function rewardFor(realised: number, { sum, share, cap }: Offer): number {
  if (realised <= 0) return 0
  const offered = sum ?? shareOf(realised, share ?? 0)
  return Math.min(offered, cap ?? offered, realised)
}

/** One informant's part in a reward: what of it is theirs, in hundredths of a percent. */
export interface Part {
  claimId: string
  part: number
}

/** Those who realised a claim together share one reward: their parts are never more than all of it. */
export function mustFit(parts: readonly Part[]): void {
  const sum = parts.reduce((total, { part }) => total + part, 0)
  if (sum > whole) throw new Refusal('reward-parts', { left: (whole - sum) / 100 })
}

/**
 * Reckons what a claim of kind A comes to now, to the fen: its part of the reward for what was realised up to now, less
 * what was granted to it before.
 */
export function reckon(asked: {
  realised: number
  offer: Offer
  part: number
  before: number
  proceeds: number
}): Reckoning {
  const { realised, offer, part, before, proceeds } = asked
  const reward = rewardFor(realised, offer)
  const amount = Math.max(0, shareOf(reward, part) - before)
  return { realised, ...offer, reward, part, before, amount, proceeds }
}

/** Who may pay a reward of a kind: an applicant only for property, the court only for the others (domain 2.1, X8). */
export const payersOf = {
  property: ['proceeds', 'applicant'],
  whereabouts: ['court'],
  reward: ['court'],
} as const satisfies Record<BountyKind, readonly Payer[]>

/** The three kinds are never mixed: each has its own payer, and only property is reckoned by a formula. */
export function mustBePaidBy(kind: BountyKind, payer: Payer): void {
  const allowed: readonly Payer[] = payersOf[kind]
  if (!allowed.includes(payer)) throw new Refusal('reward-kinds')
}

/** A reward that the proceeds pay is no more than what the court has of them (第二十四条). */
export function mustBeCovered(amount: number, payer: Payer, proceeds: number): void {
  if (payer === 'proceeds' && amount > proceeds) {
    throw new Refusal('reward-proceeds', { left: (proceeds / 100).toFixed(2) })
  }
}

/**
 * Of those who gave the same lead, the first has the reward (第二十三条). The order is the server's; a lead that is named
 * as the same has to be an earlier one.
 */
export function mustComeLater(own: number, earlier: number): void {
  if (earlier >= own) throw new Refusal('reward-order')
}
