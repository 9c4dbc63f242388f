import { and, eq } from 'drizzle-orm'
import { inOneTransaction, type Actor } from '../act.ts'
import { caseFiles } from '../cases/tables.ts'
import type { Tx } from '../connection.ts'
import { Id } from '../fields.ts'
import { journalRefusal } from '../journal/journal-refusal.ts'
import { traceOf, type TraceRow } from '../journal/trace.ts'
import { keyOf, openFields, openText } from '../leads/sealed-content.ts'
import { courts, staff } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import { clocksOf, type Clock } from '../time/clocks-of.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import {
  petitionKinds,
  petitionOutcomes,
  type PetitionChannel,
  type PetitionKind,
  type PetitionOutcome,
} from './kinds.ts'
import { mustReadPetition, needsReport, type Petition } from './rules.ts'
import type { PetitionState } from './steps.ts'
import { petitions } from './tables.ts'
import { ticketOf } from './ticket.ts'

/** A petition as who handles it sees it. */
export interface PetitionDetail {
  id: string
  ticket: string
  channel: PetitionChannel
  kind: PetitionKind
  /** What the routing table prescribes for its kind (domain 1.5). */
  route: Says
  state: PetitionState
  handedBy: string | null
  receivedOn: CourtDate
  dueOn: CourtDate | null
  caseFileId: string | null
  caseNumber: string | null
  responsible: string | null
  registeredBy: string | null
  registeredAt: Date
  repeatOf: { id: string; ticket: string } | null
  needsReport: boolean
  petitioner?: { name: string; phone?: string; idNumber?: string; contact?: string }
  text?: string
  written?: string
  outcome: PetitionOutcome | null
  reply?: string
  corrected?: string
  /** The reply as a letter. */
  letter?: string
  reportedAt: Date | null
  repliedAt: Date | null
  closedAt: Date | null
  clocks: Clock[]
  trace: TraceRow[]
  version: number
}

const nameOf = async (tx: Tx, id: string) => {
  const [found] = await tx.select({ name: staff.name }).from(staff).where(eq(staff.id, id))
  return found?.name ?? null
}

type Sealed = Pick<PetitionDetail, 'petitioner' | 'text' | 'written' | 'reply' | 'corrected'>

function sealedOf(petition: Petition): Sealed {
  const key = keyOf(petition)
  if (!key || !petition.body) return {}
  const { id } = petition
  const {
    text = '',
    name = '',
    phone,
    idNumber,
    contact,
  } = openFields(key, `petitions.body:${id}`, petition.body)
  return {
    petitioner: {
      name,
      ...(phone && { phone }),
      ...(idNumber && { idNumber }),
      ...(contact && { contact }),
    },
    text,
    ...(petition.written && {
      written: openText(key, `petitions.written:${id}`, petition.written),
    }),
    ...(petition.reply && { reply: openText(key, `petitions.reply:${id}`, petition.reply) }),
    ...(petition.corrected && {
      corrected: openText(key, `petitions.corrected:${id}`, petition.corrected),
    }),
  }
}

/** The reply as a letter: to whom, about what, what came of it, the reply itself, the court and the day. */
function letterOf(
  petition: Petition,
  courtName: string,
  { petitioner, reply, corrected }: Sealed,
): string | undefined {
  if (!petitioner || reply === undefined || !petition.repliedAt || !petition.outcome)
    return undefined
  const { zh } = petitionOutcomes[petition.outcome]
  return [
    `${petitioner.name}：`,
    `您于${petition.receivedOn}反映的事项（登记号${ticketOf(petition)}）已经办理，结果：${zh}。`,
    reply,
    ...(corrected ? [`已经纠正：${corrected}`] : []),
    '对本答复有不同意见的，可以凭回执码向本院监察反映。',
    `${courtName}　${dayOf(petition.repliedAt)}`,
  ].join('\n')
}

/** Opens a petition for who handles it or supervises; opening and refusal are both journaled. */
export async function openPetition(by: Actor, id: string): Promise<PetitionDetail> {
  if (!Id.safeParse(id).success) throw new Refusal('not-found')
  return inOneTransaction(by, async ({ tx, now, journal }) => {
    const [petition] = await tx.select().from(petitions).where(eq(petitions.id, id))
    if (!petition) throw new Refusal('not-found')
    mustReadPetition(by, petition)
    const { court, caseFileId } = petition
    await journal({
      kind: 'petition.opened',
      court,
      caseFileId,
      subject: { kind: 'petition', id },
    })
    const [where] = await tx
      .select({ name: courts.name })
      .from(courts)
      .where(eq(courts.code, court))
    const [file] = caseFileId
      ? await tx
          .select({ caseNumber: caseFiles.caseNumber })
          .from(caseFiles)
          .where(eq(caseFiles.id, caseFileId))
      : []
    const [earlier] = petition.repeatOf
      ? await tx
          .select({ id: petitions.id, year: petitions.year, number: petitions.number })
          .from(petitions)
          .where(and(eq(petitions.id, petition.repeatOf), eq(petitions.court, court)))
      : []
    const sealed = sealedOf(petition)
    const letter = letterOf(petition, where!.name, sealed)
    return {
      id,
      ticket: ticketOf(petition),
      channel: petition.channel,
      kind: petition.kind,
      route: petitionKinds[petition.kind].route,
      state: petition.state,
      handedBy: petition.handedBy,
      receivedOn: petition.receivedOn,
      dueOn: petition.dueOn,
      caseFileId,
      caseNumber: file?.caseNumber ?? null,
      responsible: await nameOf(tx, petition.responsibleId),
      registeredBy: await nameOf(tx, petition.registeredBy),
      registeredAt: petition.registeredAt,
      repeatOf: earlier ? { id: earlier.id, ticket: ticketOf(earlier) } : null,
      needsReport: needsReport(petition),
      ...sealed,
      ...(letter && { letter }),
      outcome: petition.outcome,
      reportedAt: petition.reportedAt,
      repliedAt: petition.repliedAt,
      closedAt: petition.closedAt,
      clocks: (await clocksOf(tx, [id], now)).get(id) ?? [],
      trace: await traceOf(tx, id),
      version: petition.version,
    }
  }).catch((error: unknown) => journalRefusal(by, 'petition.openingRefused', 'petition', id, error))
}
