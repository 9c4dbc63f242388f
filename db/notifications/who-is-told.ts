import { eq } from 'drizzle-orm'
import type { Tx } from '../connection.ts'
import type { JournalEntry } from '../journal/follow.ts'
import { listings } from '../listings/tables.ts'
import { restrictions } from '../restrictions/tables.ts'

/** Nobody's id: where the person that an entry is about is not found, nobody is told instead of everybody. */
const nobody = '00000000-0000-0000-0000-000000000000'

const tables = { listing: listings, restriction: restrictions } as const
const recordOf = ({ kind }: JournalEntry) =>
  kind.startsWith('listing.')
    ? 'listing'
    : kind.startsWith('restriction.')
      ? 'restriction'
      : undefined

/**
 * The one party to whom something is told that is about that person alone: who gave a lead, who stands on the list, who is
 * restricted. Absent for what every party of the side is told (domain 5.6, “Notice to”).
 */
export async function onlyPerson(
  tx: Tx,
  entry: JournalEntry,
  tells: 'applicant' | 'debtor',
): Promise<string | undefined> {
  if (entry.kind === 'lead.reported') return entry.subjectId ?? nobody
  const record = recordOf(entry)
  if (!record || tells !== 'debtor') return undefined
  const table = tables[record]
  const [found] = await tx
    .select({ partyId: table.partyId })
    .from(table)
    .where(eq(table.id, entry.subjectId ?? nobody))
  return found?.partyId ?? nobody
}
