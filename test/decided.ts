import {
  proposeDecision,
  recordStep,
  signDecision,
  type Actor,
  type Matter,
  type StepCode,
} from '../db/index.ts'
import { signaturesOfMatter } from '../db/decisions/authority.ts'
import { mattersOfStep } from '../db/decisions/matters.ts'
import { dayOf } from '../db/time/days.ts'
import { staff } from './informant.ts'
import { clock } from './store.ts'

type Asked = Parameters<typeof proposeDecision>[1]

/** Answers with which the conditions of each matter are met. */
export const goodFacts: Partial<Record<Matter, Record<string, string>>> = {
  closing: { way: 'performed' },
  ending: { ground: 'withdrawn' },
  pause: { ground: 'applicantAgrees' },
  release: { unrecorded: '2020年查封的房屋一套' },
  stay: { cause: 'ordered', until: '2099-01-01' },
  debtForProperty: { consent: 'both', othersUnharmed: 'yes' },
  delegation: { where: '某区人民法院，房产在该区' },
  exitBan: { conduct: '收到执行通知后仍不履行' },
  detention: { evidence: '拒不申报，有笔录', permitted: 'yes', newConduct: 'yes' },
  fine: { evidence: '拒不申报，有笔录', newConduct: 'yes' },
  searchWarrant: { concealed: '有证人指认藏匿' },
  eviction: { housing: 'yes' },
  distribution: { panelOn: '2026-01-05' },
  feeWaiver: { evidence: '民政部门证明' },
  emergencyControl: { risk: '车辆正在过户' },
}

/** A decision as an officer proposes it. */
export const proposal = (
  caseFileId: string,
  matter: Matter,
  other: Partial<Asked> = {},
): Asked => ({
  caseFileId,
  matter,
  text: '拟作出决定，事实和理由见附卷材料。',
  facts: goodFacts[matter] ?? {},
  ...other,
})

/** One person for each signature that a matter takes in a court, in their order. */
export const signersOf = (court: string, matter: Matter): Actor[] =>
  signaturesOfMatter(matter, court, dayOf(clock.now)).order.map(({ roles }) =>
    staff(court, roles[0]!),
  )

/** A decision that went through every hand: proposed by an officer, then signed by each in turn. */
export async function decided(
  court: string,
  asked: Asked,
  signers: readonly Actor[] = signersOf(court, asked.matter),
) {
  let held = await proposeDecision(staff(court, 'officer'), asked)
  for (const signer of signers) {
    held = await signDecision(signer, { id: held.id, version: held.version })
  }
  return held
}

/** Records a step as it is done in a court: first the decision that it needs, then the step. */
export async function recordDecided(by: Actor, step: Parameters<typeof recordStep>[1]) {
  const measure = step.measure as string | undefined
  const [matter] = mattersOfStep(step.code as StepCode, measure, { suspended: false }) ?? []
  const court = by.kind === 'staff' ? by.court : ''
  // 终本 has a procedure of its own.
  if (matter && matter !== 'suspension') await decided(court, proposal(step.caseFileId, matter))
  // Demanded of every closing; most examples are about something else.
  const result = step.code === 'N30' ? 'enforced' : undefined
  return recordStep(by, { result, ...step })
}
