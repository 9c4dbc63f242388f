import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { nextVersion } from '../cases/next-version.ts'
import { parties, steps, type caseFiles } from '../cases/tables.ts'
import { writeStep } from '../cases/write-step.ts'
import { Id, maybe, Text, Yuan } from '../fields.ts'
import { duties } from '../people/duties.ts'
import type { Staff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dueWithMoney } from '../rewards/ripen.ts'
import { claims } from '../rewards/tables.ts'
import { doneOnCase, onCase, openCaseFor } from '../suspension/on-case.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { balanceOf, movementsOf, receiptsOf, standing, type Movement } from './ledger.ts'
import { settleClocks } from './settle.ts'
import { caseMoney } from './tables.ts'

type CaseFile = typeof caseFiles.$inferSelect

const Amount = Yuan.refine((fen) => fen > 0, {
  message: '金额须大于零 | must be greater than zero',
})

/** An amount as the parties read it in a step: 1234.50元. */
const yuan = (fen: number) => `${(fen / 100).toFixed(2)}元`

type NewMovement = Pick<Movement, 'kind' | 'amount' | 'day'> &
  Partial<
    Pick<Movement, 'partyId' | 'payer' | 'notice' | 'reason' | 'article' | 'corrects' | 'entry'>
  >

async function write(
  { tx, now }: Act,
  file: CaseFile,
  staff: Staff,
  row: NewMovement,
): Promise<string> {
  const [written] = await tx
    .insert(caseMoney)
    .values({ court: file.court, caseFileId: file.id, ...row, staffId: staff.staffId, at: now })
    .returning({ id: caseMoney.id })
  return written!.id
}

/** What is left of a case's money may be paid or held back, and no fen more. */
function mustBeLeft(rows: readonly Movement[], file: CaseFile, amount: number): void {
  const { left } = balanceOf(rows, file.received)
  if (amount > left) throw new Refusal('money-more-than-held', { left: (left / 100).toFixed(2) })
}

/** Nothing is paid before something came in; what was received before the portal's books has no day here. */
function mustFollowReceipt(rows: readonly Movement[], file: CaseFile, day: CourtDate): void {
  const [first] = receiptsOf(rows)
  if (first && balanceOf(rows, file.received).before === 0 && day < first.day) {
    throw new Refusal('money-before-receipt', { day: first.day })
  }
}

async function mustBeApplicant({ tx }: Act, file: CaseFile, partyId: string): Promise<void> {
  const [party] = await tx
    .select({ id: parties.id })
    .from(parties)
    .where(
      and(eq(parties.id, partyId), eq(parties.caseFileId, file.id), eq(parties.role, 'applicant')),
    )
  if (!party) throw new Refusal('money-applicant')
}

const moneyEntry = (file: CaseFile, id: string, on: CourtDate) => ({
  court: file.court,
  caseFileId: file.id,
  subject: { kind: 'money', id },
  on,
})

const Receipt = z.strictObject({
  ...doneOnCase,
  amount: Amount,
  from: Text(1, 200),
  /** The number of the finance office's notice. */
  notice: Text(1, 80),
})

/**
 * Records money that came in for a case (N19, T08): the applicants are told at once, and from now on it is to be paid
 * within thirty days, or a month where that is earlier.
 */
export const recordMoneyIn = act(Receipt, async (court, asked) => {
  const { tx, journal } = court
  const { staff, file } = await openCaseFor(court, asked, moneyOffices)
  const rows = await movementsOf(tx, [file.id])
  const known = standing(rows).some(({ notice }) => notice === asked.notice)
  if (known) throw new Refusal('money-notice-once')
  const { id: stepId, seq } = await writeStep(court, file, staff, {
    code: 'N19',
    doneOn: asked.doneOn,
    text: `案款到账${yuan(asked.amount)}（到账通知${asked.notice}），请申请执行人办理领款手续。`,
  })
  const id = await write(court, file, staff, {
    kind: 'received',
    amount: asked.amount,
    day: asked.doneOn,
    payer: asked.from,
    notice: asked.notice,
    entry: seq,
  })
  await journal({ ...moneyEntry(file, id, asked.doneOn), kind: 'money.received' })
  await dueWithMoney(court, file.id)
  await settleClocks(court, file, seq)
  const { received } = balanceOf(rows, file.received)
  const version = await nextVersion(tx, file, { received: received + asked.amount })
  return { id, stepId, version }
})

const Payment = z.strictObject({ ...doneOnCase, amount: Amount, partyId: Id })

