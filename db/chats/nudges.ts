import { and, eq, inArray, isNotNull, lt, lte } from 'drizzle-orm'
import { inOneTransaction, type Act } from '../act.ts'
import { store, type Tx } from '../connection.ts'
import type { FollowHandler, JournalEntry } from '../journal/follow.ts'
import { chatToNudge, cutChat } from '../leads/cut-chat.ts'
import { leads } from '../leads/tables.ts'
import type { Channels, Sent } from '../notifications/deliver.ts'
import type { Language } from './chat.ts'
import { languageOf } from './choose-language.ts'
import { nudges } from './tables.ts'

/** After which entries a lead has news for its informant; what staff only note down is none. */
const news = ['lead.answered', 'lead.concluded', 'claim.news']

/** All that a nudge says: no court case, no lead, nobody's name (anchors 3.2). Its number tells a repeated one. */
const text: Record<Language, (number: string) => string> = {
  zh: (number) =>
    `您关注的事项有新消息，请发送 /status 并输入回执码查看。不想再收到提醒，请发送 /stop。（提醒编号 ${number}）`,
  en: (number) =>
    `There is news for you. Send /status with your receipt to read it. To end these reminders, send /stop. (Reminder ${number})`,
}

/** What a repeated nudge says before the same words. */
const again: Record<Language, string> = {
  zh: '这条提醒可能已经收到过。',
  en: 'You may have had this reminder already. ',
}

/** A number that says nothing: the last characters of the row's own. */
const numberOf = (id: string) => id.slice(-6).toUpperCase()

const mostTries = 6
const leaseMs = 120_000
const portal = { kind: 'portal' } as const

/** Whom an entry concerns: a lead with news. */
const hasNews = (entry: JournalEntry) => entry.subjectId !== null && news.includes(entry.kind)

/** Notes which leads have news for a chat that asked to be nudged. */
export const makeNudges =
  (wake: (tx: Tx) => Promise<void>): FollowHandler =>
  async (tx, entries) => {
    const ids = [...new Set(entries.filter(hasNews).flatMap((entry) => entry.subjectId ?? []))]
    if (ids.length === 0) return
    const asked = await tx
      .select({ leadId: leads.id })
      .from(leads)
      .where(and(inArray(leads.id, ids), isNotNull(leads.nudge)))
    if (asked.length === 0) return
    const nextAt = store().now()
    await tx
      .insert(nudges)
      .values(asked.map(({ leadId }) => ({ leadId, nextAt })))
      .onConflictDoNothing()
    await wake(tx)
  }

/**
 * Nudges one chat that is due. Whether it arrived is known, or it goes out once more under the same number and never a
 * third time. A channel that asks for a pause has it for every nudge.
 * @returns what the channel said, or undefined when nothing was due
 */
export async function nudgeNext(channels: Pick<Channels, 'chat'>): Promise<Sent | undefined> {
  const due = await inOneTransaction(portal, claim)
  if (!due) return undefined
  const chatId = await chatToNudge(due.leadId)
  const sent = await nudge(channels, chatId, due)
  await inOneTransaction(portal, (court) => record(court, due, sent))
  // A chat that was deleted or shut the bot out is not kept for a later day.
  if (sent.outcome === 'refused' && chatId !== undefined) await cutChat(chatId)
  return sent
}

type Nudge = typeof nudges.$inferSelect

async function claim({ tx, now }: Act): Promise<Nudge | undefined> {
  const [due] = await tx
    .select()
    .from(nudges)
    .where(lte(nudges.nextAt, now))
    .orderBy(nudges.nextAt)
    .limit(1)
    .for('update', { skipLocked: true })
  if (!due) return undefined
  const claimed = {
    tries: due.tries + 1,
    nextAt: new Date(now.getTime() + leaseMs),
    sending: true,
    // A claim that lapsed: its process died, before or after the nudge left.
    maybeArrived: due.maybeArrived || due.sending,
  }
  await tx.update(nudges).set(claimed).where(eq(nudges.id, due.id))
  return { ...due, ...claimed }
}

/** Writes what became of a nudge. */
async function record({ tx, now }: Act, due: Nudge, sent: Sent): Promise<void> {
  const mine = eq(nudges.id, due.id)
  const repeated = due.maybeArrived && sent.outcome === 'failed' && sent.maybeArrived === true
  if (sent.outcome !== 'failed' || repeated || due.tries >= mostTries) {
    await tx.delete(nudges).where(mine)
    return
  }
  const seconds = sent.retryAfterSeconds ?? 15 * 2 ** due.tries
  const nextAt = new Date(now.getTime() + seconds * 1000)
  const maybeArrived = due.maybeArrived || sent.maybeArrived === true
  // Being told to wait is no try.
  const tries = sent.retryAfterSeconds === undefined ? due.tries : due.tries - 1
  await tx.update(nudges).set({ nextAt, tries, maybeArrived, sending: false }).where(mine)
  if (sent.retryAfterSeconds === undefined) return
  await tx
    .update(nudges)
    .set({ nextAt })
    .where(and(lt(nudges.nextAt, nextAt), eq(nudges.sending, false)))
}

async function nudge(
  channels: Pick<Channels, 'chat'>,
  chatId: number | undefined,
  { id, maybeArrived }: Nudge,
): Promise<Sent> {
  if (chatId === undefined) return { outcome: 'refused', code: 'forgotten' }
  const language = (await languageOf(chatId)) ?? 'zh'
  const said = text[language](numberOf(id))
  const body = maybeArrived ? again[language] + said : said
  return channels.chat(String(chatId), { id, number: '', subject: '', body })
}
