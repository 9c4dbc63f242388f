import { afterEach, expect, test } from 'vitest'
import { askAs, receiveLead, switchIntake } from '../../db/index.ts'
import { atTheDesk } from '../api/at-the-desk.ts'
import { openApp, shown, useCourt } from '../api/court.ts'
import { walkTo, postStep } from '../api/tip-form.ts'
import { anyone, lead, shibei, staff, yuhuatai } from '../informant.ts'
import { owner } from '../store.ts'

useCourt()

const app = openApp()
afterEach(() => owner`delete from closed_intakes`)

const switched = () => owner`select kind, facts, actor_kind from journal
  where kind in ('intake.closed', 'intake.opened') order by seq`

test('L16 the director switches the intake of the own court off and on at the desk, with a reason that the journal keeps', async () => {
  const director = await atTheDesk(app, 'director')
  const off = await director.post('/desk/duty/intake', { open: 'no', reason: 'flood' })
  expect(off.status).toBe(303)
  await expect(receiveLead(anyone, lead())).rejects.toMatchObject({ rule: 'intake-closed' })
  const own = await askAs(staff(shibei, 'dutyOfficer')).dutyWeek()
  expect(own.intakeClosedSince).toBeInstanceOf(Date)
  const other = await askAs(staff(yuhuatai, 'dutyOfficer')).dutyWeek()
  expect(other.intakeClosedSince).toBeUndefined()
  await director.post('/desk/duty/intake', { open: 'yes', reason: 'over' })
  await receiveLead(anyone, lead())
  expect(await switched()).toMatchObject([
    { kind: 'intake.closed', facts: { reason: 'flood' }, actor_kind: 'staff' },
    { kind: 'intake.opened', facts: { reason: 'over' }, actor_kind: 'staff' },
  ])
})

test('L16 without a reason, by anybody else, or for another court the intake stays as it is', async () => {
  const before = await switched()
  const director = await atTheDesk(app, 'director')
  const unsaid = await director.post('/desk/duty/intake', { open: 'no' })
  expect((await shown(unsaid)).form?.refusal).toMatchObject({ rule: 'input-invalid' })
  const officer = await atTheDesk(app, 'dutyOfficer')
  const refused = await officer.post('/desk/duty/intake', { open: 'no', reason: 'flood' })
  expect((await shown(refused)).form?.refusal).toMatchObject({ rule: 'role-needed' })
  const elsewhere = { court: yuhuatai, open: 'no', reason: 'flood' } as const
  await expect(switchIntake(staff(shibei, 'director'), elsewhere)).rejects.toMatchObject({
    rule: 'not-found',
  })
  expect(await switched()).toEqual(before)
  await receiveLead(anyone, lead())
})

test('L19 the page may ask the browser for the place at the question of where it is, and at no other step', async () => {
  const place = (answer: Response) => answer.headers.get('permissions-policy') ?? ''
  const tip = await walkTo(app, 'know')
  const where = await postStep(app, 'know', { ...tip, text: '他有一辆车', go: 'next' })
  expect(place(where)).toContain('geolocation=(self)')
  const before = await postStep(app, 'know', { ...tip, text: '他有一辆车', go: 'stay' })
  expect(place(before)).not.toContain('geolocation=(self)')
})
