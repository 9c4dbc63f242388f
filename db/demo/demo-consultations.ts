import { inOneTransaction, type Act } from '../act.ts'
import { inviteApplicants } from '../consultations/invite-applicants.ts'
import { prepareConsultation } from '../consultations/prepare-consultation.ts'
import { consultationRulesOf } from '../consultations/scope.ts'
import { store } from '../connection.ts'
import { consultationCases, consultations, promises } from '../consultations/tables.ts'
import { readCalendar, rollOver } from '../time/calendar.ts'
import { addDays, addMonths, dayOfMonth, endOf, startOf, type CourtDate } from '../time/days.ts'
import type { DemoCourt } from './demo-court.ts'
import type { StuckCase } from './demo-stuck.ts'

const place = '执行局第一会商室'
const minutes =
  '局长主持，各案承办人逐件说明查控情况，听取申请执行人的意见，当场答复。能够立即办理的当场安排，其余答复了期限。'

/** What was promised, after how many days it fell due, and after how many it was kept, if it was. */
const promised: readonly (readonly [what: string, due: number, kept?: number])[] = [
  ['到车管所查封申请执行人提供线索的车辆。', 5, 3],
  ['向不动产登记机构再次查询被执行人名下房产，并告知结果。', 7, 6],
  ['到被执行人经营场所现场调查。', 6],
]

/**
 * The consultations of a court whose rules have them: one that was held a month ago, with promises kept and broken, and
 * the one of this month, held where its day has come and prepared where it is ahead.
 */
export async function consultInDemo(
  { court, actors, today }: Omit<DemoCourt, 'cases'>,
  cases: readonly StuckCase[],
): Promise<void> {
  const rules = consultationRulesOf(court.code, today)
  if (!rules) return
  const thisMonth = dayOfMonth(today, rules.heldOn)
  const lastMonth = dayOfMonth(addMonths(thisMonth, -1), rules.heldOn)
  const old = cases.filter(({ filedOn }) => filedOn <= addDays(lastMonth, -rules.days))
  await inOneTransaction(actors.director, (act) => held(act, court.code, lastMonth, old, today))
  const moved = rollOver(thisMonth, await readCalendar(store().write))
  const next = moved < today ? addMonths(thisMonth, 1) : thisMonth
  if (next !== thisMonth) {
    const due = cases.filter(({ filedOn }) => filedOn <= addDays(thisMonth, -rules.days))
    await inOneTransaction(actors.director, (act) => held(act, court.code, thisMonth, due, today))
  }
  const asked = { month: next.slice(0, 7), at: '09:30', place }
  const { id, version } = await prepareConsultation(actors.officer, asked)
  await inviteApplicants(actors.officer, { id, version })
}

/** A consultation as the court would have recorded it at the time, each entry on its day. */
async function held(
  { tx, by, journal }: Act,
  court: string,
  fixed: CourtDate,
  cases: readonly StuckCase[],
  today: CourtDate,
): Promise<void> {
  const chair = by.kind === 'staff' ? by.name : ''
  const heldOn = rollOver(fixed, await readCalendar(tx))
  const invitedOn = addDays(fixed, -5)
  const [made] = await tx
    .insert(consultations)
    .values({
      court,
      month: fixed.slice(0, 7),
      heldOn,
      movedBecause: heldOn === fixed ? null : '十五日是休息日，改在其后第一个工作日。',
      at: '09:30',
      place,
      state: 'held',
      chair,
      minutes,
      namesFiledAt: startOf(invitedOn),
      heldAt: endOf(heldOn),
      createdAt: startOf(addDays(invitedOn, -2)),
    })
    .returning({ id: consultations.id })
  const subject = { kind: 'consultation', id: made!.id }
  if (heldOn !== fixed) {
    await journal({ kind: 'consultation.moved', court, subject, on: invitedOn, due: heldOn })
  }
  for (const [at, file] of cases.entries()) {
    const [listed] = await tx
      .insert(consultationCases)
      .values({
        court,
        consultationId: made!.id,
        caseFileId: file.id,
        origin: 'list',
        briefing: '已完成网络查控，未反馈可供执行的财产。',
        briefedBy: chair,
        invitedAt: startOf(invitedOn),
        coming: at !== 1,
        answeredBy: 'staff',
        answeredAt: startOf(addDays(invitedOn, 1)),
        attended: at !== 1,
        heard: at === 1 ? null : '申请执行人希望查清被执行人的车辆和收入，并了解下一步安排。',
      })
      .returning({ id: consultationCases.id })
    await journal({
      kind: 'consultation.listed',
      court,
      subject: { kind: 'consultationCase', id: listed!.id },
      caseFileId: file.id,
      on: addDays(invitedOn, -2),
    })
    const [what, due, kept] = promised[at] ?? []
    if (what === undefined || due === undefined) continue
    const dueOn = addDays(heldOn, due)
    const keptOn = kept === undefined ? undefined : addDays(heldOn, kept)
    const wasKept = keptOn !== undefined && keptOn <= today
    const [promise] = await tx
      .insert(promises)
      .values({
        court,
        consultationCaseId: listed!.id,
        caseFileId: file.id,
        kind: 'promise',
        text: what,
        dueOn,
        madeAt: endOf(heldOn),
        madeBy: chair,
        ...(wasKept && { keptAt: startOf(keptOn), keptNote: '已办理，结果已告知申请执行人。' }),
      })
      .returning({ id: promises.id })
    const about = { court, subject: { kind: 'promise', id: promise!.id }, caseFileId: file.id }
    await journal({ kind: 'promise.made', ...about, on: heldOn, due: dueOn })
    if (wasKept) await journal({ kind: 'promise.kept', ...about, on: keptOn })
  }
  await journal({ kind: 'consultation.held', court, subject, on: heldOn })
}
