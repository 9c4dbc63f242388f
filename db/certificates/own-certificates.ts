import { desc, eq } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { notifications } from '../notifications/tables.ts'

/** A message of which a party can take a certificate away. */
export interface OwnCertificate {
  id: string
  number: string
  subject: string
  madeAt: Date
}

const mostShown = 100

/** The messages that were made for whoever came in with an access code, the newest first (在线诉讼规则 三十一). */
export async function ownCertificates(by: Actor): Promise<OwnCertificate[]> {
  if (by.kind !== 'party') return []
  return store()
    .write.select({
      id: notifications.id,
      number: notifications.number,
      subject: notifications.subject,
      madeAt: notifications.createdAt,
    })
    .from(notifications)
    .where(eq(notifications.partyId, by.partyId))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(mostShown)
}
