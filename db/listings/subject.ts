import { and, eq } from 'drizzle-orm'
import { parties, type caseFiles } from '../cases/tables.ts'
import type { Tx } from '../connection.ts'
import { bornOnOf } from '../people/adult.ts'
import { checkIdCard, maskNumber } from '../people/identity.ts'
import { Refusal } from '../refusal.ts'

export type Party = typeof parties.$inferSelect
type CaseFile = typeof caseFiles.$inferSelect

/** A party of a case, or a refusal that does not tell whether it is another case's. */
export async function partyOf(tx: Tx, caseFileId: string, id: string): Promise<Party> {
  const [party] = await tx
    .select()
    .from(parties)
    .where(and(eq(parties.id, id), eq(parties.caseFileId, caseFileId)))
  if (!party) throw new Refusal('not-found')
  return party
}

/** Who is decided about, copied into the record as they were on that day (第六条第一、二、五项). */
export function subjectOf(party: Party, file: CaseFile) {
  if (!party.idNumber) throw new Refusal('listing-number-missing')
  const card = party.idType === 'idCard' ? checkIdCard(party.idNumber) : undefined
  return {
    name: party.name,
    kind: party.kind,
    sex: party.kind === 'unit' ? null : (card?.sex ?? party.sex),
    bornOn: bornOnOf(party),
    idNumber: party.idNumber,
    maskedNumber: maskNumber(party.idType, party.idNumber),
    legalRepresentative: party.legalRepresentative,
    caseNumber: file.caseNumber,
    filedOn: file.filedOn,
    basisNumber: file.basisNumber,
    basisCourt: file.basisCourt,
  }
}
