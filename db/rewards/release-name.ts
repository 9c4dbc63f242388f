import { act, type Act } from '../act.ts'
import { HeldOnly } from '../approvals/record.ts'
import { Refusal } from '../refusal.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import { addDays, dayOf, type CourtDate } from '../time/days.ts'
import { changeClaim, lockClaim, mustHandleClaim, tellInformant, type Claim } from './find-claim.ts'
import { wasOpenedToPay } from './pay-reward.ts'

/** How many days an informant has to give the reward up before the applicant is told a name. */
function daysBeforeRelease(): number {
  const rule = ruleNamed('reward-release-waits')
  return rule?.kind === 'timeLimit' ? rule.length : 0
}

/** From which day on a name that was announced may be told. */
export const releasableFrom = ({
  announcedAt,
}: Pick<Claim, 'announcedAt'>): CourtDate | undefined =>
  announcedAt ? addDays(dayOf(announcedAt), daysBeforeRelease()) : undefined

/** Only where an applicant pays is there anybody to whom a name could be told (第二十三条). */
async function lockPayable(court: Act, asked: { id: string; version: number }) {
  const { tx, by, now } = court
  const claim = await lockClaim(tx, asked)
  const { staff } = await mustHandleClaim(tx, by, claim, 'reward.propose', now)
  if (claim.kind !== 'property') throw new Refusal('reward-kinds')
  if (claim.payer !== 'applicant') throw new Refusal('reward-name-needless')
  if (claim.state !== 'payable') throw new Refusal('reward-identity')
  return { claim, staff }
}

/**
 * Tells the informant that the applicant has to be told the name to pay, before anybody tells it; the informant can
 * still give the reward up (domain 3.11 X9).
 */
export const announceRelease = act(HeldOnly, async (court, asked) => {
  const { claim, staff } = await lockPayable(court, asked)
  if (claim.announcedAt) throw new Refusal('changed-meanwhile')
  const changed = await changeClaim(
    court,
    claim,
    { announcedAt: court.now, announcedBy: staff.staffId },
    'claim.releaseAnnounced',
  )
  await tellInformant(court, changed)
  return { id: claim.id, version: changed.version }
})

/**
 * Records that the applicant was told the name and nothing else of the informant: after the time that was announced,
 * by another person, and only what two people opened for the payout (第二十三条, X9).
 */
export const recordRelease = act(HeldOnly, async (court, asked) => {
  const { claim, staff } = await lockPayable(court, asked)
  const from = releasableFrom(claim)
  if (!from || dayOf(court.now) < from) {
    throw new Refusal('reward-announced', { days: daysBeforeRelease() })
  }
  if (claim.announcedBy === staff.staffId) throw new Refusal('reward-announcer')
  if (!(await wasOpenedToPay(court.tx, claim.leadId))) throw new Refusal('reward-opened')
  if (claim.releasedAt) throw new Refusal('changed-meanwhile')
  const changed = await changeClaim(court, claim, { releasedAt: court.now }, 'claim.nameReleased')
  return { id: claim.id, version: changed.version }
})
