import { and, eq, gt, isNotNull, lt } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { store, type Tx } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import { asRefusal } from '../refuse-input.ts'
import { chatKey, ChatId, openForServer, sealForServer, type Language } from './chat.ts'
import { languageOf } from './choose-language.ts'
import { chatStates, chatUpdates } from './tables.ts'

/** How long a conversation may pause before it is forgotten. */
const stateMs = 3_600_000
/** Telegram sends an update again for a day; its number is kept for two. */
const updateMs = 2 * 86_400_000
/** Answers this old were lost with their process; younger ones are just being sent. */
const lostMs = 2000

/** What an update meets: nothing yet, or that it took effect before. */
export type Turn =
  | { seen: false; language: Language | undefined; state: unknown; after: number }
  | { seen: true; unsent: boolean }

const rowOf = (chat: Uint8Array) => `chat-state:${Buffer.from(chat).toString('base64url')}`
const answersRow = (update: number) => `chat-answers:${update}`

/** Where a chat stands as an update of it arrives. */
export const openTurn = (update: number, chatId: number): Promise<Turn> =>
  findTurn(update, chatId).catch(asRefusal)

async function findTurn(update: number, chatId: number): Promise<Turn> {
  const { write, now } = store()
  const [seen] = await write.select().from(chatUpdates).where(eq(chatUpdates.update, update))
  if (seen) return { seen: true, unsent: seen.answers !== null }
  const chat = chatKey(chatId)
  const [kept] = await write.select().from(chatStates).where(eq(chatStates.chat, chat))
  const live = kept && kept.expiresAt > now()
  return {
    seen: false,
    language: await languageOf(chatId),
    state: live ? openForServer(rowOf(chat), kept.sealed) : undefined,
    after: kept?.update ?? 0,
  }
}

const ClosedTurn = z.strictObject({
  update: z.number().int(),
  chatId: ChatId,
  /** The update whose step this turn found. */
  after: z.number().int(),
  /** The step it leaves; null ends the conversation, absent leaves it where it is. */
  state: z.unknown().optional(),
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
      answers: turn.answers.length > 0 ? sealedAnswers(turn) : null,
    })
    .onConflictDoNothing()
    .returning({ update: chatUpdates.update })
  if (!mine) return false
  if (turn.state !== undefined) await leaveState(tx, now, turn)
  return true
})

const sealedAnswers = ({ update, chatId, answers }: z.output<typeof ClosedTurn>) =>
  sealForServer(answersRow(update), { chatId, answers })

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
    expiresAt: new Date(now.getTime() + stateMs),
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

const Unsent = z.object({ chatId: ChatId, answers: z.array(z.unknown()) })

/** Answers whose process died before they were sent, of one update or of all; oldest first. */
export async function lostAnswers(
  update?: number,
): Promise<{ update: number; chatId: number; answers: unknown[] }[]> {
  const { write, now } = store()
  const rows = await write
    .select()
    .from(chatUpdates)
    .where(
      and(
        isNotNull(chatUpdates.answers),
        update === undefined ? undefined : eq(chatUpdates.update, update),
        lt(chatUpdates.at, new Date(now().getTime() - lostMs)),
        gt(chatUpdates.at, new Date(now().getTime() - stateMs)),
      ),
    )
    .orderBy(chatUpdates.update)
    .limit(100)
    .catch(asRefusal)
  return rows.flatMap((row) =>
    row.answers
      ? [
          {
            update: row.update,
            ...Unsent.parse(openForServer(answersRow(row.update), row.answers)),
          },
        ]
      : [],
  )
}

/** Notes that an update's answers are out. */
export const answersSent = act(
  z.strictObject({ update: z.number().int() }),
  async ({ tx }, { update }) => {
    await tx.update(chatUpdates).set({ answers: null }).where(eq(chatUpdates.update, update))
  },
)

/** Forgets conversations that paused too long, and updates that Telegram no longer repeats. */
export async function forgetOldTurns(): Promise<void> {
  const { write, now } = store()
  await write.delete(chatStates).where(lt(chatStates.expiresAt, now()))
  const old = new Date(now().getTime() - updateMs)
  await write.delete(chatUpdates).where(lt(chatUpdates.at, old))
}
