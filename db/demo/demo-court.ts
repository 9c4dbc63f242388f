import type { Actor } from '../act.ts'
import type { Court } from '../people/courts.ts'
import type { Role } from '../people/tables.ts'
import type { CourtDate } from '../time/days.ts'
import type { DemoCase } from './demo-cases.ts'

/** What every part of the demo is given: the court, who acts in it, its cases, the day. */
export interface DemoCourt {
  court: Court
  actors: Record<Role, Actor>
  cases: readonly DemoCase[]
  today: CourtDate
}

type Held = { id: string; version: number }
export type Act = (by: Actor, held: Held) => Promise<{ version: number }>

/** Takes a record through acts, each by its own person, as far as they go. */
export async function through(start: Held, steps: readonly [Actor, Act][]): Promise<void> {
  let held = { id: start.id, version: start.version }
  for (const [by, act] of steps) held = { id: held.id, version: (await act(by, held)).version }
}
