import { beforeEach, expect, test } from 'vitest'
import { actorOfSession, askAs, followCase, issueAccessCode, recordStep } from '../../db/index.ts'
import { recordDecided } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
beforeEach(() => {
  clock.now = new Date('2026-03-02T09:00:00+08:00')
})

const wait = (seconds: number) => (clock.now = new Date(clock.now.getTime() + seconds * 1000))
const progress = async (caseNumber: string, code: string, client = 'somebody') => {
  const { token } = await followCase({ caseNumber, code, client })
  return askAs(await actorOfSession(token)).ownCase()
}

test('a party finds the own case with any brackets, full-width digits, spaces and small letters', async () => {
  const filed = await fileCase(shibei)
  const odd = ` (${filed.caseNumber.slice(1, 5)}) ${filed.caseNumber.slice(6)}`
    .replaceAll('1', '１')
    .replace('执', ' 执 ')
  const code = filed.applicantCode.toLowerCase().replace(/(.{4})(?=.)/g, '$1 - ')
  expect(await progress(odd, code)).toMatchObject({
    caseNumber: filed.caseNumber,
    court: shibei,
    courtName: '青岛市市北区人民法院',
    role: 'applicant',
    state: 'open',
    filedOn: '2026-03-02',
    claim: 12_000_000,
    steps: [{ code: 'N02', name: { zh: '立案', en: 'Case filed' }, doneOn: '2026-03-02' }],
  })
})

test('applicant and debtor see different steps, and neither one that is not done', async () => {
  const filed = await fileCase(shibei)
  let { version } = filed
  for (const code of ['N03', 'N07', 'N09', 'N10'] as const) {
    const step = { caseFileId: filed.id, code, doneOn: '2026-03-02', text: '已办理。', version }
    ;({ version } = await recordStep(filed.by, step))
  }
  // A row of tomorrow could only come from outside the acts; even then it is not shown before its day.
  await owner`insert into steps (court, case_file_id, code, done_on, text, recorded_at)
    values (${shibei}, ${filed.id}, 'N09', '2026-03-03', '明日搜查', now())`
  const codes = async (code: string) =>
    (await progress(filed.caseNumber, code)).steps.map((step) => step.code)
  expect(await codes(filed.applicantCode)).toEqual(['N02', 'N03', 'N07', 'N09', 'N10'])
  expect(await codes(filed.debtorCode)).toEqual(['N02', 'N03', 'N10'])
  wait(24 * 3600)
  expect(await codes(filed.applicantCode)).toHaveLength(6)
})

test('the clocks of a case are said in plain words with their article', async () => {
  const filed = await fileCase(shibei)
  const { clocks } = await progress(filed.caseNumber, filed.applicantCode)
  expect(clocks).toContainEqual({
    says: {
      zh: '法院应当在十日内发出执行通知书',
      en: 'The court issues the enforcement notice within ten days',
    },
    article: '第二十二条',
    document: '最高人民法院关于人民法院执行工作若干问题的规定（试行）（2020年修正）',
    startedOn: '2026-03-02',
    dueOn: '2026-03-12',
    stopped: false,
    late: false,
    provisional: false,
    paused: false,
    ended: false,
  })
  wait(11 * 24 * 3600)
  const late = await progress(filed.caseNumber, filed.applicantCode)
  expect(late.clocks.find(({ article }) => article === '第二十二条')).toMatchObject({ late: true })
  // A party's own limit is never declared over.
  expect(late.clocks.find(({ article }) => article === '第二百三十七条')).toMatchObject({
    late: false,
  })
  const { version, id: caseFileId, by } = filed
  await recordStep(by, { caseFileId, code: 'N04', doneOn: '2026-03-12', text: '已发出。', version })
  const kept = await progress(filed.caseNumber, filed.applicantCode)
  expect(kept.clocks.find(({ article }) => article === '第二十二条')).toMatchObject({
    stopped: true,
    late: false,
  })
})

test('what the court did late is shown as done and late, to the party and at the desk', async () => {
  const { id: caseFileId, by, version, caseNumber, applicantCode } = await fileCase(shibei)
  wait(11 * 24 * 3600)
  await recordStep(by, { caseFileId, code: 'N04', doneOn: '2026-03-13', text: '已发出。', version })
  const told = { article: '第二十二条', stopped: true, late: true }
  expect((await progress(caseNumber, applicantCode)).clocks).toContainEqual(
    expect.objectContaining(told),
  )
  expect((await askAs(by).caseFile(caseFileId))!.clocks).toContainEqual(
    expect.objectContaining(told),
  )
})

