import { expect, test } from 'vitest'
import { acknowledgeLead, askAs, concludeLead, dispatchLead } from '../../db/index.ts'
import { caseFile, sendLead, shibei, shifan, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, useStore } from '../store.ts'

useStore()
useCourts()

let next = 94000
const at = (moment: string) => new Date(`${moment}+08:00`)
const endOf = (day: string) => at(`${day}T23:59:59.999`)

const clocksOf = async (court: string, id: string) =>
  (await askAs(staff(court, 'dutyOfficer')).lead(id)).clocks

test.each([
  // court    lead      received      rule                    article      due           because
  [shibei, 'plain', '2026-03-02', 'lead-verified', '第二条', '2026-03-09', 'seven days'],
  [shibei, 'plain', '2026-04-24', 'lead-verified', '第二条', '2026-05-06', 'rolls over May Day'],
  [shibei, 'urgent', '2026-03-02', 'urgent-lead-verified', '第二条', '2026-03-05', 'three days'],
  [shifan, 'plain', '2026-04-26', 'lead-verified-humane', '第二十二条', '2026-05-01', 'own target'],
  [shifan, 'urgent', '2026-05-01', 'urgent-lead-humane', '第二十二条', '2026-05-01', 'at once'],
  [yuhuatai, 'closed', '2026-04-29', 'lead-verified-closed', '三.12', '2026-05-12', '9 May works'],
  [
    yuhuatai,
    'closed',
    '2026-04-29',
    'lead-verified',
    '第二条',
    '2026-05-06',
    'the earlier governs',
  ],
])('%s, a lead (%s) of %s: %s (%s) is due %s, %s', async (court, sort, day, rule, article, due) => {
  clock.now = at(`${day}T10:00`)
  const caseNumber = `（2026）${court}执${(next += 1)}号`
  await caseFile(caseNumber, sort === 'closed' ? 'closedForNow' : 'open')
  const { id } = await sendLead({ court, urgent: sort === 'urgent', about: { caseNumber } })
  const found = (await clocksOf(court, id)).find((one) => one.rule === rule)
  expect(found).toMatchObject({ article, dueAt: endOf(due), stoppedAt: null, late: false })
})

test('officers leave within five minutes of an urgent lead, and only their leaving stops that clock', async () => {
  clock.now = at('2026-03-02T23:58:00')
  const duty = staff(shibei, 'dutyOfficer')
  const { id } = await sendLead({ urgent: true })
  const five = async () =>
    (await clocksOf(shibei, id)).find(({ rule }) => rule === 'urgent-lead-dispatch')
  expect(await five()).toMatchObject({ article: '第二十三条', dueAt: at('2026-03-03T00:03:00') })
  clock.now = at('2026-03-03T00:02:00')
  await acknowledgeLead(duty, { id, version: 1 })
  expect(await five()).toMatchObject({ stoppedAt: null, late: false })
  clock.now = at('2026-03-03T00:03:01')
  expect(await five()).toMatchObject({ late: true })
  await dispatchLead(duty, { id, version: 2 })
  expect(await five()).toMatchObject({ stoppedAt: clock.now, late: true })
})

test('the limit for verifying stops with the conclusion, which has an outcome and an answer', async () => {
  clock.now = at('2026-03-02T10:00')
  const duty = staff(shibei, 'dutyOfficer')
  const { id } = await sendLead()
  const [before] = await clocksOf(shibei, id)
  expect(before).toMatchObject({ rule: 'lead-verified', stoppedAt: null })
  await concludeLead(duty, { id, version: 1, outcome: 'notUsed', answer: '核查无果' })
  const [after] = await clocksOf(shibei, id)
  expect(after).toMatchObject({ stoppedAt: clock.now, late: false })
})

test('another lead on the same case keeps its own clock', async () => {
  await caseFile('（2026）鲁0203执91501号', 'open')
  const about = { caseNumber: '（2026）鲁0203执91501号' }
  const [one, other] = [await sendLead({ about }), await sendLead({ about })]
  const duty = staff(shibei, 'dutyOfficer')
  await concludeLead(duty, { id: one.id, version: 1, outcome: 'confirmed', answer: '已核实' })
  expect((await clocksOf(shibei, other.id))[0]).toMatchObject({ stoppedAt: null })
})
