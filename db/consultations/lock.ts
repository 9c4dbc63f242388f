import { eq } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { mustBeVersion } from '../cases/lock-case.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import { mustBePrepared } from './rules.ts'
import { consultationCases, consultations, promises } from './tables.ts'

/** Locks a consultation of one's own court that is still to be held, at the version that was seen. */
export async function lockConsultation(
  { tx, by }: Act,
  { id, version }: { id: string; version: number },
  act: Says,
) {
  const [found] = await tx
    .select()
    .from(consultations)
    .where(eq(consultations.id, id))
    .for('update')
  if (!found) throw new Refusal('not-found')
  mustBeOfCourt(by, found.court)
  mustBeVersion(found, version)
  mustBePrepared(found, act)
  return found
}

/** Locks a case on a consultation's list, with the consultation, in one's own court. */
export async function lockListed(
  { tx, by }: Act,
  { id, version }: { id: string; version: number },
) {
  const [found] = await tx
    .select({ listed: consultationCases, consultation: consultations })
    .from(consultationCases)
    .innerJoin(consultations, eq(consultations.id, consultationCases.consultationId))
    .where(eq(consultationCases.id, id))
    .for('update')
  if (!found) throw new Refusal('not-found')
  mustBeOfCourt(by, found.listed.court)
  mustBeVersion(found.listed, version)
  if (found.consultation.state === 'dropped') {
    mustBePrepared(found.consultation, { zh: '登记或者答复', en: 'record or promise anything' })
  }
  if (found.listed.removedBecause !== null) throw new Refusal('consultation-case-off')
  return found
}

/** What was added to a case on the list is the list's next version, so that a form that is sent twice adds it once. */
export const nextVersionOf = ({ tx }: Pick<Act, 'tx'>, listed: { id: string; version: number }) =>
  tx
    .update(consultationCases)
    .set({ version: listed.version + 1 })
    .where(eq(consultationCases.id, listed.id))

/** Locks a promise or task of one's own court that is neither done nor ended. */
export async function lockPromise(
  { tx, by }: Act,
  { id, version }: { id: string; version: number },
) {
  const [found] = await tx.select().from(promises).where(eq(promises.id, id)).for('update')
  if (!found) throw new Refusal('not-found')
  mustBeOfCourt(by, found.court)
  mustBeVersion(found, version)
  if (found.keptAt !== null || found.endedAt !== null) throw new Refusal('promise-over')
  return found
}
