import { and, asc, eq, ne } from 'drizzle-orm'
import { inOneTransaction, type Act, type Actor } from '../act.ts'
import type { Approval } from '../approvals/approve.ts'
import type { Gate } from '../approvals/gates.ts'
import { holdsOfficeFor } from '../approvals/office.ts'
import { bounties } from '../bounties/tables.ts'
import { caseFiles } from '../cases/tables.ts'
import { maySignNext } from '../decisions/signing.ts'
import type { SignatureStep, Signatures } from '../decisions/authority.ts'
import { traceOf, type TraceRow } from '../journal/trace.ts'
import { leads } from '../leads/tables.ts'
import { mustBeOfCourt, mustHold, type Staff } from '../people/rules.ts'
import { isId } from '../public-gone.ts'
import { Refusal } from '../refusal.ts'
import { clocksOf, type Clock } from '../time/clocks-of.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { gatesOfClaim, knownOf, type ClaimKnown } from './conditions.ts'
import { leadOfClaim, mayKnow, openForClaim, rewardOffices, type Claim } from './find-claim.ts'
import { mayCollectByCode, wasOpenedToPay } from './pay-reward.ts'
import { releasableFrom } from './release-name.ts'
import { moneyOf } from './reserve.ts'
import { isInVault } from './sign-reward.ts'
import { claimPayouts, claims } from './tables.ts'
import { rewardTerms, type RewardTerms } from './terms.ts'

/** Somebody else under the same notice: the place in the order, the part and what was granted; nothing of who. */
export type Fellow = Pick<Claim, 'id' | 'order' | 'state' | 'granted'> & { part: number | null }

/** A claim at the desk. It says nothing of what the lead says; whoever may read that opens the lead. */
export interface ClaimDetail extends Omit<
  Claim,
  'salt' | 'secret' | 'answers' | 'screening' | 'reason'
> {
  terms: RewardTerms
  lead: Pick<typeof leads.$inferSelect, 'state' | 'outcome' | 'standing' | 'receivedAt'>
  caseNumber: string | null
  bounty:
    | Pick<
        typeof bounties.$inferSelect,
        | 'id'
        | 'number'
        | 'reward'
        | 'rewardSum'
        | 'rewardShare'
        | 'rewardCap'
        | 'conditions'
        | 'exclusions'
      >
    | undefined
  /** What the informant answered, what the court found of it, and the reason of the proposal. */
  answers: Record<string, string | undefined> | undefined
  screening: Record<string, string | undefined> | undefined
  reason: string | undefined
  back: string | undefined
  sameAs: number | undefined
  fellows: Fellow[]
  /** The receipts of money that may be named, and what of the proceeds is free. */
  money: { receipts: { id: string; day: CourtDate; amount: number }[]; free: number } | undefined
  gates: Gate[]
  steps: (SignatureStep & { given: Approval | undefined })[]
  sources: Signatures['sources']
  payouts: (typeof claimPayouts.$inferSelect)[]
  vault: { leadId: string; kept: boolean; opened: boolean }
  releasableFrom: CourtDate | undefined
  byCode: boolean
  acts: string[]
  clocks: Clock[]
  trace: TraceRow[]
}

/** Opens one claim of one's own court, with its conditions, signatures and reckoning; that it was read is journaled (C-1). */
export async function readClaim(by: Actor, id: string): Promise<ClaimDetail> {
  const staff = mustHold(by, ...rewardOffices)
  if (!isId(id)) throw new Refusal('not-found')
  return inOneTransaction(by, async (court) => {
    const { tx } = court
    const [claim] = await tx.select().from(claims).where(eq(claims.id, id))
    if (!claim) throw new Refusal('not-found')
    mustBeOfCourt(by, claim.court)
    if (!(await mayKnow(tx, staff, claim))) throw new Refusal('not-found')
    const detail = await shown(court, staff, claim)
    const subject = { kind: 'claim', id }
    await court.journal({ kind: 'claim.read', court: claim.court, subject })
    return detail
  })
}

