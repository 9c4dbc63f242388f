import { and, eq, inArray, isNotNull, lte } from 'drizzle-orm'
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
const news = ['lead.answered', 'lead.concluded']

/** All that a nudge says: no court case, no lead, nobody's name (anchors 3.2). */
const text: Record<Language, string> = {
  zh: '您关注的事项有新消息，请发送 /status 并输入回执码查看。不想再收到提醒，请发送 /stop。',
  en: 'There is news for you. Send /status with your receipt to read it. To end these reminders, send /stop.',
}

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
 * Nudges one chat that is due. A crash in between repeats the nudge, which says nothing new and does no harm.
 * @returns what the channel said, or undefined when nothing was due
 */
export async function nudgeNext(channels: Pick<Channels, 'chat'>): Promise<Sent | undefined> {
  const due = await inOneTransaction(portal, claim)
  if (!due) return undefined
  const chatId = await chatToNudge(due.leadId)
  const sent = await nudge(channels, chatId, due.id)
  await inOneTransaction(portal, async ({ tx, now }) => {
    if (sent.outcome !== 'failed' || due.tries >= mostTries) {
      await tx.delete(nudges).where(eq(nudges.id, due.id))
      return
    }
    const seconds = sent.retryAfterSeconds ?? 15 * 2 ** due.tries
    const nextAt = new Date(now.getTime() + seconds * 1000)
    await tx.update(nudges).set({ nextAt }).where(eq(nudges.id, due.id))
  })
  // A chat that was deleted or shut the bot out is not kept for a later day.
  if (sent.outcome === 'refused' && chatId !== undefined) await cutChat(chatId)
  return sent
}

async function claim({ tx, now }: Act) {
  const [due] = await tx
    .select()
    .from(nudges)
    .where(lte(nudges.nextAt, now))
    .orderBy(nudges.nextAt)
    .limit(1)
    .for('update', { skipLocked: true })
  if (!due) return undefined
  const tries = due.tries + 1
  const nextAt = new Date(now.getTime() + leaseMs)
  await tx.update(nudges).set({ tries, nextAt }).where(eq(nudges.id, due.id))
  return { ...due, tries }
}

async function nudge(
  channels: Pick<Channels, 'chat'>,
  chatId: number | undefined,
  id: string,
): Promise<Sent> {
  if (chatId === undefined) return { outcome: 'refused', code: 'forgotten' }
  const body = text[(await languageOf(chatId)) ?? 'zh']
  return channels.chat(String(chatId), { id, number: '', subject: '', body })
}
