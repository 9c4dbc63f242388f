import { expect, test } from 'vitest'
import {
  actorOfSession,
  answerSurvey,
  askAs,
  followCase,
  raiseComplaint,
  recordStep,
  type Actor,
} from '../../db/index.ts'
import { addDays, dayOf } from '../../db/time/days.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { admitted } from '../petitioning.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const well = {
  toldInTime: 'yes',
  treatedProperly: 'yes',
  passiveOrAbusive: 'no',
  askedForFavours: 'no',
} as const
const badly = { ...well, treatedProperly: 'no', askedForFavours: 'yes' } as const

async function party(filed: Awaited<ReturnType<typeof fileCase>>, code: string): Promise<Actor> {
  const { token } = await followCase({ caseNumber: filed.caseNumber, code, client: 's' })
  return actorOfSession(token)
}

/** A case of an officer in which property was controlled today. */
async function controlled(court: string, officerId: string | null = null) {
  const filed = await fileCase(court)
  if (officerId) await owner`update case_files set officer_id = ${officerId} where id = ${filed.id}`
  const by = staff(court, 'clerk', 'officer')
  const { version } = (await askAs(by).caseFile(filed.id))!
  const doneOn = dayOf(clock.now)
  const text = '已冻结银行存款'
  await recordStep(by, { caseFileId: filed.id, code: 'N10', doneOn, text, version })
  return {
    filed,
    applicant: await party(filed, filed.applicantCode),
    debtor: await party(filed, filed.debtorCode),
  }
}

/** The answers as the supervisor reads them: the list, and what each says. */
async function opened(by: Actor) {
  const { rows } = await askAs(by).surveys()
  const answers = await askAs(by).surveyAnswers(rows.map(({ id }) => id))
  return rows.map((row) => ({ ...row, ...answers[row.id] }))
}

test('M18: after the step both sides are asked, each once, and the answer is the supervisor’s alone', async () => {
  const supervisor = await admitted(yuhuatai, 'supervisor')
  const { applicant, debtor, filed } = await controlled(yuhuatai)
  const [open] = await askAs(applicant).openSurveys()
  expect(open).toMatchObject({ code: 'N10', until: addDays(dayOf(clock.now), 60) })
  const { stepId } = open!
  await answerSurvey(applicant, { stepId, ...badly, text: '让我请吃饭' })
  expect(await askAs(applicant).openSurveys()).toEqual([])
  await expect(answerSurvey(applicant, { stepId, ...well })).rejects.toMatchObject({
    rule: 'survey-closed',
  })
  clock.now = new Date(clock.now.getTime() + 1000)
  await answerSurvey(debtor, { stepId, ...well })
  const rows = await opened(supervisor)
  expect(rows.filter(({ caseNumber }) => caseNumber === filed.caseNumber)).toMatchObject([
    { role: 'debtor', serious: false, bad: [] },
    {
      role: 'applicant',
      serious: true,
      bad: ['treatedProperly', 'askedForFavours'],
      text: '让我请吃饭',
    },
  ])
  for (const role of ['officer', 'clerk', 'judge', 'director', 'president'] as const) {
    const ask = askAs(staff(yuhuatai, role))
    for (const question of [
      () => ask.surveys(),
      () => ask.surveyCounts(),
      () => ask.surveyAnswers([]),
    ]) {
      await expect(question()).rejects.toMatchObject({ rule: 'role-needed' })
    }
  }
  const elsewhere = await askAs(staff(shibei, 'supervisor')).surveys()
  expect(elsewhere.rows.map(({ caseNumber }) => caseNumber)).not.toContain(filed.caseNumber)
})

test('nothing says who answered: no party in the row, none in the journal, no case in its trace', async () => {
  const { applicant, filed } = await controlled(yuhuatai)
  const [open] = await askAs(applicant).openSurveys()
  await answerSurvey(applicant, { stepId: open!.stepId, ...well, text: '很好很满意' })
  const [row] = await owner`
    select row_to_json(s)::text as all from surveys s where case_file_id = ${filed.id}`
  const partyId = applicant.kind === 'party' ? applicant.partyId : ''
  expect(String(row!['all'])).not.toMatch(new RegExp(`很好很满意|${partyId}`))
  const entries = await owner`
    select actor_kind, actor_id, case_file_id from journal where kind = 'survey.answered' order by seq desc limit 1`
  expect({ ...entries[0]! }).toEqual({ actor_kind: 'anyone', actor_id: null, case_file_id: null })
  const { trace } = (await askAs(staff(yuhuatai, 'officer')).caseFile(filed.id))!
  expect(trace.map(({ kind }) => kind)).not.toContain('survey.answered')
})

