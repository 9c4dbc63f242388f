import { and, eq, isNotNull, lt } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { store, type Tx } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import { asRefusal } from '../refuse-input.ts'
import { leaseMs, sealAnswers } from './answers.ts'
import { chatKey, ChatId, openForServer, sealForServer, type Language } from './chat.ts'
import { languageOf } from './choose-language.ts'
import { chatMessages, chatStates, chatUpdates } from './tables.ts'

/** How long a conversation may pause before it is forgotten. */
const stateMs = 3_600_000
/** What nobody may keep longer, whatever a conversation asks for. */
const longestMs = 3 * 86_400_000
/** Telegram sends an update again for a day; its number is kept for two and to the end of a quarter of a day. */
const updateMs = 2 * 86_400_000
/** An answer that could not be sent for a day is not sent any more. */
const answerMs = 86_400_000

/** What an update meets: nothing yet, or that it took effect before. */
export type Turn =
  | {
      seen: false
      language: Language | undefined
      state: unknown
      after: number
      /** The moment by the store's clock. */
      now: Date
      /** Sent so long ago that nobody could tell any more whether it took effect. */
      tooOld: boolean
    }
  | { seen: true; unsent: boolean }

const rowOf = (chat: Uint8Array) => `chat-state:${Buffer.from(chat).toString('base64url')}`

/** Where a chat stands as an update of it arrives. `sentAt` is when it was written, where Telegram says so. */
export const openTurn = (update: number, chatId: number, sentAt?: Date): Promise<Turn> =>
  findTurn(update, chatId, sentAt).catch(asRefusal)

async function findTurn(update: number, chatId: number, sentAt?: Date): Promise<Turn> {
  const { write, now } = store()
  const at = now()
  const [seen] = await write.select().from(chatUpdates).where(eq(chatUpdates.update, update))
  if (seen) return { seen: true, unsent: seen.answers !== null }
  const chat = chatKey(chatId)
  const [kept] = await write.select().from(chatStates).where(eq(chatStates.chat, chat))
  const live = kept && kept.expiresAt > at
  return {
    seen: false,
    language: await languageOf(chatId),
    state: live ? openForServer(rowOf(chat), kept.sealed) : undefined,
    after: kept?.update ?? 0,
    now: at,
    tooOld: sentAt !== undefined && at.getTime() - sentAt.getTime() > updateMs,
  }
}

/** Whether the step at which a chat stands was left by this update, and none came after it. */
export async function isNewestTurn(update: number, chatId: number): Promise<boolean> {
  const [kept] = await store()
    .write.select({ update: chatStates.update })
    .from(chatStates)
    .where(eq(chatStates.chat, chatKey(chatId)))
    .catch(asRefusal)
  return kept?.update === update
}

const ClosedTurn = z.strictObject({
  update: z.number().int(),
  chatId: ChatId,
  /** The update whose step this turn found. */
  after: z.number().int(),
  /** The step it leaves; null ends the conversation, absent leaves it where it is. */
  state: z.unknown().optional(),
  /** When the step is forgotten at the latest; an hour from now where nothing is said. */
  until: z.date().optional(),
  answers: z.array(z.unknown()),
})

/**
 * Ends a turn: the update's number, the chat's next step and the answers are written together, so that an
 * update takes effect once and its answers survive a crash.
 * @returns false when another process was first with this update
 * @throws Refusal changed-meanwhile when another update of the chat came between
 */
export const closeTurn = act(ClosedTurn, async ({ tx, now }, turn) => {
  const [mine] = await tx
    .insert(chatUpdates)
    .values({
      update: turn.update,
      at: now,
      ...(turn.answers.length > 0 && {
        answers: sealAnswers(turn.update, turn),
        dueAt: new Date(now.getTime() + leaseMs),
      }),
    })
    .onConflictDoNothing()
    .returning({ update: chatUpdates.update })
  if (!mine) return false
  if (turn.state !== undefined) await leaveState(tx, now, turn)
  return true
})

/** When a step is forgotten. */
function expiryOf(now: Date, until: Date | undefined): Date {
  const asked = until ?? new Date(now.getTime() + stateMs)
  return new Date(Math.min(asked.getTime(), now.getTime() + longestMs))
}

async function leaveState(tx: Tx, now: Date, turn: z.output<typeof ClosedTurn>): Promise<void> {
  const chat = chatKey(turn.chatId)
  const mine = eq(chatStates.chat, chat)
  const found = and(mine, eq(chatStates.update, turn.after))
  if (turn.state === null) {
    const gone = await tx.delete(chatStates).where(found).returning()
    // What /forget has deleted already is as it should be; another's step is not.
    const left = gone.length > 0 ? [] : await tx.select().from(chatStates).where(mine)
    if (left.length > 0) throw new Refusal('changed-meanwhile')
    return
  }
  const next = {
    sealed: sealForServer(rowOf(chat), turn.state),
    update: turn.update,
    expiresAt: expiryOf(now, turn.until),
  }
  const written =
    turn.after === 0
      ? await tx
          .insert(chatStates)
          .values({ chat, ...next })
          .onConflictDoNothing()
          .returning()
      : await tx.update(chatStates).set(next).where(found).returning()
  if (written.length === 0) throw new Refusal('changed-meanwhile')
}

/** Forgets conversations that paused too long, what can no longer be erased, and updates that Telegram no longer repeats. */
export async function forgetOldTurns(): Promise<void> {
  const { write, now } = store()
  const at = now()
  const before = (ms: number) => new Date(at.getTime() - ms)
  await write.delete(chatStates).where(lt(chatStates.expiresAt, at))
  await write.delete(chatMessages).where(lt(chatMessages.expiresAt, at))
  await write.delete(chatUpdates).where(lt(chatUpdates.at, before(updateMs)))
  await write
    .update(chatUpdates)
    .set({ answers: null, dueAt: null })
    .where(and(isNotNull(chatUpdates.answers), lt(chatUpdates.at, before(answerMs))))
}
