import { and, eq, isNotNull, lte, or, lt } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import type { Tx } from '../connection.ts'
import { ChatId, openForServer, sealForServer } from './chat.ts'
import { quarterAfter } from './coarse.ts'
import { forgetMessages, noteMessages } from './messages.ts'
import { chatUpdates } from './tables.ts'

/** Who writes or takes answers sends them within this time; then they are anybody's. */
export const leaseMs = 90_000
/** When an update comes again, its answers were lost with their process if they are this old. */
const lostMs = 2000
/** Whose process died twice over the same answers gives them up. */
const mostTries = 2

const rowOf = (update: number) => `chat-answers:${update}`

const Kept = z.object({
  chatId: ChatId,
  answers: z.array(z.unknown()),
  /** The first of them may have arrived already. */
  again: z.boolean().default(false),
})
type Kept = z.input<typeof Kept>

/** Seals what is still to be answered to an update. */
export const sealAnswers = (update: number, { chatId, answers, again = false }: Kept): Uint8Array =>
  sealForServer(rowOf(update), { chatId, answers, again })

/** Answers that somebody takes up to send them, and which of them may have arrived already. */
export interface Taken {
  update: number
  chatId: number
  answers: unknown[]
  again: 'none' | 'first' | 'all'
}

/**
 * Takes up answers that were kept for later or that nobody lived to send, of one update or whichever are due, oldest
 * first. What its sender did not survive twice is given up.
 */
export const takeAnswers = act(
  z.strictObject({ update: z.number().int().optional() }),
  async ({ tx, now }, { update }): Promise<Taken | undefined> => {
    for (;;) {
      const [row] = await tx
        .select()
        .from(chatUpdates)
        .where(and(isNotNull(chatUpdates.answers), isDue(now, update)))
        .orderBy(chatUpdates.update)
        .limit(1)
        .for('update', { skipLocked: true })
      if (!row?.answers) return undefined
      if (row.tries >= mostTries) {
        await clear(tx, now, row.update)
        continue
      }
      const dueAt = new Date(now.getTime() + leaseMs)
      await tx
        .update(chatUpdates)
        .set({ tries: row.tries + 1, dueAt })
        .where(eq(chatUpdates.update, row.update))
      const { chatId, answers, again } = Kept.parse(openForServer(rowOf(row.update), row.answers))
      const died = row.tries > 0
      return { update: row.update, chatId, answers, again: died ? 'all' : again ? 'first' : 'none' }
    }
  },
)

const isDue = (now: Date, update: number | undefined) => {
  const due = lte(chatUpdates.dueAt, now)
  if (update === undefined) return due
  const lost = lt(chatUpdates.at, new Date(now.getTime() - lostMs))
  return and(eq(chatUpdates.update, update), or(due, lost, eq(chatUpdates.tries, 0)))
}

/** What is left of an update is its number, until Telegram no longer repeats it; not the moment at which it was answered. */
const clear = (tx: Tx, now: Date, update: number) =>
  tx
    .update(chatUpdates)
    .set({ answers: null, dueAt: null, at: quarterAfter(now) })
    .where(eq(chatUpdates.update, update))

/** Keeps answers that could not be sent for a later moment; `again` when the first of them may have arrived. */
export const keepAnswers = act(
  z.strictObject({
    update: z.number().int(),
    chatId: ChatId,
    answers: z.array(z.unknown()),
    again: z.boolean(),
    waitMs: z.number().int().min(0),
    messages: z.array(z.number().int()),
  }),
  async ({ tx, now }, { update, waitMs, messages, ...kept }) => {
    const [row] = await tx
      .select({ answers: chatUpdates.answers })
      .from(chatUpdates)
      .where(eq(chatUpdates.update, update))
      .for('update')
    // /forget came between: nothing is kept for a chat that asked to be forgotten.
    if (!row?.answers) return
    await tx
      .update(chatUpdates)
      .set({
        answers: sealAnswers(update, kept),
        dueAt: new Date(now.getTime() + waitMs),
        tries: 0,
      })
      .where(eq(chatUpdates.update, update))
    await noteMessages(tx, now, kept.chatId, messages)
  },
)

/** Notes that an update's answers are out, and which messages can be erased on /forget; or forgets them. */
export const answersSent = act(
  z.strictObject({
    update: z.number().int(),
    chatId: ChatId,
    messages: z.array(z.number().int()),
    /** They were the last word to a chat that is forgotten. */
    forgets: z.boolean(),
  }),
  async ({ tx, now }, { update, chatId, messages, forgets }) => {
    await clear(tx, now, update)
    if (forgets) await forgetMessages(tx, chatId)
    else await noteMessages(tx, now, chatId, messages)
  },
)

/** Drops what is still to be answered in a chat that asked to be forgotten. */
export async function dropAnswers(tx: Tx, now: Date, chatId: number): Promise<void> {
  const rows = await tx.select().from(chatUpdates).where(isNotNull(chatUpdates.answers))
  for (const { update, answers } of rows) {
    const kept = answers && Kept.safeParse(openForServer(rowOf(update), answers)).data
    if (kept?.chatId === chatId) await clear(tx, now, update)
  }
}