test('six answers at the same moment are one', async () => {
  const { applicant, filed } = await controlled(yuhuatai)
  const [open] = await askAs(applicant).openSurveys()
  const all = await Promise.allSettled(
    Array.from({ length: 6 }, () => answerSurvey(applicant, { stepId: open!.stepId, ...well })),
  )
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [row] =
    await owner`select count(*)::int as all from surveys where case_file_id = ${filed.id}`
  expect(row!['all']).toBe(1)
})

test('a court without the rule asks nothing, and nobody answers about another’s case or after sixty days', async () => {
  const without = await controlled(shibei)
  expect(await askAs(without.applicant).openSurveys()).toEqual([])
  const one = await controlled(yuhuatai)
  const other = await controlled(yuhuatai)
  const [open] = await askAs(one.applicant).openSurveys()
  await expect(
    answerSurvey(other.applicant, { stepId: open!.stepId, ...well }),
  ).rejects.toMatchObject({ rule: 'survey-closed' })
  await expect(
    answerSurvey({ kind: 'anyone' }, { stepId: open!.stepId, ...well }),
  ).rejects.toMatchObject({ rule: 'access-code-wrong' })
  const before = clock.now
  clock.now = new Date(clock.now.getTime() + 61 * 86_400_000)
  expect(await askAs(one.applicant).openSurveys()).toEqual([])
  clock.now = before
  await expect(
    answerSurvey(one.applicant, { stepId: open!.stepId } as never),
  ).rejects.toMatchObject({ rule: 'input-invalid' })
})

test('fewer than five answers are not counted by officer', async () => {
  const supervisor = await admitted(yuhuatai, 'supervisor')
  const few = await admitted(yuhuatai, 'officer')
  const many = await admitted(yuhuatai, 'officer')
  for (const [officer, count] of [
    [few, 2],
    [many, 5],
  ] as const) {
    for (let at = 0; at < count; at += 1) {
      const { applicant } = await controlled(yuhuatai, officer.staffId)
      const [open] = await askAs(applicant).openSurveys()
      await answerSurvey(applicant, { stepId: open!.stepId, ...badly })
    }
  }
  const { byOfficers } = await askAs(supervisor).surveyCounts()
  expect(byOfficers.find(({ what }) => what.zh === few.name)).toMatchObject({
    answers: null,
    bad: null,
  })
  expect(byOfficers.find(({ what }) => what.zh === many.name)).toMatchObject({
    answers: 5,
    bad: { askedForFavours: 5, toldInTime: 0 },
  })
})

test('C-8: each answer that is opened is named in the journal, and no case; the list and its file open none', async () => {
  const supervisor = await admitted(yuhuatai, 'supervisor')
  const { applicant, filed } = await controlled(yuhuatai)
  const [open] = await askAs(applicant).openSurveys()
  await answerSurvey(applicant, { stepId: open!.stepId, ...badly, text: '说了难听的话' })
  const entries = async (id: string) =>
    (
      await owner`select actor_id, case_file_id from journal
        where kind = 'survey.opened' and subject_id = ${id}`
    ).map((row) => ({ ...row }))
  const { rows } = await askAs(supervisor).surveys({ number: filed.caseNumber })
  expect(rows).toHaveLength(1)
  const { id } = rows[0]!
  expect(JSON.stringify(rows)).not.toMatch(/难听|applicant/)
  expect(await entries(id)).toEqual([])
  expect((await askAs(supervisor).surveyAnswers([id]))[id]).toMatchObject({ serious: true })
  expect(await entries(id)).toEqual([{ actor_id: supervisor.staffId, case_file_id: null }])
  // Another court’s supervisor opens nothing by its id.
  expect(await askAs(staff(shibei, 'supervisor')).surveyAnswers([id])).toEqual({})
  expect(await entries(id)).toHaveLength(1)
})

