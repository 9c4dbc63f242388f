import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acknowledgeLead, askAs, dispatchLead, onJournal } from '../../db/index.ts'
import { watchClocks } from '../../db/time/watch-clocks.ts'
import { admitted, clockOf, warningsOf } from '../clock-people.ts'
import { sendLead, shibei, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

type Person = Awaited<ReturnType<typeof admitted>>
let duty: Person
let watching: ReturnType<typeof watchClocks>
beforeAll(async () => {
  duty = await admitted(shibei, '钱值', 'dutyOfficer')
  await admitted(shibei, '郑局', 'director')
  watching = watchClocks((fault) => faults.push(fault))
})
afterAll(() => watching.stop())
const faults: unknown[] = []

/** The real time, so much later than when the lead came in. */
const realTime = (ahead = 0) =>
  Object.defineProperty(clock, 'now', {
    get: () => new Date(Date.now() + ahead),
    configurable: true,
  })

test('seed 1 art 23: with the fifth minute the duty screen has the alarm, in real time', async () => {
  const start = Date.now()
  realTime()
  const lead = await sendLead({ urgent: true })
  const { id } = (await clockOf(lead.id, 'urgent-lead-dispatch'))!
  expect(await askAs(duty).newestAlarm({ after: new Date(start - 1000).toISOString() })).toEqual({
    noticedAt: new Date(start - 1000).toISOString(),
  })
  // Four minutes and fifty-eight seconds pass at once; the last two are real ones.
  const ahead = 298_000
  realTime(ahead)
  const due = (await askAs(duty).clock(id))!.dueAt.getTime()
  let heard = 0
  const stop = onJournal(() => {
    heard ||= Number.NaN
    void askAs(duty)
      .newestAlarm({ after: new Date(start).toISOString() })
      .then(({ noticedAt }) => {
        if (new Date(noticedAt).getTime() >= due && !(heard > 0)) heard = Date.now() + ahead
      })
  })
  while (!(heard > 0) && Date.now() + ahead < due + 5000) await sleep(20)
  await stop()
  expect(heard - due).toBeGreaterThanOrEqual(0)
  expect((await warningsOf(duty, id)).map((one) => one.slice(0, -20))).toEqual([
    'half 钱值',
    'fourFifths 钱值',
    'fourFifths 郑局',
    'whole 钱值',
    'whole 郑局',
  ])
  expect(await askAs(duty).urgentClocks()).toMatchObject([{ id, late: true }])
  expect(faults).toEqual([])
})

test('once officers have left there is no alarm any more', async () => {
  realTime(298_000 + 10_000)
  const [lead] = await owner`select id, version from leads order by "order" desc limit 1`
  const { id, version } = lead as unknown as { id: string; version: number }
  await acknowledgeLead(duty, { id, version })
  await dispatchLead(duty, { id, version: version + 1 })
  const after = new Date(0).toISOString()
  expect(await askAs(duty).newestAlarm({ after })).toEqual({ noticedAt: after })
  expect(await askAs(duty).urgentClocks()).toEqual([])
})

test('a fault of the database stops the watch for a moment and not for good', async () => {
  const before = faults.length
  await owner`alter table clocks rename to clocks_away`
  while (faults.length === before) await sleep(50)
  await owner`alter table clocks_away rename to clocks`
  const lead = await sendLead({ urgent: true })
  const { id } = (await clockOf(lead.id, 'urgent-lead-dispatch'))!
  realTime(298_000 + 10_000 + 300_000)
  await expect.poll(() => warningsOf(duty, id), { timeout: 10_000 }).not.toEqual([])
})
