import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { readCaseNumber } from '../cases/case-number.ts'
import { caseFiles } from '../cases/tables.ts'
import { Id, maybe, Text, Whole } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { isEligible } from './eligible.ts'
import { lockConsultation, lockListed } from './lock.ts'
import { consultationOffices, listCases } from './prepare-consultation.ts'
import { mustBePrepared } from './rules.ts'
import { mustConsult } from './scope.ts'
import { consultationCases, consultations } from './tables.ts'

const version = Whole(1, 1_000_000_000)
const changing = { zh: '修改名单', en: 'change its list' }

const Added = z.strictObject({
  id: Id,
  caseNumber: Text(1, 80),
  /** Needed where the case does not qualify by itself. */
  reason: maybe(Text(4, 500)),
  version,
})

/**
 * Puts a case on the list by hand. One that does not qualify needs the reason why it is talked about all the same
 * (seed 1 art 19(2)).
 */
export const addToConsultation = act(Added, async (court, asked) => {
  const { tx, by } = court
  mustHaveDuty(by, 'consultation.keep')
  const found = await lockConsultation(court, asked, changing)
  const number = readCaseNumber(asked.caseNumber)
  const [file] = number
    ? await tx
        .select({ id: caseFiles.id, state: caseFiles.state })
        .from(caseFiles)
        .where(and(eq(caseFiles.caseNumber, number), eq(caseFiles.court, found.court)))
    : []
  if (!file) throw new Refusal('not-found')
  const rules = mustConsult(found.court, found.heldOn)
  const eligible = await isEligible(tx, file.id, rules, found.heldOn)
  if (!eligible && asked.reason === undefined) {
    throw new Refusal('consultation-outside-scope', { days: rules.days })
  }
  const one = {
    caseFileId: file.id,
    origin: eligible && asked.reason === undefined ? ('list' as const) : ('added' as const),
    ...(asked.reason !== undefined && { addedBecause: asked.reason }),
  }
  const [id] = await listCases(court, found, [one])
  if (!id) throw new Refusal('consultation-case-once')
  const next = found.version + 1
  await tx.update(consultations).set({ version: next }).where(eq(consultations.id, found.id))
  return { id, version: next }
})

const Removed = z.strictObject({ id: Id, reason: Text(4, 500), version })

/** Takes a case off the list, with the reason; the row stays, so that everybody sees who decided so and why. */
export const removeFromConsultation = act(Removed, async (court, asked) => {
  const { tx, by, journal } = court
  mustHaveDuty(by, 'consultation.keep')
  const { listed, consultation } = await lockListed(court, asked)
  mustBePrepared(consultation, changing)
  await tx
    .update(consultationCases)
    .set({ removedBecause: asked.reason, version: listed.version + 1 })
    .where(eq(consultationCases.id, listed.id))
  await journal({
    kind: 'consultation.removed',
    court: listed.court,
    subject: { kind: 'consultationCase', id: listed.id },
    caseFileId: listed.caseFileId,
  })
})

const Special = z.strictObject({ id: Id, reason: Text(4, 500), version })

/** Marks a case as a special one, for which president or vice president take part (seed 1 art 19(3)). */
export const markSpecial = act(Special, async (court, asked) => {
  const { tx, by, journal } = court
  mustHold(by, ...consultationOffices, 'vicePresident', 'president')
  const { listed, consultation } = await lockListed(court, asked)
  mustBePrepared(consultation, changing)
  await tx
    .update(consultationCases)
    .set({ specialBecause: asked.reason, version: listed.version + 1 })
    .where(eq(consultationCases.id, listed.id))
  await journal({
    kind: 'consultation.marked',
    court: listed.court,
    subject: { kind: 'consultationCase', id: listed.id },
    caseFileId: listed.caseFileId,
  })
})

const Briefed = z.strictObject({ id: Id, briefing: Text(4, 2000), version })

/** The officer reports the case to director and head of division before the consultation (seed 1 art 19(4)). */
export const briefCase = act(Briefed, async (court, asked) => {
  const { tx, by, journal } = court
  const staff = mustHaveDuty(by, 'consultation.keep')
  const { listed, consultation } = await lockListed(court, asked)
  mustBePrepared(consultation, { zh: '汇报案情', en: 'report a case' })
  await tx
    .update(consultationCases)
    .set({ briefing: asked.briefing, briefedBy: staff.name, version: listed.version + 1 })
    .where(eq(consultationCases.id, listed.id))
  await journal({
    kind: 'consultation.briefed',
    court: listed.court,
    subject: { kind: 'consultationCase', id: listed.id },
    caseFileId: listed.caseFileId,
  })
})