test('the supervisor pages through the answers in each order, and through the serious ones alone', async () => {
  const supervisor = await admitted(yuhuatai, 'supervisor')
  for (let at = 0; at < 4; at += 1) {
    clock.now = new Date(clock.now.getTime() + 60_000)
    const { applicant } = await controlled(yuhuatai)
    const [open] = await askAs(applicant).openSurveys()
    await answerSurvey(applicant, { stepId: open!.stepId, ...(at % 2 ? well : badly) })
  }
  const all = await askAs(supervisor).surveys({ limit: 500 })
  for (const asked of [
    {},
    { sort: 'answered', order: 'asc' },
    { sort: 'number' },
    { sort: 'step', order: 'desc' },
    { serious: 'on' },
  ] as const) {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await askAs(supervisor).surveys({ ...asked, after, limit: 3 })
      expect(page.rows.length).toBeLessThanOrEqual(3)
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
    } while (after !== undefined)
    const answers = await askAs(supervisor).surveyAnswers(all.rows.map(({ id }) => id))
    const wanted = all.rows.filter(({ id }) => !('serious' in asked) || answers[id]?.serious)
    expect(seen.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted())
  }
  expect(await askAs(supervisor).surveys({ raised: 'yes', code: 'N30' })).toEqual({ rows: [] })
  await expect(askAs(supervisor).surveys({ sort: 'text' })).rejects.toMatchObject({
    rule: 'input-invalid',
  })
})

test('serious answers become a complaint, which names the officer and stays from him', async () => {
  const supervisor = await admitted(yuhuatai, 'supervisor')
  const officer = await admitted(yuhuatai, 'officer', 'supervisor')
  const { applicant, filed } = await controlled(yuhuatai, officer.staffId)
  const [open] = await askAs(applicant).openSurveys()
  await answerSurvey(applicant, { stepId: open!.stepId, ...badly, text: '要我送烟' })
  // Who also supervises sees no answer about a case of his own.
  const own = await askAs(officer).surveys()
  expect(own.rows.map(({ caseNumber }) => caseNumber)).not.toContain(filed.caseNumber)
  const { rows } = await askAs(supervisor).surveys({ serious: 'on' })
  const { id } = rows.find(({ caseNumber }) => caseNumber === filed.caseNumber)!
  await expect(raiseComplaint(officer, { id })).rejects.toMatchObject({ rule: 'complaint-own' })
  await expect(raiseComplaint(staff(yuhuatai, 'director'), { id })).rejects.toMatchObject({
    rule: 'role-needed',
  })
  const { reportId } = await raiseComplaint(supervisor, { id })
  await expect(raiseComplaint(supervisor, { id })).rejects.toMatchObject({ rule: 'survey-raised' })
  // The officer holds supervision, so it is the president's.
  const president = await admitted(yuhuatai, 'president')
  const report = await askAs(president).report(reportId)
  expect(report.content?.text).toContain('要我送烟')
  expect(report.accused).toMatchObject([{ id: officer.staffId }])
  await expect(askAs(officer).report(reportId)).rejects.toMatchObject({ rule: 'role-needed' })
})

test('answers about a case that a supervisor has by now are the president’s, whoever was asked about', async () => {
  const supervisor = await admitted(yuhuatai, 'supervisor')
  const before = await admitted(yuhuatai, 'officer')
  const { applicant, filed } = await controlled(yuhuatai, before.staffId)
  const [open] = await askAs(applicant).openSurveys()
  await answerSurvey(applicant, { stepId: open!.stepId, ...badly, text: '要我送酒' })
  const now = await admitted(yuhuatai, 'officer', 'supervisor')
  await owner`update case_files set officer_id = ${now.staffId} where id = ${filed.id}`
  const { rows } = await askAs(supervisor).surveys({ serious: 'on' })
  const { id } = rows.find(({ caseNumber }) => caseNumber === filed.caseNumber)!
  const { reportId } = await raiseComplaint(supervisor, { id })
  const { rows: limits } = await askAs(now).myClocks({ mine: 'court', limit: 500 })
  expect(limits.map(({ subject }) => subject.id)).not.toContain(reportId)
  const president = await admitted(yuhuatai, 'president')
  expect((await askAs(president).report(reportId)).accused).toMatchObject([{ id: before.staffId }])
})
