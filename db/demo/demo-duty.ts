import { enterShift } from '../duty/keep-shifts.ts'
import { mustBeStaff } from '../people/rules.ts'
import { addDays, dayOfWeek } from '../time/days.ts'
import type { DemoCourt } from './demo-court.ts'

const unit = { clerk: '书记员小周', driver: '司机老郑', car: '警01' }

/** Two weeks of the rota: the duty officer by day, an officer with a bailiff by night; one night is left open. */
export async function rosterDemo({ actors, today }: DemoCourt): Promise<void> {
  const [byDay, byNight] = [mustBeStaff(actors.dutyOfficer), mustBeStaff(actors.officer)]
  const monday = dayOfWeek(today, 1)
  for (let at = 0; at < 14; at += 1) {
    const day = addDays(monday, at)
    await enterShift(actors.dutyOfficer, {
      staffId: byDay.staffId,
      from: `${day}T08:00`,
      to: `${day}T20:00`,
      ...unit,
    })
    if (at === 13) return
    await enterShift(actors.dutyOfficer, {
      staffId: byNight.staffId,
      from: `${day}T20:00`,
      to: `${addDays(day, 1)}T08:00`,
      ...unit,
      bailiff: '法警小高',
    })
  }
}
