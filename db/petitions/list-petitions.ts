import { and, eq, gte, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Checkbox, Day, maybe, Text } from '../fields.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { staff } from '../people/tables.ts'
import { asRefusal } from '../refuse-input.ts'
import { sortedList } from '../sorted-page.ts'
import type { CourtDate } from '../time/days.ts'
import { clocks } from '../time/tables.ts'
import {
  petitionChannels,
  petitionKinds,
  type PetitionChannel,
  type PetitionKind,
  type PetitionOutcome,
} from './kinds.ts'
import { mayRead, mustServePetitions } from './rules.ts'
import { petitionSteps, type PetitionState } from './steps.ts'
import { petitions } from './tables.ts'
import { ticketOf } from './ticket.ts'

/** A petition in the register: nothing of who sent it and of what it says. */
export interface PetitionRow {
  id: string
  ticket: string
  channel: PetitionChannel
  kind: PetitionKind
  state: PetitionState
  handedBy: string | null
  receivedOn: CourtDate
  dueOn: CourtDate | null
  caseNumber: string | null
  responsible: string | null
  repeat: boolean
  overdue: boolean
  outcome: PetitionOutcome | null
  /** Whether the viewer may open it. */
  mayOpen: boolean
}

interface Listed {
  id: string
  receivedOn: CourtDate
  petition: { year: number; number: number }
}

const inOrder = ({ petition: { year, number } }: Listed) => year * 1_000_000 + number

const list = sortedList<Listed>({
  key: petitions.id,
  usual: '-registered',
  sorts: {
    registered: {
      by: sql`(${petitions.year}::bigint * 1000000 + ${petitions.number})`,
      type: 'number',
      place: inOrder,
    },
    received: { by: petitions.receivedOn, type: 'day', place: ({ receivedOn }) => receivedOn },
  },
})

const states = Object.keys(petitionSteps) as [PetitionState, ...PetitionState[]]
const kinds = Object.keys(petitionKinds) as [PetitionKind, ...PetitionKind[]]
const channels = Object.keys(petitionChannels) as [PetitionChannel, ...PetitionChannel[]]

const Asked = z.strictObject({
  ...list.question,
  /** One state, or everything that is not closed. */
  state: maybe(z.enum([...states, 'open'])),
  kind: maybe(z.enum(kinds)),
  channel: maybe(z.enum(channels)),
  /** Part of a case number. */
  number: maybe(Text(1, 60)),
  responsible: maybe(z.literal('mine')),
  repeat: Checkbox,
  late: Checkbox,
  from: maybe(Day),
  to: maybe(Day),
})

/** The petition has a clock that runs and is over. */
export const isOverdue = (now: Date) => sql<boolean>`exists (
  select 1 from ${clocks} c where c."subject_id" = ${petitions}."id" and c."stopped_at" is null
    and c."paused_at" is null and not c."history" and c."due_at" < ${now.toISOString()}::timestamptz)`

/** The register of the viewer's own court, newest first; a petitioner stands in no list (seed 0 arts 2–3). */
export async function listPetitions(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<PetitionRow>> {
  const asked = readInput(Asked, raw)
  const { court, staffId } = mustServePetitions(by)
  const now = store().now()
  const page = list.page(asked)
  const found = await store()
    .write.select({
      petition: petitions,
      id: petitions.id,
      receivedOn: petitions.receivedOn,
      caseNumber: caseFiles.caseNumber,
      responsible: staff.name,
      overdue: isOverdue(now),
    })
    .from(petitions)
    .leftJoin(caseFiles, eq(caseFiles.id, petitions.caseFileId))
    .leftJoin(staff, eq(staff.id, petitions.responsibleId))
    .where(
      and(
        eq(petitions.court, court),
        asked.state === 'open'
          ? ne(petitions.state, 'closed')
          : asked.state && eq(petitions.state, asked.state),
        asked.kind && eq(petitions.kind, asked.kind),
        asked.channel && eq(petitions.channel, asked.channel),
        asked.number ? sql`${caseFiles.caseNumber} like ${partOf(asked.number)}` : undefined,
        asked.responsible && eq(petitions.responsibleId, staffId),
        asked.repeat ? isNotNull(petitions.repeatOf) : undefined,
        asked.late ? and(isNull(petitions.closedAt), isOverdue(now)) : undefined,
        asked.from && gte(petitions.receivedOn, asked.from),
        asked.to && lte(petitions.receivedOn, asked.to),
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
    .catch(asRefusal)
  const { rows, ...rest } = page.cut(found)
  return {
    ...rest,
    rows: rows.map(({ petition, caseNumber, responsible, overdue }) => ({
      id: petition.id,
      ticket: ticketOf(petition),
      channel: petition.channel,
      kind: petition.kind,
      state: petition.state,
      handedBy: petition.handedBy,
      receivedOn: petition.receivedOn,
      dueOn: petition.dueOn,
      caseNumber,
      responsible,
      repeat: petition.repeatOf !== null,
      overdue,
      outcome: petition.outcome,
      mayOpen: mayRead(by, petition),
    })),
  }
}