test('a closed case speaks of no limit of the party’s own, and of none as provisional', async () => {
  clock.now = new Date('2026-12-25T09:00:00+08:00')
  const { id: caseFileId, by, version, caseNumber, applicantCode } = await fileCase(shibei)
  const open = await progress(caseNumber, applicantCode)
  expect(open.clocks).toContainEqual(
    expect.objectContaining({ article: '第二百三十七条', stopped: false, provisional: true }),
  )
  const step = { caseFileId, doneOn: '2026-12-25', text: '已办理。' } as const
  const frozen = await recordStep(by, { ...step, code: 'N10', version })
  await recordDecided(by, { ...step, code: 'N30', text: '执行完毕。', version: frozen.version })
  const closed = await progress(caseNumber, applicantCode)
  expect(closed.state).toBe('closed')
  const articles = closed.clocks.map(({ article }) => article)
  expect(articles).toContain('第六十三条')
  expect(articles).not.toContain('第二百三十七条')
  expect(articles).not.toContain('第四百八十五条')
  const { clocks } = (await askAs(by).caseFile(caseFileId))!
  for (const shown of [...closed.clocks, ...clocks]) {
    expect(shown).not.toMatchObject({ stopped: true, provisional: true })
  }
})

test('the debtor does not see what is for the applicant alone', async () => {
  const filed = await fileCase(shibei)
  const { clocks, role } = await progress(filed.caseNumber, filed.debtorCode)
  expect(role).toBe('debtor')
  expect(clocks.map(({ article }) => article)).not.toContain('第二百三十七条')
})

test('a wrong code and a wrong number are refused in the same words', async () => {
  const filed = await fileCase(shibei)
  const refused = { rule: 'access-code-wrong' }
  const { caseNumber, applicantCode: code } = filed
  await expect(progress(caseNumber, 'AAAABBBBCCCC')).rejects.toMatchObject(refused)
  await expect(progress('（2026）鲁0203执1号', code)).rejects.toMatchObject(refused)
  await expect(progress('2026鲁0203执1', code)).rejects.toMatchObject(refused)
  await expect(progress(caseNumber, "' or 1=1 --")).rejects.toMatchObject(refused)
})

test('guessing costs the guesser time, at this case, and locks nobody else out', async () => {
  const filed = await fileCase(shibei)
  const other = await fileCase(shibei)
  const guess = () => progress(filed.caseNumber, 'AAAABBBBCCCC', 'guesser')
  for (let tries = 0; tries < 3; tries += 1) {
    await expect(guess()).rejects.toMatchObject({ rule: 'access-code-wrong' })
  }
  await expect(guess()).rejects.toMatchObject({ rule: 'too-many-tries', facts: { seconds: 1 } })
  await expect(progress(filed.caseNumber, filed.applicantCode, 'guesser')).rejects.toMatchObject({
    rule: 'too-many-tries',
  })
  await expect(progress(filed.caseNumber, filed.applicantCode, 'party')).resolves.toBeDefined()
  await expect(progress(other.caseNumber, other.applicantCode, 'guesser')).resolves.toBeDefined()
  wait(1)
  await expect(progress(filed.caseNumber, filed.applicantCode, 'guesser')).resolves.toBeDefined()
})

test('many guesses at once are counted too', async () => {
  const filed = await fileCase(shibei)
  const guesses = await Promise.allSettled(
    Array.from({ length: 20 }, () => progress(filed.caseNumber, 'AAAABBBBCCCC', 'swarm')),
  )
  const rules = guesses.map((guess) => (guess as PromiseRejectedResult).reason.rule as string)
  expect(rules.filter((rule) => rule === 'too-many-tries')).toHaveLength(17)
})

test('a session ends after two hours, and with a new code', async () => {
  const filed = await fileCase(shibei)
  const come = () =>
    followCase({ caseNumber: filed.caseNumber, code: filed.applicantCode, client: 'party' })
  const { token } = await come()
  expect(await actorOfSession(token)).toMatchObject({ kind: 'party', caseFileId: filed.id })
  wait(2 * 3600)
  expect(await actorOfSession(token)).toEqual({ kind: 'anyone' })
  const { token: second } = await come()
  const { id } = filed.parties.find(({ role }) => role === 'applicant')!
  await issueAccessCode(staff(shibei, 'clerk'), { partyId: id })
  expect(await actorOfSession(second)).toEqual({ kind: 'anyone' })
  await expect(come()).rejects.toMatchObject({ rule: 'access-code-wrong' })
})

test('neither code nor token is kept', async () => {
  const filed = await fileCase(shibei)
  const { token } = await followCase({
    caseNumber: filed.caseNumber,
    code: filed.applicantCode,
    client: 'party',
  })
  const [kept] = await owner`
    select (select string_agg(p::text, ' ') from parties p) || (select string_agg(s::text, ' ') from sessions s)
      || (select string_agg(j::text, ' ') from journal j) as everything`
  const everything = String(kept!['everything'])
  expect(filed.applicantCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  for (const secret of [filed.applicantCode, token]) {
    expect(everything).not.toContain(secret)
    expect(everything).not.toContain(Buffer.from(secret).toString('hex'))
  }
})

test('staff, the public and strangers to a case have no own case', async () => {
  await expect(askAs({ kind: 'anyone' }).ownCase()).rejects.toMatchObject({
    rule: 'access-code-wrong',
  })
  await expect(askAs(staff(shibei, 'clerk')).ownCase()).rejects.toMatchObject({
    rule: 'access-code-wrong',
  })
})
