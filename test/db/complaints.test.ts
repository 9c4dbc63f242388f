import { expect, test } from 'vitest'
import {
  answerReport,
  askAs,
  nameAccused,
  receiptStatus,
  replyPetition,
  routeComplaint,
} from '../../db/index.ts'
import { warnClocks } from '../../db/time/warn-clocks.ts'
import { addDays, dayOf, endOf } from '../../db/time/days.ts'
import { fileCase } from '../filed-case.ts'
import { sendReport, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { admitted, journaled } from '../petitioning.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const complain = (other: Parameters<typeof sendReport>[0] = {}) =>
  sendReport({
    kind: 'complaint',
    text: '承办人态度粗暴，还让我请吃饭',
    contact: '13900000031',
    ...other,
  })
const follow = (receipt: string) => receiptStatus({ receipt, client: 'complaints' })
const listed = async (by: Parameters<typeof askAs>[0]) =>
  (await askAs(by).reports({ kind: 'complaint', limit: 100 })).rows.map(({ id }) => id)

/** A case whose officer is known. */
async function caseOf(court: string, officerId: string) {
  const filed = await fileCase(court)
  await owner`update case_files set officer_id = ${officerId} where id = ${filed.id}`
  return filed
}

test('T26: a complaint is answered in time by the supervisor, and where it is founded it says what was put right', async () => {
  const supervisor = await admitted(shibei, 'supervisor')
  const { id, receipt } = await complain()
  const { version, clocks } = await askAs(supervisor).report(id)
  expect(clocks.map(({ rule }) => rule).toSorted()).toEqual([
    'complaint-answered-in-time',
    'complaint-answered-shibei',
  ])
  expect(clocks[0]!.dueAt).toEqual(endOf(addDays(dayOf(clock.now), 15)))
  const answer = { id, version, outcome: 'founded', text: '情况属实，向您道歉。' } as const
  await expect(answerReport(supervisor, answer)).rejects.toMatchObject({
    rule: 'complaint-corrected-how',
  })
  expect(await follow(receipt)).toMatchObject({ state: 'received' })
  await answerReport(supervisor, { ...answer, corrected: '已批评教育并更换承办人' })
  expect(await follow(receipt)).toMatchObject({
    kind: 'complaint',
    state: 'answered',
    outcome: 'founded',
    answer: '情况属实，向您道歉。',
    corrected: '已批评教育并更换承办人',
  })
  const after = await askAs(supervisor).report(id)
  expect(after).toMatchObject({ corrected: '已批评教育并更换承办人' })
  expect(after.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true)
})

test('C-8: who is complained of finds it by no way: list, page, answer, trace of the case, clocks', async () => {
  const officer = await admitted(shibei, 'officer', 'supervisor')
  const other = await admitted(shibei, 'officer')
  const filed = await caseOf(shibei, other.staffId)
  const supervisor = await admitted(shibei, 'supervisor')
  const { id } = await complain({ caseNumber: filed.caseNumber })
  expect(await listed(officer)).toContain(id)
  const { version } = await askAs(supervisor).report(id)
  const named = await nameAccused(supervisor, { id, version, usernames: [officer.username] })
  expect(named.aboutSupervisor).toBe(true)
  const president = await admitted(shibei, 'president')
  // A supervisor is among them, so no supervisor has it any more.
  for (const by of [officer, supervisor, other, staff(shibei, 'director')]) {
    await expect(askAs(by).report(id)).rejects.toMatchObject({ rule: 'role-needed' })
    await expect(
      answerReport(by, { id, version: 3, outcome: 'unfounded', text: '无' }),
    ).rejects.toMatchObject({ rule: 'role-needed' })
  }
  expect(await listed(officer)).not.toContain(id)
  expect(await listed(supervisor)).not.toContain(id)
  expect(await listed(president)).toContain(id)
  for (const by of [officer, supervisor, other]) {
    const { rows } = await askAs(by).myClocks({ mine: 'court', limit: 500 })
    expect(rows.map(({ subject }) => subject.id)).not.toContain(id)
  }
  const { trace } = (await askAs(other).caseFile(filed.id))!
  expect(trace.map(({ kind }) => kind).filter((kind) => kind.startsWith('complaint'))).toEqual([])
  expect((await askAs(president).report(id)).accused).toMatchObject([{ id: officer.staffId }])
})

test('C-8: the officer of the case reads nothing of it, whatever other office he holds', async () => {
  const officer = await admitted(shibei, 'officer', 'president')
  const filed = await caseOf(shibei, officer.staffId)
  const { id } = await complain({ caseNumber: filed.caseNumber, aboutSupervisor: true })
  await expect(askAs(officer).report(id)).rejects.toMatchObject({ rule: 'complaint-own' })
  expect(await listed(officer)).not.toContain(id)
  await expect(
    answerReport(officer, { id, version: 1, outcome: 'unfounded', text: '无' }),
  ).rejects.toMatchObject({ rule: 'complaint-own' })
  expect(await journaled(id)).toEqual([
    'complaint.received.aboutSupervisor',
    'complaint.openingRefused',
  ])
  expect(await listed(await admitted(shibei, 'president'))).toContain(id)
})

test('a complaint about the supervisor goes to the president, and so does one in a case that a supervisor works on', async () => {
  const supervisor = await admitted(yuhuatai, 'officer', 'supervisor')
  const president = await admitted(yuhuatai, 'president')
  const filed = await caseOf(yuhuatai, supervisor.staffId)
  for (const about of [{ aboutSupervisor: true }, { caseNumber: filed.caseNumber }] as const) {
    const { id } = await complain({ court: yuhuatai, ...about })
    await expect(askAs(supervisor).report(id)).rejects.toMatchObject({ rule: 'role-needed' })
    expect(await listed(supervisor)).not.toContain(id)
    expect(await listed(president)).toContain(id)
    const { clocks } = await askAs(president).report(id)
    expect(clocks.map(({ rule }) => rule)).toEqual(['complaint-about-supervisor-answered'])
    expect(
      (await askAs(supervisor).myClocks({ mine: 'court', limit: 500 })).rows.map(
        ({ subject }) => subject.id,
      ),
    ).not.toContain(id)
  }
})

test('nobody but who answers for a complaint is warned of its time, not even the director', async () => {
  const court = '琼9003'
  const supervisor = await admitted(court, 'supervisor')
  const director = await admitted(court, 'director')
  const president = await admitted(court, 'president')
  const { id } = await complain({ court })
  const before = clock.now
  clock.now = new Date(clock.now.getTime() + 20 * 86_400_000)
  await warnClocks({ kind: 'portal' })
  const told = await owner`
    select distinct w.staff_id from clock_warnings w join clocks c on c.id = w.clock_id where c.subject_id = ${id}`
  expect(told.map((row) => row['staff_id'])).toEqual([supervisor.staffId])
  expect(told.map((row) => row['staff_id'])).not.toContain(director.staffId)
  expect(told.map((row) => row['staff_id'])).not.toContain(president.staffId)
  clock.now = before
})

test('what is not about staff goes to the bureau as a petition; the sender is told, and reads the reply by the same receipt', async () => {
  const supervisor = await admitted(shibei, 'supervisor')
  const clerk = await admitted(shibei, 'clerk')
  const { id, receipt } = await complain({ text: '想知道案件进展', contact: '13900000032' })
  const { version } = await askAs(supervisor).report(id)
  const asked = {
    id,
    version,
    kind: 'progress',
    username: clerk.username,
    text: '您反映的是案件进展，已转执行局办理并答复。',
  } as const
  await expect(routeComplaint(clerk, asked)).rejects.toMatchObject({ rule: 'role-needed' })
  const { petitionId } = await routeComplaint(supervisor, asked)
  expect(await follow(receipt)).toMatchObject({
    kind: 'complaint',
    outcome: 'passedOn',
    answer: asked.text,
    petition: { state: 'registered' },
  })
  const petition = await askAs(clerk).petition(petitionId)
  expect(petition).toMatchObject({ channel: 'mailbox', text: '想知道案件进展' })
  // How to reach the sender stays with the supervisor.
  expect(JSON.stringify(petition)).not.toContain('13900000032')
  const reply = { id: petitionId, version: petition.version, outcome: 'explained' } as const
  await replyPetition(clerk, { ...reply, text: '已查控财产，正在评估。' })
  expect(await follow(receipt)).toMatchObject({ petition: { reply: '已查控财产，正在评估。' } })
})

test('nobody who is complained of gets it by being handed it on', async () => {
  const supervisor = await admitted(shibei, 'supervisor')
  const officer = await admitted(shibei, 'officer')
  const { id } = await complain()
  const { version } = await askAs(supervisor).report(id)
  const named = await nameAccused(supervisor, { id, version, usernames: [officer.username] })
  await expect(
    routeComplaint(supervisor, {
      id,
      version: named.version,
      kind: 'progress',
      username: officer.username,
      text: '转承办人办理',
    }),
  ).rejects.toMatchObject({ rule: 'complaint-own' })
  expect((await askAs(supervisor).report(id)).state).toBe('opened')
})

test('what is about somebody of the court never becomes a petition, which the supervisor and the bureau read', async () => {
  const clerk = await admitted(shibei, 'clerk')
  const officer = await admitted(shibei, 'officer')
  const route = { kind: 'progress', username: clerk.username, text: '转执行局办理' } as const
  const supervisor = await admitted(shibei, 'supervisor')
  const one = await complain()
  const { version } = await askAs(supervisor).report(one.id)
  const named = await nameAccused(supervisor, {
    id: one.id,
    version,
    usernames: [officer.username],
  })
  const president = await admitted(shibei, 'president')
  const other = await complain({ aboutSupervisor: true })
  const opened = await askAs(president).report(other.id)
  for (const [by, held] of [
    [supervisor, { id: one.id, version: named.version }],
    [president, { id: other.id, version: opened.version }],
  ] as const) {
    await expect(routeComplaint(by, { ...held, ...route })).rejects.toMatchObject({
      rule: 'complaint-about-staff',
    })
    expect(await askAs(by).report(held.id)).toMatchObject({ state: 'opened', petitionId: null })
  }
})

test('nobody is named as accused in a request for correction, which the clerks read', async () => {
  const clerk = await admitted(shibei, 'clerk')
  const officer = await admitted(shibei, 'officer')
  const { id } = await sendReport({ kind: 'correction' })
  const { version } = await askAs(clerk).report(id)
  await expect(
    nameAccused(clerk, { id, version, usernames: [officer.username] }),
  ).rejects.toMatchObject({ rule: 'not-found' })
  const [row] = await owner`select accused, version from reports where id = ${id}`
  expect(row).toMatchObject({ accused: [], version })
  expect(await journaled(id)).not.toContain('complaint.accused')
})
