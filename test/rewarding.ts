import {
  askAs,
  claimReward,
  concludeLead,
  draftBounty,
  drawClaim,
  payReward,
  proposeReward,
  publishBounty,
  recordMoneyIn,
  screenClaim,
  signBounty,
  signReward,
  type Actor,
} from '../db/index.ts'
import { fileCase } from './filed-case.ts'
import { sendLead, staff } from './informant.ts'
import { addDays, ago, bench, dayOf } from './publication.ts'
import { clock, owner } from './store.ts'
import { versionOf } from './suspended.ts'

let drawn = 0

type Offer = Parameters<typeof draftBounty>[1]
type Kind = 'property' | 'whereabouts' | 'reward'
type Proposal = Omit<Parameters<typeof proposeReward>[1], 'id' | 'version'>

const offers = (): Record<Kind, Partial<Offer>> => ({
  property: {
    reward: '按执行到位金额的10%支付',
    rewardShare: '10',
    appliedOn: ago(3),
    promised: '申请执行人承诺按公告支付悬赏金',
  },
  whereabouts: { reward: '酌情奖励', detentionNumber: '（2026）鲁0203司惩1号' },
  reward: { reward: '法院根据线索价值给予适当奖励' },
})

/** A second applicant in a case. */
export const secondApplicant = (caseFileId: string) => owner`
  insert into parties (court, case_file_id, role, kind, name, id_type, person_key)
  select court, case_file_id, role, kind, '陈乙', id_type, 'other'::bytea from parties
  where case_file_id = ${caseFileId} and role = 'applicant' returning id`

/** A case with a published notice of bounty of some kind. */
export async function offered(
  court: string,
  kind: Kind,
  more: object | ((caseFileId: string) => Promise<object>) = {},
) {
  const people = bench(court)
  const filed = await fileCase(court, { filedOn: ago(100) })
  const { id: partyId } = filed.parties.find(({ role }) => role === 'debtor')!
  const other = typeof more === 'function' ? await more(filed.id) : more
  const number = `（2026）${court}执悬${(drawn += 1)}号`
  const draft = await draftBounty(people.officer, {
    kind,
    caseFileId: filed.id,
    partyId,
    number,
    unperformed: '500000',
    until: addDays(dayOf(clock.now), 30),
    wanted: '征集线索',
    conditions: '线索须为法院尚未掌握且经核实',
    exclusions: '依法负有协助义务的人员除外',
    ...offers()[kind],
    ...other,
  } as Offer)
  await publishBounty(people.clerk, await signBounty(people.director, draft))
  return { ...people, court, kind, filed, bountyId: draft.id, number }
}
export type Offered = Awaited<ReturnType<typeof offered>>

/** Money that came in for a case; gives the id of the receipt. */
export async function cameIn({ filed }: Pick<Offered, 'filed'>, amount: string): Promise<string> {
  const { id } = await recordMoneyIn(filed.by, {
    caseFileId: filed.id,
    doneOn: dayOf(clock.now),
    amount,
    from: '某银行扣划',
    notice: `财到奖${(drawn += 1)}号`,
    version: await versionOf(filed.id),
  })
  return id
}

/** What an informant has in hand, and the id that the desk knows the claim by. */
export interface Claimed {
  receipt: string
  claim: string
  leadId: string
  order: number
  id: string
}

/** Sends a lead and claims a reward for it, by its receipt. */
export async function claimed(other: object = {}, answers: object = {}): Promise<Claimed> {
  const sent = await sendLead(other)
  const { claim, seal } = drawClaim()
  await claimReward({ receipt: sent.receipt, claim, seal, answers })
  const [row] = await owner`select id from claims where lead_id = ${sent.id}`
  return {
    receipt: sent.receipt,
    claim,
    leadId: sent.id,
    order: sent.order,
    id: String(row!['id']),
  }
}

const versionOfClaim = async (id: string) => {
  const [row] = await owner`select version from claims where id = ${id}`
  return Number(row!['version'])
}

/** The act of a member of staff on a claim, on the version that it has now. */
export const seen = async (id: string) => ({ id, version: await versionOfClaim(id) })

/** The desk concludes a lead. */
export async function concluded(
  court: string,
  { leadId }: Pick<Claimed, 'leadId'>,
  outcome: 'confirmed' | 'notConfirmed' = 'confirmed',
) {
  const by = staff(court, 'director')
  const { version } = await askAs(by).lead(leadId)
  await concludeLead(by, { id: leadId, version, outcome, answer: '已经核实，感谢您提供线索。' })
}

const nothingFound = {
  known: 'no',
  agent: 'no',
  obliged: 'no',
  ofCourt: 'no',
  spouse: 'no',
} as const

/** The court examines the exclusions and finds none, unless told otherwise. */
export const screened = async (by: Actor, { id }: Pick<Claimed, 'id'>, other: object = {}) =>
  screenClaim(by, { ...(await seen(id)), ...nothingFound, ...other })

/** Lays a claim before those who decide. */
export const proposed = async (
  by: Actor,
  { id }: Pick<Claimed, 'id'>,
  other: Partial<Proposal> = {},
) =>
  proposeReward(by, {
    ...(await seen(id)),
    finding: 'grant',
    reason: '线索经核实，案款已经到账。',
    ...other,
  } as Parameters<typeof proposeReward>[1])

/** Gives the signatures that the court's rules ask for, each by somebody of the office. */
export async function signed(court: string, { id }: Pick<Claimed, 'id'>) {
  const { steps } = await askAs(staff(court, 'judge')).claim(id)
  let last: Awaited<ReturnType<typeof signReward>> | undefined
  for (const { roles, given } of steps) {
    if (!given) last = await signReward(staff(court, roles[0]!), await seen(id))
  }
  return last!
}

/** A claim of kind A from the lead to the approval: everything is as it should be. */
export async function approvedFor(
  bench: Offered,
  receipts: string[],
  other: Partial<Proposal> = {},
) {
  const one = await claimed({ about: { bountyId: bench.bountyId } })
  await concluded(bench.court, one)
  await screened(bench.judge, one)
  await proposed(bench.judge, one, { receipts, ...other })
  await signed(bench.court, one)
  return one
}

/** The court pays at the counter, on showing the claim code. */
export const paidInCash = async (by: Actor, one: Claimed, other: object = {}) =>
  payReward(by, {
    ...(await seen(one.id)),
    doneOn: dayOf(clock.now),
    way: 'cash',
    voucher: `凭证${(drawn += 1)}`,
    shownClaim: one.claim,
    ...other,
  })
