import { expect, test } from 'vitest'
import {
  askAs,
  closePetition,
  closeWeek,
  gatherWeek,
  registerPetition,
  replyPetition,
} from '../../db/index.ts'
import { dayOf } from '../../db/time/days.ts'
import { staff, useCourts, yuhuatai } from '../informant.ts'
import { admitted, visit } from '../petitioning.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const at = (moment: string) => (clock.now = new Date(`${moment}+08:00`))

test('T16: on Monday the supervisor sums up the week that is over, in numbers and tickets without a name', async () => {
  const court = '琼9027'
  const clerk = await admitted(court, 'clerk')
  at('2026-06-09T10:00:00')
  const first = await registerPetition(clerk, visit({ name: '郭靖安', phone: '13900000020' }))
  const again = await registerPetition(clerk, visit({ name: '郭靖安', phone: '13900000020' }))
  await registerPetition(
    clerk,
    visit({
      name: '黄药',
      kind: 'objection',
      channel: 'handedOver',
      handedBy: '区信访局',
      dueOn: '2026-06-12',
    }),
  )
  const replied = await replyPetition(clerk, {
    id: first.id,
    version: first.version,
    outcome: 'explained',
    text: '已答复',
  })
  await closePetition(clerk, replied)
  const supervisor = await admitted(court, 'supervisor')
  at('2026-06-14T23:00:00')
  await expect(closeWeek(supervisor, { monday: '2026-06-08' })).rejects.toMatchObject({
    rule: 'week-not-over',
  })
  at('2026-06-15T09:00:00')
  for (const role of ['director', 'clerk', 'president', 'administrator'] as const) {
    await expect(closeWeek(staff(court, role), {})).rejects.toMatchObject({ rule: 'role-needed' })
  }
  const { id, monday } = await closeWeek(supervisor, {})
  expect(monday).toBe('2026-06-08')
  for (const role of ['vicePresident', 'director', 'supervisor', 'president'] as const) {
    const { summary } = await askAs(staff(court, role)).petitionWeek(id)
    expect(summary).toMatchObject({
      from: '2026-06-08',
      to: '2026-06-14',
      received: 3,
      byKind: { progress: 2, objection: 1 },
      byChannel: { visit: 2, handedOver: 1 },
      repeats: 1,
      closed: 1,
      open: 2,
      overdue: 1,
    })
    expect(summary.rows.map(({ ticket }) => ticket)).toContain(again.ticket)
    expect(JSON.stringify(summary)).not.toMatch(/郭靖安|黄药/)
  }
  await expect(askAs(staff(court, 'officer')).petitionWeek(id)).rejects.toMatchObject({
    rule: 'role-needed',
  })
  await expect(askAs(staff(yuhuatai, 'director')).petitionWeek(id)).rejects.toMatchObject({
    rule: 'other-court',
  })
  await expect(closeWeek(supervisor, {})).rejects.toMatchObject({ rule: 'week-not-over' })
  expect(await askAs(supervisor).petitionWeeks()).toMatchObject({ rows: [{ id }] })
  expect(await askAs(supervisor).weekWaiting()).toBeNull()
})

test('T16-gathered by Friday and T16-summary on Monday run from the week, and stop with the two acts', async () => {
  at('2026-06-22T08:00:00')
  const { inOneTransaction } = await import('../../db/act.ts')
  const subject = { kind: 'week', id: crypto.randomUUID() }
  await inOneTransaction({ kind: 'portal' }, ({ journal }) =>
    journal({ kind: 'week.begun', court: yuhuatai, subject }),
  )
  const running = async () => {
    const rows = await owner`
      select rule, due_at, stopped_at from clocks where court = ${yuhuatai} and rule like 'T16%' order by rule`
    return rows.map((row) => [
      row['rule'],
      dayOf(row['due_at'] as Date),
      row['stopped_at'] !== null,
    ])
  }
  expect(await running()).toEqual([
    ['T16-gathered', '2026-06-26', false],
    ['T16-summary', '2026-06-22', false],
  ])
  at('2026-06-22T10:00:00')
  await closeWeek(await admitted(yuhuatai, 'supervisor'), {})
  await gatherWeek(await admitted(yuhuatai, 'clerk'), {})
  expect(await running()).toEqual([
    ['T16-gathered', '2026-06-26', true],
    ['T16-summary', '2026-06-22', true],
  ])
})
