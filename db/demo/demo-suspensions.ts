import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { openCase } from '../cases/open-case.ts'
import { recordStep } from '../cases/record-step.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { signaturesOfMatter } from '../decisions/authority.ts'
import { signDecision } from '../decisions/sign-decision.ts'
import { holdBack, payOut, recordMoneyIn } from '../money/record-money.ts'
import { askResumption, verifyProperty } from '../suspension/ask-resumption.ts'
import { draftSuspension, proposeSuspension } from '../suspension/draft-suspension.ts'
import { giveOpinion, recordOpinion } from '../suspension/give-opinion.ts'
import { recordSearch } from '../suspension/record-search.ts'
import { recordSuspension, serveSuspension } from '../suspension/record-suspension.ts'
import { resumeEnforcement } from '../suspension/resume-enforcement.ts'
import { tellBeforeSuspension } from '../suspension/tell-before-suspension.ts'
import { addDays, dayOf, type CourtDate } from '../time/days.ts'
import type { DemoCourt } from './demo-court.ts'
import { chances, inventIdCard, inventName, inventPhone } from './invent.ts'

/** The numbers of these cases, beside those of the rest of the demo. */
const firstNumber = 90_701

interface Filed {
  id: string
  caseNumber: string
  applicantId: string
}

/** The version of a case that whoever acts next has seen. */
async function versionOf(id: string): Promise<number> {
  const [row] = await store()
    .write.select({ version: caseFiles.version })
    .from(caseFiles)
    .where(eq(caseFiles.id, id))
  return row!.version
}

/** Files a case in which everything was done that comes before 终本. */
async function fileSearched(demo: DemoCourt, nth: number, daysAgo: number): Promise<Filed> {
  const { court, actors, today } = demo
  const { officer, judge } = actors
  const number = firstNumber + nth
  const chance = chances(number * 7 + Number(court.code.slice(1)))
  const filedOn = addDays(today, -daysAgo)
  const year = filedOn.slice(0, 4)
  const person = (role: 'applicant' | 'debtor', sex: 'male' | 'female') => ({
    [`${role}Name`]: inventName(chance),
    [`${role}IdNumber`]: inventIdCard(chance, sex),
    [`${role}Phone`]: inventPhone(chance),
    [`${role}Email`]: `${role}-${court.slug}-${number}@example.test`,
  })
  const nameOf = (by: Actor) => (by.kind === 'staff' ? by.name : '')
  const filed = await openCase(officer, {
    caseNumber: `（${year}）${court.code}执${number}号`,
    filedOn,
    cause: '民间借贷纠纷',
    basisNumber: `（${Number(year) - 1}）${court.code}民初${3000 + nth}号`,
    basisCourt: court.name,
    claim: 68_000 + nth * 1_250,
    officer: nameOf(officer),
    judge: nameOf(judge),
    phone: court.phone,
    ...person('applicant', 'female'),
    ...person('debtor', 'male'),
  } as unknown as Parameters<typeof openCase>[1])
  const { id } = filed
  for (const [code, after, text] of before) {
    const doneOn = addDays(filedOn, after)
    await recordStep(officer, {
      caseFileId: id,
      code,
      doneOn,
      text,
      version: await versionOf(id),
    })
  }
  for (const after of [12, 95]) {
    await recordSearch(officer, {
      caseFileId: id,
      doneOn: addDays(filedOn, after),
      result: 'nothing',
      summary: '已查询存款、车辆、不动产、证券、网络资金，未发现可供执行的财产。',
      found: '银行账户余额12.30元',
      controlled: '银行账户一个',
      version: await versionOf(id),
    })
  }
  const { id: applicantId } = filed.parties.find(({ role }) => role === 'applicant')!
  return { id, caseNumber: filed.caseNumber, applicantId }
}

const before = [
  ['N03', 2, '已确定承办人，联系电话见本页。'],
  ['N04', 5, '已发出执行通知书、报告财产令。'],
  ['N06', 25, '被执行人在指定期限内未申报财产，已核查、记录。'],
  ['N11', 40, '已对被执行人发出限制消费令。'],
] as const

const found = {
  propertyFound: '银行账户余额12.30元；名下无车辆、不动产、证券登记。',
  sealDates: '冻结银行账户，期限一年。',
  coerciveMeasures: '限制消费。',
}

const tell = async ({ actors }: DemoCourt, { id }: Filed, doneOn: CourtDate) =>
  tellBeforeSuspension(actors.officer, {
    caseFileId: id,
    doneOn,
    means: 'phone',
    conclusion: '经两次网络查控和现场调查，未发现可供执行的财产。',
    propertyControlled: '已冻结银行账户一个。',
    ...found,
    version: await versionOf(id),
  })

const applicantOf = ({ court }: DemoCourt, filed: Filed): Actor => ({
  kind: 'party',
  partyId: filed.applicantId,
  caseFileId: filed.id,
  court: court.code,
})

