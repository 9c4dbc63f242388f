import { asc, eq } from 'drizzle-orm'
import { readInput, type Actor } from '../act.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Id } from '../fields.ts'
import { mustBeOfCourt, mustHold } from '../people/rules.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { listingApplications, type ApplicationState } from './tables.ts'

/** A request to list a debtor, as the desk shows it on the page of the case. */
export interface ApplicationRow {
  id: string
  partyId: string
  name: string
  receivedOn: CourtDate
  state: ApplicationState
  answeredOn: CourtDate | null
  reason: string | null
  version: number
}

/** The requests to list debtors of a case of one's own court, oldest first (第五条). */
export async function applicationsOf(by: Actor, caseFileId: string): Promise<ApplicationRow[]> {
  mustHold(by, ...caseOffices)
  const rows = await store()
    .write.select({ application: listingApplications, name: parties.name })
    .from(listingApplications)
    .innerJoin(parties, eq(parties.id, listingApplications.partyId))
    .where(eq(listingApplications.caseFileId, readInput(Id, caseFileId)))
    .orderBy(asc(listingApplications.receivedOn), asc(listingApplications.id))
  return rows.map(({ application, name }) => {
    const { court, caseFileId: _, answeredAt, ...own } = application
    mustBeOfCourt(by, court)
    return { ...own, name, answeredOn: answeredAt && dayOf(answeredAt) }
  })
}
