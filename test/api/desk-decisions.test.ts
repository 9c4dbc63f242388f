import { beforeAll, expect, test } from 'vitest'
import { addDays } from '../../db/time/days.ts'
import { clock } from '../store.ts'
import { fileCase } from '../filed-case.ts'
import { atTheDesk } from './at-the-desk.ts'
import { openApp, shown, useCourt } from './court.ts'
import { actorOfSession, signDecision } from '../../db/index.ts'
import { owner } from '../store.ts'
import { dayOf } from '../../db/time/days.ts'

useCourt()

const app = openApp()
type Desk = Awaited<ReturnType<typeof atTheDesk>>
let officer: Desk
let director: Desk
let president: Desk
let vicePresident: Desk
let caseFileId: string

beforeAll(async () => {
  officer = await atTheDesk(app, 'officer', 'clerk')
  director = await atTheDesk(app, 'director')
  president = await atTheDesk(app, 'president')
  vicePresident = await atTheDesk(app, 'vicePresident')
  caseFileId = (await fileCase('鲁0203', { caseNumber: '（2026）鲁0203执777号' })).id
})

const refusalOf = async (answer: Response) => (await shown(answer)).form?.refusal?.rule
const idOf = (answer: Response) => answer.headers.get('location')!.split('/').at(-1)!

const pausing = () => ({
  caseFileId,
  matter: 'pause',
  text: '案外人提出异议，拟中止执行。',
  'facts.ground': 'objection',
})

test('a form proposes, the director signs, and the step is then taken', async () => {
  const proposed = await officer.post('/desk/decisions/new', pausing())
  expect(proposed.status).toBe(303)
  const id = idOf(proposed)
  const step = {
    step: 'N23',
    doneOn: dayOf(clock.now),
    text: '裁定中止执行。',
    version: '1',
  }
  const early = await officer.post(`/desk/cases/${caseFileId}/step`, step)
  expect([early.status, await refusalOf(early)]).toEqual([409, 'decision-needed'])
  const own = await officer.post(`/desk/decisions/${id}/sign`, { version: '2' })
  expect([own.status, await refusalOf(own)]).toEqual([403, 'role-needed'])
  const signed = await director.post(`/desk/decisions/${id}/sign`, { version: '2' })
  expect([signed.status, signed.headers.get('location')]).toEqual([303, `/desk/decisions/${id}`])
  const taken = await officer.post(`/desk/cases/${caseFileId}/step`, step)
  expect(taken.status).toBe(303)
})

test('what was filled in wrongly comes back with its answers and the field named', async () => {
  const answer = await officer.post('/desk/decisions/new', {
    ...pausing(),
    'facts.ground': 'nothing',
  })
  const { form } = await shown(answer)
  expect(form?.errors.map(({ field }) => field)).toEqual(['facts.ground'])
  expect(form?.values).toMatchObject({ text: '案外人提出异议，拟中止执行。' })
})

test('a draft stays with its author until it is proposed', async () => {
  const id = idOf(await officer.post('/desk/decisions/new', { ...pausing(), draft: 'on' }))
  const tooEarly = await director.post(`/desk/decisions/${id}/sign`, { version: '1' })
  expect(await refusalOf(tooEarly)).toBe('wrong-state')
  const proposed = await officer.post(`/desk/decisions/${id}/propose`, { version: '1' })
  expect(proposed.status).toBe(303)
})

test('a delegation is registered and revoked at the desk', async () => {
  const today = dayOf(clock.now)
  const made = await president.post('/desk/delegations', {
    number: '青北法授〔2026〕1号',
    role: 'president',
    toId: vicePresident.staffId,
    acts: 'decision.suspension',
    from: today,
    to: addDays(today, 30),
  })
  expect(made.status).toBe(303)
  const [row] = await owner`select id from delegations where court = '鲁0203'`
  const revoked = await president.post(`/desk/delegations/${String(row!['id'])}/revoke`, {
    version: '1',
  })
  expect(revoked.status).toBe(303)
  const again = await president.post(`/desk/delegations/${String(row!['id'])}/revoke`, {
    version: '2',
  })
  expect(await refusalOf(again)).toBe('delegation-ended')
})

test('an office signs until midnight of its last day, and nothing after', async () => {
  const before = clock.now
  const last = dayOf(clock.now)
  const lapsing = await atTheDesk(app, 'director')
  await owner`update offices set "to" = ${last} where staff_id = ${lapsing.staffId}`
  const token = lapsing.cookie.split('=')[1]
  const proposals = [
    idOf(await officer.post('/desk/decisions/new', pausing())),
    idOf(await officer.post('/desk/decisions/new', pausing())),
  ]
  try {
    clock.now = new Date(`${last}T23:59:59.999+08:00`)
    await owner`update sessions set expires_at = ${new Date(clock.now.getTime() + 3_600_000)}`
    const held = { id: proposals[0]!, version: 2 }
    expect(await signDecision(await actorOfSession(token), held)).toMatchObject({
      state: 'approved',
    })
    clock.now = new Date(clock.now.getTime() + 1)
    const late = signDecision(await actorOfSession(token), { id: proposals[1]!, version: 2 })
    await expect(late).rejects.toMatchObject({ rule: 'role-needed' })
    const [kept] = await owner`
      select state, version from decisions where id = ${proposals[1]!}`
    expect(kept).toEqual({ state: 'proposed', version: 2 })
  } finally {
    clock.now = before
  }
})
