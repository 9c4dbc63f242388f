import { beforeAll, describe, expect, test } from 'vitest'
import {
  actorOfSession,
  admitStaff,
  appointStaff,
  askAs,
  askSignInReset,
  confirmSignInReset,
  endOffice,
  signIn,
  tieOfficer,
  type Actor,
} from '../../db/index.ts'
import { codeNow } from '../../db/people/one-time-code.ts'
import { addDays, dayOf } from '../../db/time/days.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()

const password = 'four words in a row'
type Role = Extract<Actor, { kind: 'staff' }>['roles'][number]
let admitted = 0

async function person(court: string, ...roles: Role[]) {
  admitted += 1
  const username = `person-${admitted}`
  const { staffId, totpSecret } = await admitStaff(
    { kind: 'operator' },
    { court, username, name: `甲${admitted}`, password, roles },
  )
  const by: Actor = { kind: 'staff', staffId, court, name: `甲${admitted}`, roles }
  const enter = (word = password, secret = totpSecret) =>
    signIn(
      { kind: 'anyone' },
      { username, password: word, code: codeNow(secret, clock.now), client: username },
    )
  return { staffId, username, by, enter }
}

type Person = Awaited<ReturnType<typeof person>>
let administrator: Person
let director: Person
let clerk: Person
const today = () => dayOf(clock.now)
const officesOf = async (id: string) =>
  (await askAs(administrator.by).staffMember(id))!.offices.map(({ role, from, to, now }) => ({
    role,
    from,
    to,
    now,
  }))
const entriesOf = async (id: string) =>
  (await owner`select kind, facts from journal where subject_id = ${id} order by seq`).map(
    (row) => ({
      ...row,
    }),
  )

beforeAll(async () => {
  for (const [code, slug] of [
    [shibei, 'shibei'],
    [yuhuatai, 'yuhuatai'],
  ]) {
    await owner`insert into courts (code, slug, name, name_en, province, duty_phone, phone, address)
      values (${code!}, ${slug!}, ${code!}, ${slug!}, '', '1', '1', 'x') on conflict do nothing`
  }
  administrator = await person(shibei, 'administrator')
  director = await person(shibei, 'director')
  clerk = await person(shibei, 'clerk')
})

