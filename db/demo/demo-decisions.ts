import type { Actor } from '../act.ts'
import type { StepCode } from '../cases/step-catalogue.ts'
import { store } from '../connection.ts'
import { signaturesOfMatter } from '../decisions/authority.ts'
import { mattersOfStep, type Matter } from '../decisions/matters.ts'
import { approveInEmergency } from '../decisions/approve-in-emergency.ts'
import { draftDecision, proposeDecision } from '../decisions/propose-decision.ts'
import { refuseDecision, withdrawDecision } from '../decisions/refuse-decision.ts'
import { signDecision } from '../decisions/sign-decision.ts'
import { makeDelegation } from '../delegations/make-delegation.ts'
import type { Court } from '../people/courts.ts'
import type { Role } from '../people/tables.ts'
import { addDays, dayOf, type CourtDate } from '../time/days.ts'
import type { DemoCase } from './demo-cases.ts'

type Actors = Record<Role, Actor>

const demoFacts: Partial<Record<Matter, Record<string, string>>> = {
  closing: { way: 'performed' },
}

/** Lays a decision before whoever signs it in this court, and has some of them sign, or all. */
async function decide(
  court: string,
  actors: Actors,
  asked: Parameters<typeof proposeDecision>[1],
  signatures?: number,
) {
  const { order } = signaturesOfMatter(asked.matter, court, dayOf(store().now()))
  let held = await proposeDecision(actors.officer, asked)
  for (const { roles } of order.slice(0, signatures)) {
    held = await signDecision(actors[roles[0]!], { id: held.id, version: held.version })
  }
  return held
}

/** The decision that a step of the demo needs before it can be recorded, through every hand. */
export async function decideDemoStep(
  court: string,
  actors: Actors,
  { caseFileId, code, text }: { caseFileId: string; code: StepCode; text: string },
): Promise<void> {
  // 终本 has a procedure of its own.
  if (code === 'N26') return
  const [matter] = mattersOfStep(code, undefined, { suspended: false }) ?? []
  if (matter)
    await decide(court, actors, { caseFileId, matter, text, facts: demoFacts[matter] ?? {} })
}

interface Demo {
  court: Court
  actors: Actors
  cases: DemoCase[]
  today: CourtDate
}

/** Decisions at every stage of their way, and in 雨花台 a written delegation of the president's. */
export async function decideInDemo({ court, actors, cases, today }: Demo): Promise<void> {
  const settled = addDays(today, -20)
  const running = cases.filter(({ course, filedOn }) => course === 'begun' && filedOn < settled)
  const at = (index: number) => running[index % running.length]!.id
  const held = ({ id, version }: { id: string; version: number }) => ({ id, version })
  const asked = (
    caseFileId: string,
    matter: Matter,
    text: string,
    facts: Record<string, string> = {},
  ) => ({ caseFileId, matter, text, facts })

  await proposeDecision(
    actors.officer,
    asked(at(0), 'detention', '被执行人拒不申报财产，经传票传唤拒不到庭，拟拘留十日。', {
      evidence: '报告财产令送达回证、传票、执行笔录',
      permitted: 'yes',
      newConduct: 'yes',
    }),
  )
  const conduct = { conduct: '收到执行通知后三个月未履行，且已预订出境机票' }
  const exitBan = asked(at(1), 'exitBan', '被执行人未履行义务且准备出境，拟限制其出境。', conduct)
  await decide(court.code, actors, exitBan)
  const debt = await proposeDecision(
    actors.officer,
    asked(at(2), 'debtForProperty', '车辆两次拍卖流拍，拟按保留价作价抵债。', {
      consent: 'applicant',
      othersUnharmed: 'yes',
    }),
  )
  const doubt = '请补充第二次拍卖的流拍证明，以及申请执行人的书面意见。'
  await refuseDecision(actors.director, { ...held(debt), reason: doubt })
  const pause = { ground: 'objection' }
  await draftDecision(actors.officer, asked(at(3), 'pause', '案外人提出异议，拟中止执行。', pause))
  const stay = asked(at(4), 'stay', '被执行人提供房产担保，拟暂缓执行。', {
    cause: 'security',
    agreed: 'no',
    until: addDays(today, 60),
  })
  await withdrawDecision(actors.officer, held(await proposeDecision(actors.officer, stay)))
  await proposeDecision(
    actors.officer,
    asked(at(5), 'feeWaiver', '申请执行人系低保家庭，拟免交执行费。', {
      evidence: '民政部门低保证明',
    }),
  )
  await allowInDemo(actors, cases)
  if (court.code === '苏0114') await delegateInDemo(actors, today)
}

/** Property of a suspended case that may be moved: allowed by one tap, and one more that waits for it. */
async function allowInDemo(actors: Actors, cases: DemoCase[]): Promise<void> {
  const suspended = cases.filter(({ course }) => course === 'suspended')
  for (const [at, { id: caseFileId }] of suspended.slice(0, 2).entries()) {
    const { id, version } = await proposeDecision(actors.officer, {
      caseFileId,
      matter: 'emergencyControl',
      text: '申请执行人提供线索：被执行人名下车辆正在办理过户。拟立即查封。',
      facts: { risk: '车辆过户手续今日办理' },
      urgent: true,
    })
    const reason = '过户今日完成，来不及逐级签批。'
    if (at === 0) await approveInEmergency(actors.director, { id, version, reason })
  }
}

async function delegateInDemo({ president, vicePresident }: Actors, today: CourtDate) {
  await makeDelegation(president, {
    number: `雨法授〔${today.slice(0, 4)}〕3号`,
    role: 'president',
    toId: vicePresident.kind === 'staff' ? vicePresident.staffId : '',
    acts: ['decision.suspension'],
    from: addDays(today, -10),
    to: addDays(today, 170),
  })
}
