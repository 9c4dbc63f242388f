import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { readCaseNumber } from '../cases/case-number.ts'
import { caseFiles } from '../cases/tables.ts'
import { Day, maybe, Text } from '../fields.ts'
import { mustBeDrawn, mustBeFresh, receiptHash } from '../leads/receipt.ts'
import { newKey, sealFields } from '../leads/sealed-content.ts'
import { mustBeStaff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { clocks } from '../time/tables.ts'
import { petitionKinds, type PetitionChannel, type PetitionKind } from './kinds.ts'
import { indexesOf, repeatedBy } from './petitioner.ts'
import { petitions } from './tables.ts'
import { nextPetitionNumber, ticketOf } from './ticket.ts'

const kinds = Object.keys(petitionKinds) as [PetitionKind, ...PetitionKind[]]

const Registered = z.strictObject({
  receipt: z.string().max(100),
  seal: z.string().max(100),
  channel: z.enum(['letter', 'visit', 'handedOver']),
  kind: z.enum(kinds),
  handedBy: maybe(Text(2, 60)),
  receivedOn: Day,
  dueOn: maybe(Day),
  caseNumber: maybe(Text(1, 60)),
  name: Text(1, 60),
  phone: maybe(Text(5, 30)),
  idNumber: maybe(Text(4, 30)),
  contact: maybe(Text(1, 200)),
  text: Text(1, 5000),
})
type Registered = z.output<typeof Registered>

const wrong = (
  field: string,
  zh: string,
  en: string,
  rule: 'input-invalid' | 'petition-given-day',
) => new Refusal(rule, { field, why: zh, whyEn: en }, [{ field, says: { zh, en } }])

/** What was handed over names the body and its day; what came by itself has neither (seed 1 arts 31–33). */
function mustBeDated(asked: Registered, today: CourtDate): void {
  const { channel, handedBy, dueOn, receivedOn } = asked
  if (receivedOn > today) {
    throw wrong('receivedOn', '不能晚于今天', 'may not be after today', 'input-invalid')
  }
  if (channel !== 'handedOver') return
  if (!handedBy) {
    throw wrong(
      'handedBy',
      '请写明交办单位',
      'name the body that handed it over',
      'petition-given-day',
    )
  }
  if (!dueOn || dueOn < receivedOn) {
    throw wrong('dueOn', '请写明限期', 'give the day that was set', 'petition-given-day')
  }
}

/**
 * Registers a letter, a visit, or what another body handed over. Whoever is asked first is responsible (seed 0 arts 1–3);
 * a petitioner who came before, or a case that was petitioned about before, makes it a repeat. Sent twice it is one.
 */
export const registerPetition = act(Registered, async (court, asked) => {
  const { tx, by, now } = court
  const own = mustBeStaff(by).court
  const today = dayOf(now)
  const { staff } = mustHoldOfficeFor(by, 'petition.register', own, today)
  const { receipt, drawnAt } = mustBeDrawn(asked.receipt, asked.seal)
  const hash = receiptHash(receipt)
  const [already] = await tx.select().from(petitions).where(eq(petitions.receipt, hash))
  if (already) return told(receipt, already)
  mustBeFresh(drawnAt, now)
  mustBeDated(asked, today)
  const { name, phone, idNumber, contact, text, channel } = asked
  const handed = channel === 'handedOver'
  const made = await addPetition(court, {
    court: own,
    channel,
    kind: asked.kind,
    handedBy: handed ? asked.handedBy! : null,
    receivedOn: asked.receivedOn,
    dueOn: handed ? asked.dueOn! : null,
    caseFileId: await caseNamed(court, own, asked.caseNumber),
    responsibleId: staff.staffId,
    receipt: hash,
    petitioner: { name, phone, idNumber, contact },
    text,
  })
  return told(receipt, made)
})

const told = (receipt: string, made: typeof petitions.$inferSelect) => ({
  id: made.id,
  ticket: ticketOf(made),
  repeat: made.repeatOf !== null,
  receipt,
  version: made.version,
})

async function caseNamed({ tx }: Act, court: string, caseNumber: string | undefined) {
  if (caseNumber === undefined) return null
  const number = readCaseNumber(caseNumber)
  const [file] = number
    ? await tx
        .select({ id: caseFiles.id })
        .from(caseFiles)
        .where(and(eq(caseFiles.caseNumber, number), eq(caseFiles.court, court)))
    : []
  if (file) return file.id
  throw wrong('caseNumber', '本院没有这个案号', 'this court has no such case', 'input-invalid')
}

interface NewPetition {
  court: string
  channel: PetitionChannel
  kind: PetitionKind
  handedBy: string | null
  receivedOn: CourtDate
  dueOn: CourtDate | null
  caseFileId: string | null
  responsibleId: string
  receipt: Uint8Array | null
  reportId?: string
  petitioner: {
    name: string
    phone?: string | undefined
    idNumber?: string | undefined
    contact?: string | undefined
  }
  text: string
}

/** Writes a petition with its ticket, seals who sent it, and starts its clock. */
export async function addPetition(
  { tx, by, now, journal }: Act,
  { petitioner, text, ...petition }: NewPetition,
): Promise<typeof petitions.$inferSelect> {
  const { court, caseFileId, channel, kind, dueOn } = petition
  const id = randomUUID()
  const { key, wrapped } = newKey(id)
  const indexes = indexesOf(court, petitioner)
  const year = Number(dayOf(now).slice(0, 4))
  const number = await nextPetitionNumber(tx, court, year)
  const repeatOf = await repeatedBy(tx, court, indexes, caseFileId)
  const [made] = await tx
    .insert(petitions)
    .values({
      id,
      ...petition,
      ...indexes,
      year,
      number,
      repeatOf,
      registeredBy: mustBeStaff(by).staffId,
      registeredAt: now,
      key: wrapped,
      body: sealFields(key, `petitions.body:${id}`, { ...petitioner, text }),
    })
    .returning()
  const subject = { kind: 'petition', id }
  const facts = { kind, channel, repeat: repeatOf !== null }
  await journal({
    kind: channel === 'handedOver' ? 'petition.registered.handedOver' : 'petition.registered',
    court,
    subject,
    caseFileId,
    facts,
    ...(dueOn && { due: dueOn }),
  })
  if (repeatOf) await journal({ kind: 'petition.repeated', court, subject, caseFileId })
  await giveClocks(tx, id, petition.responsibleId)
  return made!
}

/** Whoever is responsible for a petition answers for its clocks, whoever the officer of the case is. */
export async function giveClocks(
  tx: Act['tx'],
  petitionId: string,
  responsibleId: string,
): Promise<void> {
  await tx
    .update(clocks)
    .set({ holder: responsibleId, assigned: true })
    .where(eq(clocks.subjectId, petitionId))
}
