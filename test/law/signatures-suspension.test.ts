import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import {
  admitStaff,
  askAs,
  draftSuspension,
  makeDelegation,
  proposeSuspension,
  recordOpinion,
  signDecision,
  type Actor,
} from '../../db/index.ts'
import type { Role } from '../../db/people/tables.ts'
import { addDays, dayOf } from '../../db/time/days.ts'
import { staff, useCourts, yuhuatai } from '../informant.ts'
import { before, rulingOf, searchedCase, telling, versionOf } from '../suspended.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

type StaffActor = Extract<Actor, { kind: 'staff' }>

async function admitted(role: Role): Promise<StaffActor> {
  const { staffId } = await admitStaff(
    { kind: 'operator' },
    {
      court: yuhuatai,
      username: `${role.toLowerCase()}-yuhuatai`,
      name: `${role}甲`,
      password: 'a-long-password',
      roles: [role],
      from: '2026-01-05',
    },
  )
  return { kind: 'staff', staffId, court: yuhuatai, name: `${role}甲`, roles: [role] }
}

let vicePresident: StaffActor
let president: StaffActor
beforeAll(async () => {
  vicePresident = await admitted('vicePresident')
  president = await admitted('president')
})

/** The 终本 of a case in 雨花台 that is ready for it, laid before the director; the officer drafts it, or somebody else. */
async function proposed(drafter?: Actor) {
  const filed = await searchedCase(yuhuatai)
  const caseFileId = filed.id
  await telling(filed, before(20))
  await recordOpinion(filed.by, {
    caseFileId,
    partyId: filed.parties.find(({ role }) => role === 'applicant')!.id,
    opinion: 'agrees',
    channel: 'oral',
    heardOn: before(18),
    once: randomUUID(),
    version: await versionOf(caseFileId),
  })
  await draftSuspension(drafter ?? filed.by, {
    caseFileId,
    ...rulingOf,
    version: await versionOf(caseFileId),
  })
  const { id, version } = await proposeSuspension(filed.by, {
    caseFileId,
    version: await versionOf(caseFileId),
  })
  return { id, version }
}

const given = async (id: string) =>
  (
    await owner`
      select act, role, staff_id, delegation_id is not null as delegated
      from approvals where subject_id = ${id} order by act`
  ).map((row) => `${row['act']} ${row['role']}${row['delegated'] ? ' 受委托' : ''}`)

const director = staff(yuhuatai, 'director')

test('without a delegation: director, then vice president, and the president last (A08, 解释517)', async () => {
  const held = await proposed()
  await expect(signDecision(vicePresident, held)).rejects.toMatchObject({ rule: 'role-needed' })
  await expect(signDecision(president, held)).rejects.toMatchObject({ rule: 'role-needed' })
  const reviewed = await signDecision(director, held)
  expect(reviewed).toMatchObject({ state: 'proposed' })
  const passed = await signDecision(vicePresident, { id: held.id, version: reviewed.version })
  expect(passed).toMatchObject({ state: 'proposed' })
  const { order, acts } = await askAs(president).decision(held.id)
  expect(order.map((step) => step.given?.role)).toEqual(['director', 'vicePresident', undefined])
  expect(acts).toContain('sign')
  expect(await signDecision(president, { id: held.id, version: passed.version })).toMatchObject({
    state: 'approved',
  })
  expect(await given(held.id)).toEqual([
    'decision.sign.1 director',
    'decision.sign.2 vicePresident',
    'decision.sign.3 president',
  ])
})

test('whoever wrote the ruling does not sign it, even where another laid it before them (A08, A14)', async () => {
  const held = await proposed(director)
  await expect(signDecision(director, held)).rejects.toMatchObject({ rule: 'four-eyes' })
  expect((await askAs(director).decision(held.id)).acts).not.toContain('sign')
  expect(await given(held.id)).toEqual([])
})

test('with the president’s written delegation: director, then vice president, whose signature is both', async () => {
  const today = dayOf(clock.now)
  await makeDelegation(president, {
    number: '雨法授〔2026〕1号',
    role: 'president',
    toId: vicePresident.staffId,
    acts: ['decision.suspension'],
    from: today,
    to: addDays(today, 30),
  })
  const held = await proposed()
  const reviewed = await signDecision(director, held)
  expect(
    await signDecision(vicePresident, { id: held.id, version: reviewed.version }),
  ).toMatchObject({ state: 'approved' })
  expect(await given(held.id)).toEqual([
    'decision.sign.1 director',
    'decision.sign.2 vicePresident',
    'decision.sign.3 president 受委托',
  ])
})
