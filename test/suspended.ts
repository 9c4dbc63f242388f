import {
  draftSuspension,
  proposeSuspension,
  recordOpinion,
  recordSearch,
  recordStep,
  recordSuspension,
  signDecision,
  tellBeforeSuspension,
  type Actor,
} from '../db/index.ts'
import { addDays, dayOf } from '../db/time/days.ts'
import { randomUUID } from 'node:crypto'
import { signersOf } from './decided.ts'
import { fileCase } from './filed-case.ts'
import { clock, owner } from './store.ts'

type Staff = Extract<Actor, { kind: 'staff' }>
type Filed = Awaited<ReturnType<typeof fileCase>>

/** A day some days before today. */
export const before = (days: number) => addDays(dayOf(clock.now), -days)

/** The version of a case that whoever acts now has seen. */
export async function versionOf(caseFileId: string): Promise<number> {
  const [row] = await owner`select version from case_files where id = ${caseFileId}`
  return Number(row!['version'])
}

/** What a party of a filed case acts as. */
export async function partyOf(filed: Filed, role: 'applicant' | 'debtor'): Promise<Actor> {
  const { id: partyId } = filed.parties.find((party) => party.role === role)!
  const [row] = await owner`select court from case_files where id = ${filed.id}`
  return { kind: 'party', partyId, caseFileId: filed.id, court: String(row!['court']) }
}

/** A case filed two hundred days ago with all that has to be done before anybody is told of a 终本. */
export async function searchedCase(court: string, filedAgo = 200) {
  const filed = await fileCase(court, { filedOn: before(filedAgo) })
  const caseFileId = filed.id
  for (const [code, days] of [
    ['N04', 10],
    ['N06', 30],
    ['N11', 40],
  ] as const) {
    const doneOn = addDays(before(filedAgo), days)
    const version = await versionOf(caseFileId)
    await recordStep(filed.by, { caseFileId, code, doneOn, text: '已办理。', version })
  }
  for (const doneOn of [addDays(before(filedAgo), 12), addDays(before(filedAgo), 100)]) {
    await recordSearch(filed.by, {
      caseFileId,
      doneOn,
      result: 'nothing',
      summary: '已查询存款、车辆、不动产、证券。',
      version: await versionOf(caseFileId),
    })
  }
  return filed
}

/** Tells the applicants what a telling has to say. */
export const telling = async (filed: Filed, toldOn: string, means = 'inPerson' as const) =>
  tellBeforeSuspension(filed.by, {
    caseFileId: filed.id,
    doneOn: toldOn,
    means,
    conclusion: '经调查，未发现可供执行的财产。',
    propertyFound: '银行存款12元',
    propertyControlled: '已冻结银行账户一个',
    sealDates: '2026年2月3日冻结，期限一年',
    coerciveMeasures: '限制消费',
    version: await versionOf(filed.id),
  })

/** What the ruling says. */
export const rulingOf = {
  number: '（2026）苏0114执1号之一',
  result: 'nothing',
  propertyFound: '银行存款12元',
  sealDates: '2026年2月3日冻结，期限一年',
  coerciveMeasures: '限制消费',
  debtorSought: '已到住所地查找，未发现妨害执行',
  notListedReason: '不具备规定的失信情形',
  reasons: '未发现可供执行的财产。',
} as const

/** Drafts the ruling and takes it through every hand that has to sign. */
export async function approved(filed: Filed, other: object = {}) {
  const { court } = filed.by as Staff
  const caseFileId = filed.id
  await draftSuspension(filed.by, {
    caseFileId,
    ...rulingOf,
    ...other,
    version: await versionOf(caseFileId),
  })
  let held = await proposeSuspension(filed.by, {
    caseFileId,
    version: await versionOf(caseFileId),
  })
  for (const signer of signersOf(court, 'suspension')) {
    held = await signDecision(signer, { id: held.id, version: held.version })
  }
  return held
}

/** A case that was suspended in its procedure: searched, told, heard, signed, ruled. */
export async function suspendedCase(court: string) {
  const filed = await searchedCase(court)
  await telling(filed, before(20))
  await recordOpinion(filed.by, {
    caseFileId: filed.id,
    partyId: filed.parties.find(({ role }) => role === 'applicant')!.id,
    opinion: 'agrees',
    channel: 'oral',
    heardOn: before(18),
    once: randomUUID(),
    version: await versionOf(filed.id),
  })
  await approved(filed)
  const ruled = await recordSuspension(filed.by, {
    caseFileId: filed.id,
    ruledOn: dayOf(clock.now),
    version: await versionOf(filed.id),
  })
  return { ...filed, ruled }
}
