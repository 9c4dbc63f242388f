import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { bounties, type BountyKind } from '../bounties/tables.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { concludeLead } from '../leads/conclude-lead.ts'
import { drawReceipt } from '../leads/receipt.ts'
import { receiveLead } from '../leads/receive-lead.ts'
import { leads } from '../leads/tables.ts'
import { recordMoneyIn } from '../money/record-money.ts'
import { drawClaim } from '../rewards/claim-code.ts'
import { proposeReward } from '../rewards/propose-reward.ts'
import { screenClaim } from '../rewards/screen-claim.ts'
import { signReward } from '../rewards/sign-reward.ts'
import { claims } from '../rewards/tables.ts'
import type { DemoCourt } from './demo-court.ts'

const anyone: Actor = { kind: 'anyone' }

/** How far a claim of the demo has come. */
type Stage = 'open' | 'examined' | 'proposed' | 'decided'

const told: readonly { kind: BountyKind; text: string; stage: Stage; refuse?: true }[] = [
  {
    kind: 'property',
    text: '他在开发区还有一间门面房，写在弟弟名下，租金由他收。',
    stage: 'decided',
  },
  { kind: 'property', text: '他的挖掘机在城东工地干活，按天收现金。', stage: 'proposed' },
  {
    kind: 'whereabouts',
    text: '他白天在农贸市场帮亲戚看摊，从东门进去第三排。',
    stage: 'examined',
  },
  { kind: 'reward', text: '他每月在银行门口取一笔现金，日子都在月底。', stage: 'proposed' },
  {
    kind: 'reward',
    text: '听说他以前在外地有一辆车，现在不知道在不在。',
    stage: 'decided',
    refuse: true,
  },
  { kind: 'property', text: '他的店换了招牌，收款码还是他本人的。', stage: 'open' },
]

async function bountyOf({ court }: DemoCourt, kind: BountyKind) {
  const [bounty] = await store()
    .write.select({ id: bounties.id, caseFileId: bounties.caseFileId })
    .from(bounties)
    .where(
      and(eq(bounties.court, court.code), eq(bounties.kind, kind), isNotNull(bounties.publishedAt)),
    )
    .orderBy(asc(bounties.number))
    .limit(1)
  return bounty!
}

const claimNow = async (id: string) => {
  const [claim] = await store().write.select().from(claims).where(eq(claims.id, id))
  return { id, version: claim!.version }
}

/** Money that came in by two of the leads, so that there is something to reckon with. */
async function receive({ actors, today }: DemoCourt, caseFileId: string, amount: string) {
  const [file] = await store().write.select().from(caseFiles).where(eq(caseFiles.id, caseFileId))
  const { id } = await recordMoneyIn(actors.clerk, {
    caseFileId,
    doneOn: today,
    amount,
    from: '租金提取',
    notice: `财到${caseFileId.slice(-6)}-${amount}号`,
    version: file!.version,
  })
  return id
}

/** Claims at several stages: registered, examined, waiting for signatures, approved and refused. */
export async function claimInDemo(demo: DemoCourt): Promise<void> {
  for (const [at, one] of told.entries()) await claimOne(demo, one, `${18_650 + at * 7_300}.50`)
}

async function claimOne(demo: DemoCourt, one: (typeof told)[number], amount: string) {
  const { court, actors } = demo
  const bounty = await bountyOf(demo, one.kind)
  const { order } = await receiveLead(anyone, {
    ...drawReceipt(),
    channel: 'web',
    court: court.code,
    category: one.kind === 'whereabouts' ? 'whereabouts' : 'property',
    text: one.text,
    about: { bountyId: bounty.id },
    wantsReward: true,
    claim: { ...drawClaim(), answers: { isNew: 'yes', agent: 'no', staff: 'no' } },
  })
  if (one.stage === 'open') return
  const [lead] = await store().write.select().from(leads).where(eq(leads.order, order))
  await concludeLead(actors.director, {
    id: lead!.id,
    version: lead!.version,
    outcome: one.refuse ? 'notConfirmed' : 'confirmed',
    answer: one.refuse ? '经核查没有发现。感谢您提供线索。' : '线索经核实有效。感谢您提供线索。',
  })
  const [claim] = await store().write.select().from(claims).where(eq(claims.leadId, lead!.id))
  const { id } = claim!
  const none = { known: 'no', agent: 'no', obliged: 'no', ofCourt: 'no', spouse: 'no' } as const
  await screenClaim(actors.judge, { ...(await claimNow(id)), ...none })
  if (one.stage === 'examined') return
  await proposeReward(actors.judge, {
    ...(await claimNow(id)),
    ...(one.refuse
      ? { finding: 'refuse' as const, ground: 'notFound' as const }
      : { finding: 'grant' as const }),
    receipts: one.kind === 'property' ? [await receive(demo, bounty.caseFileId, amount)] : [],
    ...(one.kind !== 'property' && !one.refuse && { amount: '800' }),
    reason: one.refuse ? '按线索核查，没有找到车辆。' : '线索经核实，起到了作用。',
  })
  if (one.stage === 'proposed') return
  await signReward(actors.director, await claimNow(id))
  if (one.kind !== 'property') await signReward(actors.vicePresident, await claimNow(id))
}
