import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { Checkbox, Day, maybe, Text, Yuan } from '../fields.ts'
import { officerCalled } from '../people/officers.ts'
import { mustHaveDuty } from '../people/duties.ts'
import type { Staff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { refuseTogether } from '../refuse-together.ts'
import { dayOf } from '../time/days.ts'
import { foldNumber, readCaseNumber } from './case-number.ts'
import { partyFields, readParty } from './party-fields.ts'
import { isNumberOfCourt, mustBeDone } from './rules.ts'
import { caseFiles, parties, steps } from './tables.ts'

const NewCase = z
  .strictObject({
    caseNumber: Text(1, 80).transform((text, context) => {
      const number = readCaseNumber(text)
      if (number) return number
      context.addIssue({
        code: 'custom',
        message:
          '案号格式错误，应如（2026）鲁0203执1号 | is not a case number such as （2026）鲁0203执1号',
      })
      return z.NEVER
    }),
    filedOn: Day,
    cause: Text(1, 200),
    basisNumber: Text(1, 200).transform(foldNumber),
    basisCourt: Text(1, 200),
    claim: Yuan,
    officer: maybe(Text(1, 60)),
    /** The officer's user name, where somebody else files the case; with it the leads are his to read. */
    officerUsername: maybe(Text(1, 40)),
    judge: maybe(Text(1, 60)),
    phone: maybe(Text(1, 60)),
    livelihood: Checkbox,
  })
  .extend(partyFields('applicant'))
  .extend(partyFields('debtor'))

/**
 * Files an enforcement case with its applicant and its debtor (执行规定 16). The first step, 立案, is done with it,
 * and both are told (seed 2 三.13).
 */
export const openCase = act(NewCase, async (court, asked) => {
  const { tx, by, now, journal } = court
  const staff = mustHaveDuty(by, 'case.open')
  const today = dayOf(now)
  const {
    officerUsername: officer,
    applicantIdNumber: applicant,
    debtorIdNumber: debtor,
  } = await refuseTogether({
    caseNumber: () => mustBeNumberOf(staff.court, asked.caseNumber),
    filedOn: () => mustBeDone(asked.filedOn, today),
    officerUsername: () => officerOf(court, staff, asked),
    applicantIdNumber: () => readParty('applicant', asked, today),
    debtorIdNumber: () => readParty('debtor', asked, today),
  })
  const both = [applicant, debtor]
  const [file] = await tx
    .insert(caseFiles)
    .values({
      court: staff.court,
      caseNumber: asked.caseNumber,
      filedOn: asked.filedOn,
      cause: asked.cause,
      basisNumber: asked.basisNumber,
      basisCourt: asked.basisCourt,
      claim: asked.claim,
      officer: officer.name,
      officerId: officer.id,
      judge: asked.judge ?? null,
      phone: asked.phone ?? null,
      livelihood: asked.livelihood,
      createdAt: now,
    })
    .returning({ id: caseFiles.id, version: caseFiles.version })
  const { id, version } = file!
  const added = await tx
    .insert(parties)
    .values(both.map((party) => ({ ...party(asked.caseNumber, staff.court), caseFileId: id })))
    .returning({ id: parties.id, role: parties.role })
  const entry = { court: staff.court, caseFileId: id, on: asked.filedOn }
  const facts = { officer: officer.name !== null }
  await journal({ ...entry, kind: 'case.filed', subject: { kind: 'case', id }, facts })
  for (const party of added) {
    await journal({ ...entry, kind: 'party.added', subject: { kind: 'party', id: party.id } })
  }
  await recordFiling(court, { ...entry, officer: officer.name })
  return { id, caseNumber: asked.caseNumber, version, parties: added }
})

function mustBeNumberOf(court: string, caseNumber: string): void {
  if (!isNumberOfCourt(caseNumber, court)) throw new Refusal('case-number-court')
}

/** Who the officer is: the one chosen by user name, or whoever files the case himself; else a name alone. */
async function officerOf(
  { tx, now }: Act,
  staff: Staff,
  asked: { officer?: string | undefined; officerUsername?: string | undefined },
): Promise<{ name: string | null; id: string | null }> {
  const { officer: name = null, officerUsername } = asked
  if (officerUsername === undefined) {
    const self = staff.roles.includes('officer') && name === staff.name
    return { name, id: self ? staff.staffId : null }
  }
  const chosen = await officerCalled(tx, staff.court, officerUsername, dayOf(now))
  if (!chosen || (name !== null && name !== chosen.name)) throw new Refusal('officer-unknown')
  return { name: chosen.name, id: chosen.id }
}

async function recordFiling(
  { tx, now, journal }: Act,
  filed: {
    court: string
    caseFileId: string
    on: (typeof steps.$inferInsert)['doneOn']
    officer: string | null
  },
) {
  const { officer, ...entry } = filed
  const [step] = await tx
    .insert(steps)
    .values({
      court: entry.court,
      caseFileId: entry.caseFileId,
      code: 'N02',
      doneOn: entry.on,
      text: '已依法立案。',
      by: officer,
      recordedAt: now,
    })
    .returning({ id: steps.id })
  await journal({ ...entry, kind: 'step.N02', subject: { kind: 'step', id: step!.id } })
}
