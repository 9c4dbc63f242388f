import { and, eq } from 'drizzle-orm'
import { inOneTransaction } from '../act.ts'
import { keyedHash, seal, unseal } from '../keys.ts'
import { store } from '../connection.ts'
import type { Message, Sent } from '../notifications/deliver.ts'
import { notifications } from '../notifications/tables.ts'
import { letters } from './tables.ts'

const rowOf = (notificationId: string) => `letter\n${notificationId}`

/** The channel of letters: a message goes into the post room's queue, once for each address (民事诉讼法 2023 第九十一条). */
export async function queueLetter(to: string, message: Pick<Message, 'id'>): Promise<Sent> {
  return inOneTransaction({ kind: 'portal' }, async (court) => {
    const { tx, now } = court
    const [row] = await tx.select().from(notifications).where(eq(notifications.id, message.id))
    if (!row) return { outcome: 'refused', code: 'no-message' }
    const { keys } = store()
    const addressHash = keyedHash(keys, 'letter', to)
    const [made] = await tx
      .insert(letters)
      .values({
        court: row.court,
        notificationId: row.id,
        addressHash,
        address: seal(keys.server, rowOf(row.id), Buffer.from(to)),
        queuedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: letters.id })
    if (made) {
      await court.journal({
        kind: 'letter.queued',
        court: row.court,
        subject: { kind: 'letter', id: made.id },
        caseFileId: row.caseFileId,
      })
      return { outcome: 'accepted', providerId: made.id }
    }
    const [known] = await tx
      .select({ id: letters.id })
      .from(letters)
      .where(and(eq(letters.notificationId, row.id), eq(letters.addressHash, addressHash)))
    return { outcome: 'accepted', providerId: known!.id }
  })
}

/** Where a letter goes, as it was when it was queued. */
export const addressOf = ({ notificationId, address }: typeof letters.$inferSelect): string =>
  Buffer.from(unseal(store().keys.server, rowOf(notificationId), address)).toString('utf8')