describe('an office is given from a day, and ended (staff-admission, staff-appointment, staff-dismissal)', () => {
  test('from a later day it is held from that day on, and not before', async () => {
    const from = addDays(today(), 3)
    await appointStaff(administrator.by, { staffId: clerk.staffId, role: 'officer', from })
    expect(await officesOf(clerk.staffId)).toContainEqual({
      role: 'officer',
      from,
      to: null,
      now: false,
    })
    const { token } = await clerk.enter()
    expect(await actorOfSession(token)).toMatchObject({ roles: ['clerk'] })
    clock.now = new Date(clock.now.getTime() + 4 * 24 * 3_600_000)
    const later = await clerk.enter()
    expect(await actorOfSession(later.token)).toMatchObject({ roles: ['clerk', 'officer'] })
    expect((await entriesOf(clerk.staffId)).at(-3)).toMatchObject({
      kind: 'staff.changed',
      facts: { began: 'officer', from },
    })
  })

  test('office-held: the same office is not held twice at once', async () => {
    const before = await officesOf(clerk.staffId)
    await expect(
      appointStaff(administrator.by, { staffId: clerk.staffId, role: 'clerk' }),
    ).rejects.toMatchObject({ rule: 'office-held' })
    expect(await officesOf(clerk.staffId)).toEqual(before)
  })

  test('office-self: nobody appoints themselves, and a clerk appoints nobody', async () => {
    await expect(
      appointStaff(administrator.by, { staffId: administrator.staffId, role: 'judge' }),
    ).rejects.toMatchObject({ rule: 'office-self' })
    await expect(
      appointStaff(clerk.by, { staffId: director.staffId, role: 'clerk' }),
    ).rejects.toMatchObject({ rule: 'role-needed' })
    expect(await officesOf(administrator.staffId)).toHaveLength(1)
  })

  test.each<Role>(['president', 'vicePresident', 'director', 'supervisor'])(
    'leading-office, leading-sign-in: an administrator alone makes nobody %s (leading-appointment)',
    async (role) => {
      const username = `alone-${role.toLowerCase()}`
      const asked = { court: shibei, username, name: '乙', password, roles: [role] }
      await expect(admitStaff(administrator.by, asked)).rejects.toMatchObject({
        rule: 'leading-office',
      })
      const { staffId, totpSecret } = await admitStaff(administrator.by, {
        ...asked,
        roles: ['officer'],
      })
      const president = await person(shibei, 'president')
      const appointed = (by: Actor) => appointStaff(by, { staffId, role })
      for (const by of [administrator.by, director.by]) {
        await expect(appointed(by)).rejects.toMatchObject({ rule: 'leading-office' })
      }
      const { id } = await askSignInReset(administrator.by, { staffId })
      await expect(appointed(president.by)).rejects.toMatchObject({ rule: 'leading-sign-in' })
      expect((await officesOf(staffId)).map((office) => office.role)).toEqual(['officer'])
      await confirmSignInReset(director.by, { id })
      await appointed(president.by)
      expect((await officesOf(staffId)).map((office) => office.role)).toContain(role)
      const known = { username, password, code: codeNow(totpSecret, clock.now), client: username }
      await expect(signIn({ kind: 'anyone' }, known)).rejects.toMatchObject({
        rule: 'sign-in-wrong',
      })
    },
  )

  test('the desk offers the offices that one may give, and no other', async () => {
    const leading = ['director', 'vicePresident', 'president', 'supervisor']
    const president = await person(shibei, 'president')
    expect(await askAs(president.by).mayGive()).toEqual({ admits: [], appoints: leading })
    const { admits, appoints } = await askAs(administrator.by).mayGive()
    expect(admits).toEqual(appoints)
    expect(appoints).toContain('officer')
    expect(appoints.filter((role) => leading.includes(role))).toEqual([])
  })

  test('the administrator of another court reaches nobody here', async () => {
    const stranger = await person(yuhuatai, 'administrator')
    await expect(
      appointStaff(stranger.by, { staffId: clerk.staffId, role: 'judge' }),
    ).rejects.toMatchObject({ rule: 'other-court' })
    await expect(askSignInReset(stranger.by, { staffId: clerk.staffId })).rejects.toMatchObject({
      rule: 'other-court',
    })
    await expect(askAs(stranger.by).staffMember(clerk.staffId)).rejects.toMatchObject({
      rule: 'other-court',
    })
  })

  test('with a last day to come it is held until that day; office-over: an ended one ends no second time', async () => {
    const other = await person(shibei, 'judge')
    const { id } = (await askAs(administrator.by).staffMember(other.staffId))!.offices[0]!
    const { token } = await other.enter()
    await endOffice(administrator.by, { officeId: id, lastDay: addDays(today(), 2) })
    expect(await actorOfSession(token)).toMatchObject({ roles: ['judge'] })
    await endOffice(administrator.by, { officeId: id })
    expect(await actorOfSession(token)).toEqual({ kind: 'anyone' })
    await expect(endOffice(administrator.by, { officeId: id })).rejects.toMatchObject({
      rule: 'office-over',
    })
  })

  test('office-not-longer: who ends an office lengthens none, and least of all their own', async () => {
    const other = await person(shibei, 'administrator')
    const { id } = (await askAs(administrator.by).staffMember(other.staffId))!.offices[0]!
    await endOffice(administrator.by, { officeId: id, lastDay: addDays(today(), 3) })
    for (const by of [administrator.by, other.by]) {
      await expect(
        endOffice(by, { officeId: id, lastDay: addDays(today(), 400) }),
      ).rejects.toMatchObject({ rule: 'office-not-longer' })
    }
    const [office] = (await askAs(administrator.by).staffMember(other.staffId))!.offices
    expect(office!.to).toBe(addDays(today(), 3))
  })

  test('office-last: the last administrator stays until there is another', async () => {
    const lonely = await person(yuhuatai, 'administrator')
    const all = (await askAs(lonely.by).staff({ role: 'administrator' })).rows
    const ends = async (by: Actor, one: (typeof all)[number]) =>
      endOffice(by, { officeId: one.offices[0]!.id })
    for (const one of all.filter(({ id }) => id !== lonely.staffId)) await ends(lonely.by, one)
    const own = all.find(({ id }) => id === lonely.staffId)!
    await expect(ends(lonely.by, own)).rejects.toMatchObject({ rule: 'office-last' })
    const heir = await person(yuhuatai, 'administrator')
    await ends(heir.by, own)
    expect(
      (await askAs(heir.by).staff({ role: 'administrator' })).rows.map(({ id }) => id),
    ).toEqual([heir.staffId])
  })
})

