import type { Ask } from '#db'
import { person, type FieldSpec } from './fields.ts'

type Party = NonNullable<Awaited<ReturnType<Ask['caseFile']>>>['parties'][number]

/** The form that corrects a party. */
export const partySpecs: readonly FieldSpec[] = person('party')

/** What is recorded of a party now, under the names of the form's fields. */
export const partyValues = (party: Party): Record<string, string> => ({
  partyName: party.name,
  partyKind: party.kind,
  partyIdType: party.idType,
  partyIdNumber: party.idNumber ?? '',
  partySex: party.sex ?? '',
  partyBornOn: party.bornOn ?? '',
  partyLegalRepresentative: party.legalRepresentative ?? '',
  partyPhone: party.phone ?? '',
  partyEmail: party.email ?? '',
  partyAddress: party.address ?? '',
})
