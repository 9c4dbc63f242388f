import { describe, expect, test } from 'vitest'
import {
  answerInvitation,
  askAs,
  dropConsultation,
  fileNames,
  holdConsultation,
  inviteApplicants,
  makePromise,
  markSpecial,
  moveConsultation,
  noteAnswer,
  prepareConsultation,
  receiveLeadHere,
  recordAttendance,
  recordStep,
  type Actor,
} from '../../db/index.ts'
import { inOneTransaction } from '../../db/act.ts'
import { addMonths, dayOf, type CourtDate } from '../../db/time/days.ts'
import {
  at,
  clocksOf,
  daysBefore,
  director,
  listedNow,
  nextMonth,
  officer,
  plan,
  prepared,
} from '../consulting.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, useCourts } from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

const portal: Actor = { kind: 'portal' }

describe('consultation-invited, consultation-invitations, T10: invitations by the 12th', () => {
  test('each case on the list gets its entry, of which the message A11 is made', async () => {
    const { id, listed, version } = await prepared()
    await inviteApplicants(officer, { id, version })
    const [entry] = await owner`
      select case_file_id, subject_id from journal where kind = 'consultation.invited' and subject_id = ${listed.id}`
    expect(entry).toMatchObject({ case_file_id: listed.caseFileId })
  })

  test('consultation-names-filed: the clocks of the 12th and the 15th begin with the month and stop with the acts', async () => {
    const first = nextMonth()
    at(`${first}-01`, '00:01')
    await inOneTransaction(portal, (court) =>
      court.journal({
        kind: 'month.begun',
        court: shibei,
        subject: { kind: 'court', id: '00000000-0000-4000-8000-000000000001' },
      }),
    )
    const due = async (rule: string) => {
      const rows = await clocksOf(rule)
      const own = rows.find((row) =>
        new Date(row['due_at'] as Date).toISOString().startsWith(first),
      )!
      return [
        new Date(own['due_at'] as Date).toISOString().slice(0, 10),
        own['stopped_at'] !== null,
      ]
    }
    expect(await due('consultation-invitations')).toEqual([`${first}-12`, false])
    expect(await due('consultation-names-filed')).toEqual([`${first}-12`, false])
    expect(await due('consultation-held')).toEqual([`${first}-15`, false])
    at(`${first}-03`)
    await fileCase(shibei, { filedOn: daysBefore(`${first}-15`, 50) })
    const { id } = await prepareConsultation(officer, { month: first, ...plan })
    await inviteApplicants(officer, { id, version: 1 })
    await fileNames(officer, { id, version: 2 })
    expect(await due('consultation-invitations')).toEqual([`${first}-12`, true])
    expect(await due('consultation-names-filed')).toEqual([`${first}-12`, true])
    at(`${first}-15`)
    for (const { id: one } of (await askAs(director).consultation(id))!.cases) {
      await recordAttendance(officer, { id: one, attended: 'no', version: 1 })
    }
    await holdConsultation(director, { id, minutes: '会商记录', version: 3 })
    expect(await due('consultation-held')).toEqual([`${first}-15`, true])
  })

  test('the applicant says on the progress page whether they come; the debtor has no say', async () => {
    const { id, listed, filed, version } = await prepared()
    const party = (role: 'applicant' | 'debtor'): Actor => ({
      kind: 'party',
      partyId: filed.parties.find((one) => one.role === role)!.id,
      caseFileId: filed.id,
      court: shibei,
    })
    await expect(answerInvitation(party('applicant'), { coming: 'yes' })).rejects.toMatchObject({
      rule: 'consultation-not-invited',
    })
    await inviteApplicants(officer, { id, version })
    expect((await askAs(party('applicant')).ownConsultations()).invitation).toMatchObject({
      ...plan,
      coming: null,
    })
    await answerInvitation(party('applicant'), { coming: 'yes' })
    expect(await listedNow(id, listed.id)).toMatchObject({ coming: true, answeredBy: 'applicant' })
    await answerInvitation(party('applicant'), { coming: 'no' })
    expect(await listedNow(id, listed.id)).toMatchObject({ coming: false })
    await expect(answerInvitation(party('debtor'), { coming: 'yes' })).rejects.toMatchObject({
      rule: 'consultation-not-invited',
    })
    expect(await askAs(party('debtor')).ownConsultations()).toEqual({
      invitation: null,
      held: [],
      promises: [],
    })
    const noted = { id: listed.id, coming: 'yes', version: 1 } as const
    await expect(noteAnswer(officer, noted)).rejects.toMatchObject({ rule: 'changed-meanwhile' })
    const answered = await listedNow(id, listed.id)
    expect(answered).toMatchObject({ coming: false, answeredBy: 'applicant' })
    await noteAnswer(officer, { ...noted, version: answered.version })
    expect(await listedNow(id, listed.id)).toMatchObject({ coming: true, answeredBy: 'staff' })
  })
})

