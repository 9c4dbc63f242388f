import { eq } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { parties } from '../cases/tables.ts'
import type { Tx } from '../connection.ts'
import { openAddresses } from './channels.ts'
import { awaitedMs } from './channel-times.ts'
import { arrived, factsOf, pendingSince, type Row } from './evidence.ts'
import { nameClerk } from './name-clerk.ts'
import { notifications, type ChannelKind } from './tables.ts'

/** Wakes whoever delivers a notification, in the transaction that wrote it. */
export type Wake = (tx: Tx, notificationId: string, at?: Date) => Promise<void>

type Change = Partial<typeof notifications.$inferInsert>

/** Changes the way of a message; what it says and to whom is for ever. */
export const change = ({ tx }: Pick<Act, 'tx'>, { id }: Row, set: Change) =>
  tx.update(notifications).set(set).where(eq(notifications.id, id))

/**
 * What comes next for a message whose evidence has changed; its row is locked. Another address of the same channel comes
 * first; then it is done if it arrived anywhere, waits for a receipt if one is to come, or goes to the next channel;
 * after the last one it is work for a clerk (使用规则 五十七).
 * @param leave the present channel had its time
 */
export async function goOn(
  court: Act,
  wake: Wake,
  row: Row,
  { leave = false } = {},
): Promise<void> {
  const { tx, now } = court
  const facts = await factsOf(tx, row.id)
  const [channel] = row.remaining
  const [party] = await tx.select().from(parties).where(eq(parties.id, row.partyId))
  if (channel && party && !leave) {
    const [next] = await openAddresses(tx, party, channel, facts)
    // The tries run on: they tell one claim from another.
    if (next) return waitUntil(court, wake, row, now, { maybeArrived: false })
  }
  if (arrived(facts)) return finish(court, row, 'delivered')
  const since = channel && !leave ? pendingSince(facts, channel) : undefined
  if (channel && since) {
    const until = new Date(since.getTime() + awaitedMs(row.rule, row.court, channel, now))
    if (until > now) return waitUntil(court, wake, row, until, { state: 'accepted' })
  }
  const remaining = row.remaining.slice(1)
  if (remaining.length === 0) return finish(court, row, 'failed')
  const fresh = { remaining, tries: 0, maybeArrived: false, channelSince: null }
  await waitUntil(court, wake, row, now, fresh)
}

/** A message waits until a moment, and whoever delivers is woken then. */
export async function waitUntil(
  court: Act,
  wake: Wake,
  row: Row,
  nextAt: Date,
  other: Change = {},
): Promise<void> {
  await change(court, row, { state: 'waiting', nextAt, ...other })
  await wake(court.tx, row.id, nextAt > court.now ? nextAt : undefined)
}

/** A message is at its end, for now: a late receipt can still say otherwise. */
async function finish(court: Act, row: Row, state: 'delivered' | 'failed'): Promise<void> {
  if (row.state === state) return
  await change(court, row, { state, nextAt: null, ...(state === 'failed' && { remaining: [] }) })
  await journalOf(court, row, state === 'delivered' ? 'notification.done' : 'notification.failed')
  if (state === 'failed') await nameClerk(court, row)
}

type Told =
  | 'notification.done'
  | 'notification.failed'
  | 'notification.bounced'
  | 'notification.sentAgain'
  | 'notification.servedOnPaper'

/** Says in the journal what became of a message, and nothing about whom it was for. */
export const journalOf = (
  court: Pick<Act, 'journal'>,
  row: Row,
  kind: Told,
  facts: Record<string, string> = {},
) =>
  court.journal({
    kind,
    court: row.court,
    subject: { kind: 'notification', id: row.id },
    caseFileId: row.caseFileId,
    rule: row.rule,
    facts,
  })

/**
 * Takes account of what a receipt said: a message that arrived after all is done, one that came back turns to its next
 * channel. What is on its way is left to who sends it.
 */
export async function heed(court: Act, wake: Wake, row: Row, channel: ChannelKind): Promise<void> {
  if (row.state === 'sending') return
  const has = arrived(await factsOf(court.tx, row.id))
  if (has && row.state !== 'delivered' && row.state !== 'accepted') {
    return finish(court, row, 'delivered')
  }
  if (row.state === 'accepted') return goOn(court, wake, row)
  if (has || row.state !== 'delivered') return
  await journalOf(court, row, 'notification.bounced', { channel })
  await goOn(court, wake, row)
}
