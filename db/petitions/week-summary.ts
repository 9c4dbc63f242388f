import type { CourtDate } from '../time/days.ts'
import type { PetitionChannel, PetitionKind } from './kinds.ts'
import type { PetitionState } from './steps.ts'

/** One petition in the week's list: its ticket, and nothing of who sent it. */
export interface WeekRow {
  id: string
  ticket: string
  kind: PetitionKind
  channel: PetitionChannel
  state: PetitionState
  receivedOn: CourtDate
  dueOn: CourtDate | null
  overdue: boolean
  repeat: boolean
}

/** What a week's report says (seed 2 三.14): numbers and tickets, no name and no text. */
export interface WeekSummary {
  from: CourtDate
  to: CourtDate
  asOf: CourtDate
  received: number
  byKind: Partial<Record<PetitionKind, number>>
  byChannel: Partial<Record<PetitionChannel, number>>
  open: number
  overdue: number
  repeats: number
  closed: number
  rows: WeekRow[]
}
