import { and, asc, eq } from 'drizzle-orm'
import { readInput, type Actor } from '../act.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Id } from '../fields.ts'
import { mustHold } from '../people/rules.ts'
import type { CourtDate } from '../time/days.ts'
import { packetDocuments, packetServices, type PacketDocument, type ServiceWay } from './tables.ts'

/** The checklist of one debtor: the six documents, each with its record of service or none. */
export interface DebtorPacket {
  partyId: string
  name: string
  served: number
  documents: {
    document: PacketDocument
    service: { way: ServiceWay; servedOn: CourtDate; servedBy: string } | null
  }[]
}

/** The first packets of a case of one's own court, one for each debtor (儋州 2017 一（三）). */
export async function packetsOfCase(by: Actor, caseFileId: string): Promise<DebtorPacket[]> {
  const { court } = mustHold(by, ...caseOffices)
  const id = readInput(Id, caseFileId)
  const debtors = await store()
    .write.select({ id: parties.id, name: parties.name })
    .from(parties)
    .innerJoin(caseFiles, eq(caseFiles.id, parties.caseFileId))
    .where(and(eq(caseFiles.id, id), eq(caseFiles.court, court), eq(parties.role, 'debtor')))
    .orderBy(asc(parties.id))
  const services = await store()
    .write.select()
    .from(packetServices)
    .where(and(eq(packetServices.caseFileId, id), eq(packetServices.court, court)))
  return debtors.map((debtor) => {
    const mine = services.filter(({ partyId }) => partyId === debtor.id)
    return {
      partyId: debtor.id,
      name: debtor.name,
      served: mine.length,
      documents: packetDocuments.map((document) => {
        const found = mine.find((row) => row.document === document)
        const { way, servedOn, servedBy } = found ?? {}
        return {
          document,
          service: found ? { way: way!, servedOn: servedOn!, servedBy: servedBy! } : null,
        }
      }),
    }
  })
}
