import { afterEach, beforeAll, expect, test } from 'vitest'
import {
  admitStaff,
  askAs,
  makeDelegation,
  proposeDecision,
  revokeDelegation,
  signDecision,
  type Actor,
} from '../../db/index.ts'
import type { Role } from '../../db/people/tables.ts'
import { proposal } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { staff, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const ledong = '琼9027'
const noon = '2026-11-18T12:00:00+08:00'
let drawn = 0
type StaffActor = Extract<Actor, { kind: 'staff' }>

/** Somebody who was admitted to a court's staff and is in office. */
async function admitted(court: string, ...roles: Role[]): Promise<StaffActor> {
  drawn += 1
  const name = `${roles.join('')}乙${drawn}`
  const { staffId } = await admitStaff(
    { kind: 'operator' },
    {
      court,
      username: `person-${drawn}`,
      name,
      password: 'a-long-password',
      roles,
      from: '2026-01-05',
    },
  )
  return { kind: 'staff', staffId, court, name, roles }
}

let president: StaffActor
let vicePresident: StaffActor
beforeAll(async () => {
  clock.now = new Date(noon)
  president = await admitted(ledong, 'president')
  vicePresident = await admitted(ledong, 'vicePresident')
})
afterEach(async () => {
  clock.now = new Date(noon)
  await owner`update delegations set revoked_at = now() where revoked_at is null`
})

const delegation = (other: Partial<Parameters<typeof makeDelegation>[1]> = {}) => {
  drawn += 1
  return makeDelegation(president, {
    number: `乐法授〔2026〕${drawn}号`,
    role: 'president',
    toId: vicePresident.staffId,
    acts: ['decision.extension'],
    from: '2026-11-18',
    to: '2026-11-20',
    ...other,
  })
}

async function waiting() {
  const { id: caseFileId } = await fileCase(ledong)
  const { id, version } = await proposeDecision(
    staff(ledong, 'officer'),
    proposal(caseFileId, 'extension'),
  )
  return { id, version }
}
const signed = async (id: string) =>
  (await owner`select role, delegation_id from approvals where subject_id = ${id}`).map(
    (row) => row,
  )

test('a vice president signs for the president with a written delegation, and it is recorded', async () => {
  const held = await waiting()
  await expect(signDecision(vicePresident, held)).rejects.toMatchObject({ rule: 'role-needed' })
  const { id: delegationId } = await delegation()
  expect((await askAs(vicePresident).decisions({ mine: true })).rows.map(({ id }) => id)).toContain(
    held.id,
  )
  expect(await signDecision(vicePresident, held)).toMatchObject({ state: 'approved' })
  expect(await signed(held.id)).toEqual([{ role: 'president', delegation_id: delegationId }])
  const { order } = await askAs(president).decision(held.id)
  expect(order[0]!.given).toMatchObject({ delegation: { id: delegationId } })
})

test.each([
  ['2026-11-17T23:59:59.999+08:00', 'role-needed'],
  ['2026-11-18T00:00:00.000+08:00', undefined],
  ['2026-11-20T23:59:59.999+08:00', undefined],
  ['2026-11-21T00:00:00.000+08:00', 'role-needed'],
])('a delegation from 18 to 20 November at %s: %s', async (moment, rule) => {
  await delegation()
  const held = await waiting()
  clock.now = new Date(moment)
  if (rule) {
    await expect(signDecision(vicePresident, held)).rejects.toMatchObject({ rule })
    expect(await signed(held.id)).toEqual([])
  } else {
    expect(await signDecision(vicePresident, held)).toMatchObject({ state: 'approved' })
  }
})

test('it lapses when it is revoked, and when who gave it leaves the office', async () => {
  const held = await waiting()
  const made = await delegation()
  await expect(revokeDelegation(vicePresident, made)).rejects.toMatchObject({
    rule: 'delegation-own-office',
  })
  await revokeDelegation(president, made)
  await expect(signDecision(vicePresident, held)).rejects.toMatchObject({ rule: 'role-needed' })
  await expect(
    revokeDelegation(president, { id: made.id, version: made.version + 1 }),
  ).rejects.toMatchObject({ rule: 'delegation-ended' })
  await delegation()
  await owner`update offices set "to" = '2026-11-17' where staff_id = ${president.staffId}`
  await expect(signDecision(vicePresident, held)).rejects.toMatchObject({ rule: 'role-needed' })
  await owner`update offices set "to" = null where staff_id = ${president.staffId}`
  expect(await signed(held.id)).toEqual([])
})

test('it covers the acts that it names and no other', async () => {
  await delegation({ acts: ['decision.suspension'] })
  const held = await waiting()
  await expect(signDecision(vicePresident, held)).rejects.toMatchObject({ rule: 'role-needed' })
})

test('what the law keeps for the president is not delegable, whatever the document says', async () => {
  await expect(delegation({ acts: ['decision.detention'] })).rejects.toMatchObject({
    rule: 'delegation-not-delegable',
  })
  const director = await admitted(ledong, 'director')
  await expect(delegation({ toId: director.staffId })).rejects.toMatchObject({
    rule: 'delegation-not-delegable',
  })
})

test('only one’s own office is delegated, to somebody else of the court, for days that can be', async () => {
  const elsewhere = await admitted('鲁0203', 'vicePresident')
  const [before] = await owner`select count(*)::int as n from delegations`
  for (const [other, rule] of [
    [{ role: 'vicePresident' }, 'delegation-own-office'],
    [{ toId: elsewhere.staffId }, 'delegation-staff'],
    [{ toId: president.staffId }, 'delegation-staff'],
    [{ from: '2026-11-20', to: '2026-11-18' }, 'delegation-days'],
    [{ from: '2026-11-01', to: '2026-11-17' }, 'delegation-days'],
    [{ from: '2026-11-18', to: '2028-01-01' }, 'delegation-days'],
    [{ acts: [] }, 'input-invalid'],
  ] as const) {
    await expect(delegation(other as object)).rejects.toMatchObject({ rule })
  }
  const { number } = { number: '乐法授〔2026〕重号' }
  await delegation({ number })
  await expect(delegation({ number })).rejects.toMatchObject({ rule: 'delegation-number' })
  const [after] = await owner`select count(*)::int as n from delegations`
  expect(after!['n']).toBe(before!['n'] + 1)
})
