import { eq, sql } from 'drizzle-orm'
import { store, type Tx } from '../connection.ts'
import { onJournal } from './listen.ts'
import { followers, journal } from './tables.ts'

/** An entry as a follower reads it. */
export type JournalEntry = typeof journal.$inferSelect

/** What a follower does with new entries, in the transaction in which its cursor moves. */
export type FollowHandler = (tx: Tx, entries: JournalEntry[]) => Promise<void>

/** A follower at work. */
export interface Following {
  stop(): Promise<void>
}

/**
 * Reads the next entries for a follower and moves its cursor, in one transaction: dying at any point loses or
 * repeats nothing. Reads below the oldest running transaction alone, because sequence numbers commit out of
 * order. One worker at a time: whoever finds the cursor locked reads nothing.
 * @returns how many entries were read
 */
export async function readOn(name: string, batch: number, handler: FollowHandler): Promise<number> {
  return store().write.transaction(async (tx) => {
    const [cursor] = await tx
      .select()
      .from(followers)
      .where(eq(followers.name, name))
      .for('update', { skipLocked: true })
    if (!cursor) return 0
    const entries = await tx
      .select()
      .from(journal)
      .where(
        sql`${journal.xid} < pg_snapshot_xmin(pg_current_snapshot())
          and (${journal.xid}, ${journal.seq}) > (${cursor.xid}::xid8, ${cursor.seq}::bigint)`,
      )
      .orderBy(journal.xid, journal.seq)
      .limit(batch)
    const last = entries.at(-1)
    if (!last) return 0
    await handler(tx, entries)
    await tx.update(followers).set({ xid: last.xid, seq: last.seq }).where(eq(followers.name, name))
    return entries.length
  })
}

/** Makes a follower known, at the beginning of the journal. */
export async function ensureFollower(name: string): Promise<void> {
  await store().write.insert(followers).values({ name, xid: '0', seq: 0 }).onConflictDoNothing()
}

/**
 * Follows the journal until it is stopped: woken by NOTIFY and every half second.
 * @param batch how many entries at most go into one transaction
 * @param report told when the handler fails; the same entries come again a second later
 */
export function follow(
  name: string,
  batch: number,
  handler: FollowHandler,
  report: (fault: unknown) => void = () => {},
): Following {
  let known = false
  let running: Promise<void> | undefined
  let again = false
  let over = false

  const readAll = async () => {
    do {
      again = false
      if (!known) await ensureFollower(name)
      known = true
      while (!over && (await readOn(name, batch, handler)) > 0);
    } while (again && !over)
  }
  const wake = () => {
    again = true
    running ??= readAll()
      .catch((fault: unknown) => {
        report(fault)
        return pause(1000)
      })
      .finally(() => (running = undefined))
  }

  const stopListening = onJournal(wake)
  return {
    stop: async () => {
      over = true
      await stopListening()
      await running
    },
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