/** Drafts the ruling and lays it before the director. */
async function propose({ actors, court }: DemoCourt, filed: Filed, nth: number) {
  const caseFileId = filed.id
  await draftSuspension(actors.officer, {
    caseFileId,
    number: `${filed.caseNumber}之一`,
    result: 'nothing',
    ...found,
    debtorSought: '已到住所地查找，被执行人未下落不明，没有人妨害执行。',
    notListedReason: '没有证据证明具备失信名单规定第一条的情形。',
    unperformed: 68_000 + nth * 1_250,
    reasons: `${court.name}已穷尽财产调查措施，未发现可供执行的财产。`,
    version: await versionOf(caseFileId),
  })
  return proposeSuspension(actors.officer, { caseFileId, version: await versionOf(caseFileId) })
}

async function suspend(demo: DemoCourt, filed: Filed, nth: number): Promise<void> {
  const { actors, court, today } = demo
  let held = await propose(demo, filed, nth)
  for (const { roles } of signaturesOfMatter('suspension', court.code, dayOf(store().now()))
    .order) {
    // Whoever holds a written delegation signs two steps with one.
    if (held.state === 'approved') break
    held = await signDecision(actors[roles[0]!], { id: held.id, version: held.version })
  }
  const caseFileId = filed.id
  const ruled = await recordSuspension(actors.officer, {
    caseFileId,
    ruledOn: today,
    version: await versionOf(caseFileId),
  })
  await serveSuspension(actors.clerk, {
    caseFileId,
    rulingId: ruled.id,
    partyId: filed.applicantId,
    servedOn: today,
    method: 'direct',
    version: await versionOf(caseFileId),
  })
}

/** Cases at every stage of 终本, and of the way back: told, objected to, proposed, suspended, asked for, resumed. */
export async function suspendInDemo(demo: DemoCourt): Promise<void> {
  const { actors, today } = demo
  const told = await fileSearched(demo, 0, 160)
  await tell(demo, told, addDays(today, -2))

  const objected = await fileSearched(demo, 1, 150)
  await tell(demo, objected, addDays(today, -4))
  await giveOpinion(applicantOf(demo, objected), {
    opinion: 'objects',
    text: '被执行人的妻子名下新购一套房，应当查清以后再说。',
    once: randomUUID(),
  })

  const agreed = async (nth: number) => {
    const filed = await fileSearched(demo, nth, 140 + nth)
    await tell(demo, filed, addDays(today, -12))
    await recordOpinion(actors.officer, {
      caseFileId: filed.id,
      partyId: filed.applicantId,
      opinion: nth % 2 === 0 ? 'agrees' : 'noneKnown',
      channel: 'phone',
      heardOn: addDays(today, -10),
      once: randomUUID(),
      version: await versionOf(filed.id),
    })
    return filed
  }
  await propose(demo, await agreed(2), 2)
  for (const nth of [3, 4, 5]) {
    const filed = await agreed(nth)
    await suspend(demo, filed, nth)
    if (nth > 3) await goBack(demo, filed, nth)
  }
  await bookMoney(demo)
}

/** An applicant asks for resumption; in the last case the property is verified and the case resumed. */
async function goBack(demo: DemoCourt, filed: Filed, nth: number): Promise<void> {
  const { actors, court, today } = demo
  const asked = await askResumption(applicantOf(demo, filed), {
    text: '被执行人最近在建材市场租了摊位，摊位登记在他本人名下。',
    once: randomUUID(),
  })
  if (nth === 4) return
  const verified = await verifyProperty(actors.officer, {
    id: asked.id,
    version: 1,
    verifiedOn: today,
    verified: '已到市场管理处核实，摊位保证金两万元可以执行。',
  })
  await resumeEnforcement(actors.officer, {
    ...verified,
    caseNumber: `（${today.slice(0, 4)}）${court.code}执恢${firstNumber + nth}号`,
    resumedOn: today,
    ground: '申请执行人提供的财产线索经核查属实，',
  })
}

/** Money at each stage: not yet paid, paid in part, and held back for a reason. */
async function bookMoney(demo: DemoCourt): Promise<void> {
  const { actors, today } = demo
  for (const [nth, days] of [
    [6, 3],
    [7, 18],
    [8, 24],
  ] as const) {
    const filed = await fileSearched(demo, nth, 130)
    const caseFileId = filed.id
    await recordMoneyIn(actors.clerk, {
      caseFileId,
      doneOn: addDays(today, -days),
      amount: '12,000.50',
      from: '银行扣划',
      notice: `财到〔${today.slice(0, 4)}〕${nth}号`,
      version: await versionOf(caseFileId),
    })
    if (nth === 6) continue
    await payOut(actors.clerk, {
      caseFileId,
      doneOn: addDays(today, -2),
      amount: '5000',
      partyId: filed.applicantId,
      version: await versionOf(caseFileId),
    })
    if (nth === 7) continue
    await holdBack(actors.clerk, {
      caseFileId,
      doneOn: addDays(today, -1),
      amount: '7000.50',
      reason: '案外人对扣划的款项提出异议，正在审查。',
      article: '民事诉讼法第二百三十八条',
      version: await versionOf(caseFileId),
    })
  }
}