async function shown({ tx, now }: Act, staff: Staff, claim: Claim): Promise<ClaimDetail> {
  const lead = await leadOfClaim(tx, claim)
  const known = await knownOf(tx, claim, now)
  const reason = openForClaim(lead, `claims.reason:${claim.id}`, claim.reason)
  const { salt: _, secret: __, answers, screening, reason: ___, ...plain } = claim
  const money = claim.kind === 'property' ? await moneyOf(tx, claim.caseFileId!) : undefined
  return {
    ...plain,
    terms: rewardTerms(claim.kind),
    lead: {
      state: lead.state,
      outcome: lead.outcome,
      standing: lead.standing,
      receivedAt: lead.receivedAt,
    },
    caseNumber: await caseNumberOf(tx, claim),
    bounty: await bountyOf(tx, claim),
    answers: openForClaim(lead, `claims.answers:${claim.id}`, answers),
    screening: openForClaim(lead, `claims.screening:${claim.id}`, screening),
    reason: reason?.['text'],
    back: reason?.['back'],
    sameAs: await orderOf(tx, claim.sameAsLead),
    fellows: await fellowsOf(tx, claim),
    money: money && {
      free: money.free,
      receipts: money.received
        .filter(({ day }) => day >= dayOf(lead.receivedAt))
        .map(({ id, day, amount }) => ({ id, day, amount })),
    },
    gates: gatesOfClaim(known),
    steps: known.signatures.order.map((step, at) => ({
      ...step,
      given: known.approvals.find(({ act, fits }) => act === `decision.sign.${at + 1}` && fits),
    })),
    sources: known.signatures.sources,
    payouts: await tx
      .select()
      .from(claimPayouts)
      .where(eq(claimPayouts.claimId, claim.id))
      .orderBy(asc(claimPayouts.at)),
    vault: {
      leadId: claim.leadId,
      kept: await isInVault(tx, claim.leadId),
      opened: await wasOpenedToPay(tx, claim.leadId),
    },
    releasableFrom: releasableFrom(claim),
    byCode: mayCollectByCode(claim.court, dayOf(now)),
    acts: await actsOf(tx, staff, known),
    clocks: (await clocksOf(tx, [claim.id], now)).get(claim.id) ?? [],
    trace: await traceOf(tx, claim.id),
  }
}

async function caseNumberOf(tx: Act['tx'], { caseFileId }: Claim): Promise<string | null> {
  if (!caseFileId) return null
  const [file] = await tx
    .select({ caseNumber: caseFiles.caseNumber })
    .from(caseFiles)
    .where(eq(caseFiles.id, caseFileId))
  return file?.caseNumber ?? null
}

async function bountyOf(tx: Act['tx'], { bountyId }: Claim): Promise<ClaimDetail['bounty']> {
  if (!bountyId) return undefined
  const { id, number, reward, rewardSum, rewardShare, rewardCap, conditions, exclusions } = bounties
  const [bounty] = await tx
    .select({ id, number, reward, rewardSum, rewardShare, rewardCap, conditions, exclusions })
    .from(bounties)
    .where(eq(id, bountyId))
  return bounty
}

async function orderOf(tx: Act['tx'], leadId: string | null): Promise<number | undefined> {
  if (!leadId) return undefined
  const [lead] = await tx.select({ order: leads.order }).from(leads).where(eq(leads.id, leadId))
  return lead?.order
}

async function fellowsOf(tx: Act['tx'], claim: Claim): Promise<Fellow[]> {
  if (!claim.bountyId) return []
  const rows = await tx
    .select()
    .from(claims)
    .where(and(eq(claims.bountyId, claim.bountyId), ne(claims.id, claim.id)))
    .orderBy(asc(claims.order))
  return rows.map(({ id, order, state, granted, reckoning }) => ({
    id,
    order,
    state,
    granted,
    part: reckoning ? reckoning.part / 100 : null,
  }))
}

/** What somebody may do with a claim now, by its state and by their offices; every act asks again. */
async function actsOf(tx: Act['tx'], staff: Staff, known: ClaimKnown): Promise<string[]> {
  const { claim, lead, today } = known
  const holds = (act: string) => holdsOfficeFor(staff, act, claim.court, today)
  const undecided = claim.state === 'open' || claim.state === 'paid'
  const mayPropose = holds('reward.propose')
  const offered: [string, boolean][] = [
    ['propose', undecided && mayPropose && claim.excluded !== null && lead.state === 'concluded'],
    ['screen', undecided && mayPropose],
    ['sign', claim.state === 'proposed' && (await maySignNext(tx, staff, known))],
    ['back', claim.state === 'proposed' && (await maySignNext(tx, staff, known))],
    ['tie', claim.state === 'open' && mayPropose],
    ['pay', claim.state === 'payable' && holds('reward.pay')],
    [
      'announce',
      claim.state === 'payable' && claim.payer === 'applicant' && !claim.announcedAt && mayPropose,
    ],
    [
      'release',
      claim.state === 'payable' && claim.announcedAt !== null && !claim.releasedAt && mayPropose,
    ],
  ]
  return offered.filter(([, may]) => may).map(([act]) => act)
}
