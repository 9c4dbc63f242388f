import { expect, test } from 'vitest'
import {
  approveInEmergency,
  askAs,
  countersignDecision,
  editDecision,
  proposeDecision,
  recordStep,
  refuseCountersignature,
  withdrawDecision,
} from '../../db/index.ts'
import { dayOf } from '../../db/time/days.ts'
import { proposal } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const officer = staff(yuhuatai, 'officer', 'clerk')
const director = staff(yuhuatai, 'director')
const vicePresident = staff(yuhuatai, 'vicePresident')
const reason = '车辆今晚过户，来不及逐级签批'

/** A suspended case in which property is about to be moved, and the proposal to control it. */
async function emergency(urgent = true) {
  const { id: caseFileId } = await fileCase(yuhuatai)
  await owner`update case_files set state = 'closedForNow' where id = ${caseFileId}`
  const { id, version } = await proposeDecision(
    officer,
    proposal(caseFileId, 'emergencyControl', { urgent }),
  )
  return { caseFileId, held: { id, version } }
}

const seize = (caseFileId: string) =>
  recordStep(officer, {
    caseFileId,
    code: 'N10',
    doneOn: dayOf(clock.now),
    text: '已查封车辆。',
    version: 1,
  })
const countersigned = async (id: string) =>
  (await owner`select countersigned, state, reason from decisions where id = ${id}`)[0]
const clockOf = async (id: string) =>
  (await askAs(director).decision(id)).clocks.find(({ rule }) => rule === 'decision-countersigned')!

test('one tap of the director allows the act at once, and the countersignature is due in 24 hours (T07, A10)', async () => {
  const { caseFileId, held } = await emergency()
  await expect(seize(caseFileId)).rejects.toMatchObject({ rule: 'decision-needed' })
  const tapped = await approveInEmergency(director, { ...held, reason })
  expect(tapped).toMatchObject({ state: 'approved' })
  const due = await clockOf(held.id)
  expect(due.dueAt.getTime() - clock.now.getTime()).toBe(24 * 3_600_000)
  await seize(caseFileId)
  expect(await countersigned(held.id)).toMatchObject({ state: 'used', countersigned: 'due' })
  const [entry] = await owner`
    select at from journal where subject_id = ${held.id} and kind = 'decision.emergency'`
  expect(entry!['at']).toEqual(clock.now)
  const { version } = await askAs(vicePresident).decision(held.id)
  await countersignDecision(vicePresident, { id: held.id, version })
  expect(await countersigned(held.id)).toMatchObject({ countersigned: 'given' })
  expect((await clockOf(held.id)).stoppedAt).not.toBeNull()
})

test.each([
  ['without a reason', director, '', 'input-invalid'],
  ['by who proposed it', staff(yuhuatai, 'officer'), reason, 'role-needed'],
  ['by the vice president', vicePresident, reason, 'role-needed'],
  ['by a director of another court', staff(shibei, 'director'), reason, 'other-court'],
])('no emergency approval %s', async (_, by, why, rule) => {
  const { held } = await emergency()
  await expect(approveInEmergency(by, { ...held, reason: why })).rejects.toMatchObject({ rule })
  expect(await countersigned(held.id)).toMatchObject({ state: 'proposed', countersigned: null })
})

test('what is not marked urgent, and what knows no emergency, goes through every hand', async () => {
  const { held } = await emergency(false)
  await expect(approveInEmergency(director, { ...held, reason })).rejects.toMatchObject({
    rule: 'decision-not-urgent',
  })
  const { id: caseFileId } = await fileCase(yuhuatai)
  const { id, version } = await proposeDecision(
    officer,
    proposal(caseFileId, 'release', { urgent: true }),
  )
  await expect(approveInEmergency(director, { id, version, reason })).rejects.toMatchObject({
    rule: 'decision-no-emergency',
  })
})

test('whoever tapped does not countersign, and a refusal is recorded and told', async () => {
  const { caseFileId, held } = await emergency()
  const both = staff(yuhuatai, 'director', 'vicePresident')
  const tapped = await approveInEmergency(both, { ...held, reason })
  await seize(caseFileId)
  const { version } = await askAs(vicePresident).decision(held.id)
  const now = { id: held.id, version }
  expect(tapped.version).toBeLessThan(version)
  await expect(countersignDecision(both, now)).rejects.toMatchObject({ rule: 'four-eyes' })
  await refuseCountersignature(vicePresident, { ...now, reason: '没有转移财产的证据' })
  expect(await countersigned(held.id)).toMatchObject({
    countersigned: 'refused',
    state: 'used',
    reason: '没有转移财产的证据',
  })
  const { rows } = await askAs(director).decisions({ countersign: 'refused' })
  expect(rows.map(({ id }) => id)).toContain(held.id)
  expect((await clockOf(held.id)).stoppedAt).not.toBeNull()
})

test('refused before it was used, it allows nothing any more', async () => {
  const { caseFileId, held } = await emergency()
  const { version } = await approveInEmergency(director, { ...held, reason })
  await refuseCountersignature(vicePresident, { id: held.id, version, reason: '并不紧急' })
  await expect(seize(caseFileId)).rejects.toMatchObject({ rule: 'decision-needed' })
  const [steps] = await owner`
    select count(*)::int as n from steps where case_file_id = ${caseFileId} and code = 'N10'`
  expect(steps).toMatchObject({ n: 0 })
})

test('what was allowed in an emergency is neither changed nor taken back', async () => {
  const { held } = await emergency()
  const { version } = await approveInEmergency(director, { ...held, reason })
  const now = { id: held.id, version }
  await expect(
    editDecision(officer, { ...now, text: '改为查封房屋', facts: { risk: '过户' } }),
  ).rejects.toMatchObject({ rule: 'decision-text-stands' })
  await expect(withdrawDecision(officer, now)).rejects.toMatchObject({
    rule: 'decision-text-stands',
  })
})