/** Records what was paid to an applicant (N21); never more than the court has of the case (seed 0 第十九条). */
export const payOut = act(Payment, async (court, asked) => {
  const { tx, journal } = court
  const { staff, file } = await openCaseFor(court, asked, moneyOffices)
  await mustBeApplicant(court, file, asked.partyId)
  const rows = await movementsOf(tx, [file.id])
  mustBeLeft(rows, file, asked.amount)
  mustFollowReceipt(rows, file, asked.doneOn)
  const nth = rows.filter(({ kind, corrects }) => kind === 'paid' && corrects === null).length + 1
  const { id: stepId, seq } = await writeStep(court, file, staff, {
    code: 'N21',
    doneOn: asked.doneOn,
    text: `第${nth}笔案款${yuan(asked.amount)}已发放给申请执行人。`,
  })
  const id = await write(court, file, staff, {
    kind: 'paid',
    amount: asked.amount,
    day: asked.doneOn,
    partyId: asked.partyId,
    entry: seq,
  })
  await journal({ ...moneyEntry(file, id, asked.doneOn), kind: 'money.paid' })
  await settleClocks(court, file, seq)
  return { id, stepId, version: await nextVersion(tx, file) }
})

const Holding = z.strictObject({
  ...doneOnCase,
  amount: Amount,
  partyId: maybe(Id),
  reason: Text(4, 1000),
  article: Text(2, 200),
})

/** Holds money back for a stated reason and by a stated article; its clock stands as long as it is held. */
export const holdBack = act(Holding, async (court, asked) => {
  const { tx, journal } = court
  const { staff, file } = await openCaseFor(court, asked, moneyOffices)
  if (asked.partyId !== undefined) await mustBeApplicant(court, file, asked.partyId)
  const rows = await movementsOf(tx, [file.id])
  mustBeLeft(rows, file, asked.amount)
  mustFollowReceipt(rows, file, asked.doneOn)
  const id = await write(court, file, staff, {
    kind: 'held',
    amount: asked.amount,
    day: asked.doneOn,
    partyId: asked.partyId ?? null,
    reason: asked.reason,
    article: asked.article,
  })
  const { seq } = await journal({ ...moneyEntry(file, id, asked.doneOn), kind: 'money.held' })
  await settleClocks(court, file, seq)
  return { id, version: await nextVersion(tx, file) }
})

const Correction = z.strictObject({ ...onCase, id: Id, reason: Text(4, 1000) })

/**
 * Takes a wrongly recorded movement back by one of the opposite sign; nothing is deleted, and the clocks run as if it
 * had not been. What was held back is let go in the same way.
 */
export const correctMoney = act(Correction, async (court, asked) => {
  const { tx, journal } = court
  const { staff, file } = await openCaseFor(court, asked, moneyOffices)
  const rows = await movementsOf(tx, [file.id])
  const wrong = rows.find(({ id }) => id === asked.id)
  if (!wrong) throw new Refusal('not-found')
  if (wrong.corrects !== null) throw new Refusal('money-correction')
  if (rows.some(({ corrects }) => corrects === wrong.id)) throw new Refusal('money-corrected-once')
  await mustNotBeReward(court, wrong)
  const { left, received } = balanceOf(rows, file.received)
  if (wrong.kind === 'received' && left < wrong.amount) {
    throw new Refusal('money-correction-covered')
  }
  const id = await write(court, file, staff, {
    kind: wrong.kind,
    amount: -wrong.amount,
    day: wrong.day,
    partyId: wrong.partyId,
    reason: asked.reason,
    corrects: wrong.id,
  })
  await tellTaken(court, file, staff, wrong)
  const { seq } = await journal({
    ...moneyEntry(file, id, wrong.day),
    kind: wrong.kind === 'held' ? 'money.released' : 'money.corrected',
    facts: { corrects: wrong.id, kind: wrong.kind },
  })
  await settleClocks(court, file, seq)
  const onFile = wrong.kind === 'received' ? { received: received - wrong.amount } : {}
  return { id, version: await nextVersion(tx, file, onFile) }
})

/** What was kept back or deducted as a reward is let go where the reward is decided about, and nowhere else. */
async function mustNotBeReward({ tx }: Act, { id, kind }: Movement): Promise<void> {
  const [kept] = await tx.select({ id: claims.id }).from(claims).where(eq(claims.heldId, id))
  if (kept || kind === 'reward') throw new Refusal('money-of-reward')
}

/** The parties have read of it in a step, which stays; another one of its kind says that it was taken back. */
async function tellTaken({ tx, now }: Act, file: CaseFile, staff: Staff, wrong: Movement) {
  if (wrong.kind === 'held') return
  const what = wrong.kind === 'received' ? '到账' : '发放'
  await tx.insert(steps).values({
    court: file.court,
    caseFileId: file.id,
    code: wrong.kind === 'received' ? 'N19' : 'N21',
    doneOn: dayOf(now),
    text: `更正：${wrong.day}登记的案款${what}${yuan(wrong.amount)}有误，已冲正（记录号${wrong.id.slice(-6)}）。`,
    by: staff.name,
    recordedAt: now,
  })
}

/** Who keeps the money of cases. */
const moneyOffices = duties['money.keep']
