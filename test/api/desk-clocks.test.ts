import { expect, test } from 'vitest'
import { askAs, type Actor } from '../../db/index.ts'
import { clockOf, sweep } from '../clock-people.ts'
import { fileCase } from '../filed-case.ts'
import { sendLead, shibei } from '../informant.ts'
import { clock } from '../store.ts'
import { atTheDesk } from './at-the-desk.ts'
import { openApp, useCourt } from './court.ts'

useCourt()

const app = openApp()
const actor = (staffId: string, ...roles: ('director' | 'officer')[]): Actor => ({
  kind: 'staff',
  staffId,
  court: shibei,
  name: '甲',
  roles,
})

test('the director pauses a limit with a form and is led back to it; without a reason the form says so', async () => {
  const director = await atTheDesk(app, 'director')
  const { id: caseId } = await fileCase(shibei, { caseNumber: '（2026）鲁0203执80001号' })
  const { id } = (await clockOf(caseId, 'notice-issued'))!
  const refused = await director.post(`/desk/clocks/${id}/pause`, { reason: '', version: '1' })
  expect(refused.status).toBe(400)
  const done = await director.post(`/desk/clocks/${id}/pause`, {
    reason: '等待上级法院答复',
    version: '1',
  })
  expect([done.status, done.headers.get('location')]).toEqual([303, `/desk/clocks/${id}`])
  expect(await askAs(actor(director.staffId, 'director')).clock(id)).toMatchObject({
    pausedAt: expect.any(Date) as Date,
    version: 2,
  })
})

test('an officer’s post is refused, and nothing changed', async () => {
  const officer = await atTheDesk(app, 'officer')
  const { id: caseId } = await fileCase(shibei, { caseNumber: '（2026）鲁0203执80002号' })
  const { id } = (await clockOf(caseId, 'notice-issued'))!
  const answer = await officer.post(`/desk/clocks/${id}/end`, { reason: '不再需要', version: '1' })
  expect(answer.status).toBe(403)
  expect(await clockOf(caseId, 'notice-issued')).toMatchObject({ stopped: null, version: 1 })
})

test('seed 1 art 23: the open screen of whoever is on duty has the alarm with the fifth minute', async () => {
  const duty = await atTheDesk(app, 'dutyOfficer')
  await sendLead({ urgent: true })
  const answer = await duty.get('/desk/leads/events')
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader.read()).value).toContain('retry')
  clock.now = new Date(clock.now.getTime() + 5 * 60_000)
  await sweep()
  expect((await reader.read()).value).toBe('event: alarm\ndata: \n\n')
  await reader.cancel()
})