describe('consultation-held, T11: on the 15th, with the director in the chair', () => {
  test('consultation-too-early: nothing of it is recorded before its day', async () => {
    const { id, listed, version } = await prepared()
    await expect(
      recordAttendance(officer, { id: listed.id, attended: 'yes', version: 1 }),
    ).rejects.toMatchObject({ rule: 'consultation-too-early' })
    await expect(
      holdConsultation(director, { id, minutes: '会商记录', version }),
    ).rejects.toMatchObject({ rule: 'consultation-too-early' })
  })

  test('consultation-unheard, consultation-special, consultation-chair: what must be there first', async () => {
    const { id, month: own, listed, version } = await prepared()
    at(`${own}-15`)
    const held = { id, minutes: '逐件听取了申请执行人的意见。', version }
    await expect(holdConsultation(director, held)).rejects.toMatchObject({
      rule: 'consultation-unheard',
    })
    await markSpecial(officer, { id: listed.id, reason: '涉众案件，申请人三十余人', version: 1 })
    for (const one of (await askAs(director).consultation(id))!.cases) {
      await recordAttendance(officer, {
        id: one.id,
        attended: 'yes',
        heard: '希望尽快拍卖车辆',
        version: one.version,
      })
    }
    await expect(holdConsultation(director, held)).rejects.toMatchObject({
      rule: 'consultation-special',
      facts: { count: 1 },
    })
    await expect(
      holdConsultation(officer, { ...held, joinedBy: 'president' }),
    ).rejects.toMatchObject({
      rule: 'role-needed',
    })
    await holdConsultation(director, { ...held, joinedBy: 'president' })
    expect(await askAs(director).consultation(id)).toMatchObject({
      state: 'held',
      chair: 'director甲',
      joinedBy: 'president',
    })
    await expect(
      holdConsultation(director, { ...held, joinedBy: 'both', version: version + 1 }),
    ).rejects.toMatchObject({ rule: 'consultation-over' })
  })

  test('consultation-without-minutes: the table refuses one that was held without', async () => {
    const { id } = await prepared()
    await expect(owner`update consultations set state = 'held' where id = ${id}`).rejects.toThrow(
      /consultation-without-minutes/,
    )
  })

  test('consultation-held-moved, consultation-day-fixed, consultation-next-working-day: a rest day', async () => {
    // 15 November 2026 is a Sunday; the chair may move to Monday and to no other day.
    at('2026-11-04')
    const { id } = await prepareConsultation(officer, { month: '2026-11', ...plan })
    const asked = { id, heldOn: '2026-11-16', reason: '十五日是星期日', version: 1 }
    await expect(moveConsultation(officer, asked)).rejects.toMatchObject({ rule: 'role-needed' })
    await expect(
      moveConsultation(director, { ...asked, heldOn: '2026-11-17' }),
    ).rejects.toMatchObject({ rule: 'consultation-next-working-day', facts: { day: '2026-11-16' } })
    await moveConsultation(director, asked)
    expect(await askAs(director).consultation(id)).toMatchObject({
      heldOn: '2026-11-16',
      movedBecause: asked.reason,
    })
    const [limit] = await clocksOf('consultation-held-moved')
    expect(new Date(limit!['due_at'] as Date).toISOString()).toBe('2026-11-16T15:59:59.999Z')
    // 15 December 2026 is a Tuesday.
    const next = await prepareConsultation(officer, { month: '2026-12', ...plan })
    await expect(
      moveConsultation(director, { ...asked, id: next.id, heldOn: '2026-12-16' }),
    ).rejects.toMatchObject({ rule: 'consultation-day-fixed' })
  })

  test('consultation-scope-postponed: where it is dropped, a case on its list that still waits comes to the next one', async () => {
    const { id, month, filed, listed } = await prepared()
    const rows = async () =>
      (
        await owner`select rule, due_at, stopped_at is not null as stopped from clocks
          where case_file_id = ${filed.id} and rule like 'consultation-scope%' order by rule`
      ).map((row) => [row['rule'], dayOf(row['due_at'] as Date), row['stopped']])
    const [scope] = await rows()
    expect(scope).toMatchObject(['consultation-scope', expect.anything(), true])
    await dropConsultation(director, { month, reason: '承办人全部外出执行' })
    const next = `${addMonths(`${month}-01` as CourtDate, 1).slice(0, 7)}-15`
    expect(await rows()).toEqual([scope, ['consultation-scope-postponed', next, false]])
    // On a consultation that is not held nobody promises, hears or receives anything.
    at(`${month}-16`)
    const on = { id: listed.id, version: listed.version }
    for (const attempt of [
      () =>
        makePromise(officer, { ...on, kind: 'promise', what: '十日内查封', dueOn: `${month}-26` }),
      () => recordAttendance(officer, { ...on, attended: 'yes' }),
      () =>
        receiveLeadHere(officer, { ...on, category: 'property', text: '有一辆车', atOnce: 'yes' }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ rule: 'consultation-over' })
    }
    const [count] =
      await owner`select count(*)::int as n from promises where case_file_id = ${filed.id}`
    expect(count).toMatchObject({ n: 0 })
    expect((await listedNow(id, listed.id)).version).toBe(listed.version)
    const version = 1
    const seized = {
      caseFileId: filed.id,
      code: 'N10',
      doneOn: `${month}-16`,
      text: '已冻结',
    } as const
    await recordStep(officer, { ...seized, version })
    expect((await rows()).map(([, , stopped]) => stopped)).toEqual([true, true])
  })

  test('a month without a consultation is said by the director, with the reason', async () => {
    const own = nextMonth()
    at(`${own}-05`)
    const asked = { month: own, reason: '没有符合条件的案件' }
    await expect(dropConsultation(officer, asked)).rejects.toMatchObject({ rule: 'role-needed' })
    const { id } = await dropConsultation(director, asked)
    expect(await askAs(director).consultation(id)).toMatchObject({ state: 'dropped' })
    await expect(prepareConsultation(officer, { month: own, ...plan })).rejects.toMatchObject({
      rule: 'consultation-once',
    })
  })
})