describe('a sign-in is reset by two people (sign-in-reset-asking, sign-in-reset-confirming)', () => {
  test('reset-second: who asked for it does not confirm it, nor does its holder; another one does, once', async () => {
    const both = await person(shibei, 'administrator', 'supervisor')
    const lost = await person(shibei, 'clerk', 'director')
    const { token } = await lost.enter()
    const { id } = await askSignInReset(both.by, { staffId: lost.staffId })
    expect(await askSignInReset(administrator.by, { staffId: lost.staffId })).toEqual({ id })
    for (const by of [both.by, lost.by]) {
      await expect(confirmSignInReset(by, { id })).rejects.toMatchObject({ rule: 'reset-second' })
    }
    await expect(confirmSignInReset(clerk.by, { id })).rejects.toMatchObject({
      rule: 'role-needed',
    })
    expect(await actorOfSession(token)).toMatchObject({ kind: 'staff' })
    expect((await askAs(director.by).openResets()).map((reset) => reset.id)).toEqual([id])

    const fresh = await confirmSignInReset(director.by, { id })
    expect(await actorOfSession(token)).toEqual({ kind: 'anyone' })
    clock.now = new Date(clock.now.getTime() + 60_000)
    await expect(lost.enter()).rejects.toMatchObject({ rule: 'sign-in-wrong' })
    await expect(lost.enter(fresh.password, fresh.totpSecret)).resolves.toHaveProperty('token')
    await expect(confirmSignInReset(director.by, { id })).rejects.toMatchObject({
      rule: 'changed-meanwhile',
    })
    expect(await askAs(director.by).openResets()).toEqual([])
    const kinds = (await entriesOf(lost.staffId)).map(({ kind }: { kind?: string }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['staff.resetAsked', 'staff.reset']))
  })

  test('office-self: nobody asks for their own', async () => {
    await expect(
      askSignInReset(administrator.by, { staffId: administrator.staffId }),
    ).rejects.toMatchObject({ rule: 'office-self' })
  })
})

describe('the officer whom imported cases only name', () => {
  test('officer-tie: the director says who it is; the cases, their clocks and their filter follow', async () => {
    const officer = await person(shibei, 'officer')
    const filed = await fileCase(shibei, { officer: '司马外来' })
    await fileCase(yuhuatai, { officer: '司马外来' })
    const ask = askAs(director.by)
    expect(await ask.untiedOfficers()).toContainEqual({ name: '司马外来', cases: 1 })
    const asked = { name: '司马外来', staffId: officer.staffId }
    await expect(tieOfficer(administrator.by, asked)).rejects.toMatchObject({ rule: 'role-needed' })
    expect(await tieOfficer(director.by, asked)).toEqual({ cases: 1 })
    const { rows } = await askAs(officer.by).cases({ officer: 'mine' })
    expect(rows.map(({ id }) => id)).toEqual([filed.id])
    const held = await owner`select distinct holder from clocks
      where case_file_id = ${filed.id} and stopped_at is null and answers is null and not party`
    expect(held.map((row) => row['holder'] as string)).toEqual([officer.staffId])
    expect((await entriesOf(officer.staffId)).at(-1)).toEqual({
      kind: 'officer.tied',
      facts: { cases: 1 },
    })
    await expect(tieOfficer(director.by, asked)).rejects.toMatchObject({
      rule: 'officer-not-named',
    })
    const [elsewhere] = await owner`select officer_id from case_files
      where court = ${yuhuatai} and officer = '司马外来'`
    expect(elsewhere).toEqual({ officer_id: null })
  })

  test('when that officer leaves, what hangs on them is on the list', async () => {
    const leaving = await person(shibei, 'officer')
    await fileCase(shibei, { officer: '公孙离' })
    await tieOfficer(director.by, { name: '公孙离', staffId: leaving.staffId })
    const { id } = (await askAs(administrator.by).staffMember(leaving.staffId))!.offices[0]!
    await endOffice(administrator.by, { officeId: id })
    const { people } = await askAs(director.by).workLeft()
    expect(people).toContainEqual(
      expect.objectContaining({ staffId: leaving.staffId, cases: 1, clocks: expect.any(Number) }),
    )
  })
})

test('the list of staff is found by name, office and whether one is held, for those who manage it', async () => {
  const ask = askAs(administrator.by)
  const found = async (asked: Parameters<typeof ask.staff>[0]) =>
    (await ask.staff(asked)).rows.map(({ username }) => username)
  expect(await found({ name: administrator.username })).toContain(administrator.username)
  expect(await found({ role: 'custodian' })).toEqual([])
  expect(await found({ held: 'now' })).toContain(director.username)
  expect(await found({ held: 'none' })).not.toContain(director.username)
  const first = await ask.staff({ limit: 2 })
  const second = await ask.staff({ limit: 2, after: first.next! })
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(4)
  await expect(askAs(staff(shibei, 'clerk')).staff()).rejects.toMatchObject({ rule: 'role-needed' })
})
