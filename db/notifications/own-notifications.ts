import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import { attempts, notifications, type ChannelKind } from './tables.ts'

/** What a party sees of a message that was sent to it: when, how, what became of it, and its words. */
export interface OwnNotification {
  number: string
  madeAt: Date
  subject: string
  body: string
  language: 'zh' | 'en'
  /** It is on its way, somebody took it, or it reached nobody. */
  state: 'underWay' | 'taken' | 'unreached'
  /** The channel that took it, or the one on which it is now. */
  channel: ChannelKind | null
}

const stateOf = (state: string): OwnNotification['state'] =>
  state === 'failed'
    ? 'unreached'
    : state === 'waiting' || state === 'sending'
      ? 'underWay'
      : 'taken'

/** The most that a page shows; older ones are in the file of the case. */
const shown = 50

/** What the party that came in was sent in this case, newest first; the other side sees nothing of it. */
export async function ownNotifications(by: Actor): Promise<OwnNotification[]> {
  if (by.kind !== 'party') throw new Refusal('access-code-wrong')
  const { write } = store()
  const rows = await write
    .select()
    .from(notifications)
    .where(
      and(
        eq(notifications.court, by.court),
        eq(notifications.caseFileId, by.caseFileId),
        eq(notifications.partyId, by.partyId),
      ),
    )
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(shown)
  const ids = rows.map(({ id }) => id)
  const tried =
    ids.length === 0
      ? []
      : await write
          .select({ of: attempts.notificationId, channel: attempts.channel })
          .from(attempts)
          .where(and(inArray(attempts.notificationId, ids), eq(attempts.outcome, 'accepted')))
          .orderBy(asc(attempts.at))
  const took = new Map(tried.map(({ of, channel }) => [of, channel]))
  return rows.map(({ id, number, createdAt, subject, body, language, state, remaining }) => ({
    number,
    madeAt: createdAt,
    subject,
    body,
    language,
    state: stateOf(state),
    channel: took.get(id) ?? (stateOf(state) === 'underWay' ? (remaining[0] ?? null) : null),
  }))
}
