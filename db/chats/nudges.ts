import { and, eq, inArray, isNotNull, lte } from 'drizzle-orm'
import { inOneTransaction, type Act } from '../act.ts'
import { store, type Tx } from '../connection.ts'
import type { FollowHandler, JournalEntry } from '../journal/follow.ts'
import { leads } from '../leads/tables.ts'
import type { Channels, Sent } from '../notifications/deliver.ts'
import { chatKey, ChatId, openForServer, sealForServer, type Language } from './chat.ts'
import { chatLanguages, nudges } from './tables.ts'

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

const rowOf = (leadId: string) => `leads.nudge:${leadId}`

/** Seals the chat that asks to be nudged about a lead, bound to that lead. */
export const sealNudge = (leadId: string, chatId: number): Uint8Array =>
  sealForServer(rowOf(leadId), chatId)

/** Whether a lead's sealed nudge is this chat's. */
export const isNudgeOf = (leadId: string, nudge: Uint8Array, chatId: number): boolean =>
  openForServer(rowOf(leadId), nudge) === chatId

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
  const claimed = await inOneTransaction(portal, claim)
  if (!claimed) return undefined
  const { id, leadId, tries, chatId, language } = claimed
  const sent: Sent =
    chatId === undefined
      ? { outcome: 'refused', code: 'forgotten' }
      : await channels.chat(String(chatId), { id, number: '', subject: '', body: text[language] })
  await inOneTransaction(portal, async ({ tx, now }) => {
    const done = sent.outcome !== 'failed' || tries >= mostTries
    if (done) await tx.delete(nudges).where(eq(nudges.id, id))
    else {
      const seconds = sent.retryAfterSeconds ?? 15 * 2 ** tries
      const nextAt = new Date(now.getTime() + seconds * 1000)
      await tx.update(nudges).set({ nextAt }).where(eq(nudges.id, id))
    }
    if (sent.outcome === 'refused') {
      await tx.update(leads).set({ nudge: null }).where(eq(leads.id, leadId))
    }
  })
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
  await tx
    .update(nudges)
    .set({ tries, nextAt: new Date(now.getTime() + leaseMs) })
    .where(eq(nudges.id, due.id))
  const [lead] = await tx.select({ nudge: leads.nudge }).from(leads).where(eq(leads.id, due.leadId))
  const chatId = lead?.nudge
    ? ChatId.parse(openForServer(rowOf(due.leadId), lead.nudge))
    : undefined
  const [chosen] =
    chatId === undefined
      ? []
      : await tx
          .select()
          .from(chatLanguages)
          .where(eq(chatLanguages.chat, chatKey(chatId)))
  return { id: due.id, leadId: due.leadId, tries, chatId, language: chosen?.language ?? 'zh' }
}
