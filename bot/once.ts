import { GrammyError, HttpError, type Api, type MiddlewareFn } from 'grammy'
import {
  answersSent,
  asRefusal,
  closeTurn,
  lostAnswers,
  openTurn,
  Refusal,
  type Language,
} from '#db'
import { pause, readAnswers, sendAnswers, type Answer } from './answer.ts'
import type { Download } from './download.ts'
import { readState } from './state.ts'
import { texts } from './texts/index.ts'
import { beginTurn, type Ctx } from './turn.ts'

export interface OnceOptions {
  publicUrl: string
  download: Download
  report: (fault: unknown) => void
}

const mostRuns = 5

/**
 * Every update takes effect once. The features decide and speak into the turn; then the update's number, the next
 * step and the answers are written in one transaction; then the answers go out. Dying before the transaction,
 * the update comes again and finds nothing done but acts that are idempotent themselves (the lead's receipt,
 * the message's `once`). Dying after it, the answers are still there and are sent by whoever comes next.
 */
export const oncePerUpdate =
  (features: MiddlewareFn<Ctx>, options: OnceOptions): MiddlewareFn<Ctx> =>
  async (ctx) => {
    const chatId = ctx.chatId
    if (chatId === undefined) return
    // The button stops spinning whatever happens; that it cannot is nobody's loss.
    if (ctx.callbackQuery) void ctx.answerCallbackQuery().catch(() => {})
    const update = ctx.update.update_id
    const answers = await settle(ctx, chatId, features, options).catch(async (error: unknown) => {
      // Nothing took effect, and nothing can be written: it is said at once, and may be said twice.
      const t = texts[firstLanguage(ctx)]
      if (!isAway(error)) options.report(plain(error))
      await sendAnswers(ctx.api, chatId, [{ text: isAway(error) ? t.away : t.fault }])
    })
    // What cannot be sent now is kept and swept up.
    if (answers) await release(ctx.api, update, chatId, answers)
  }

/** Runs the features and writes what they left; again from the start when another update came between. */
async function settle(
  ctx: Ctx,
  chatId: number,
  features: MiddlewareFn<Ctx>,
  options: OnceOptions,
): Promise<Answer[] | undefined> {
  const update = ctx.update.update_id
  for (let runs = 1; ; runs += 1) {
    const found = await openTurn(update, chatId)
    if (found.seen) return found.unsent ? lostOf(update) : undefined
    const { turn, outcome } = beginTurn({
      chatId,
      language: found.language ?? firstLanguage(ctx),
      state: readState(found.state),
      publicUrl: options.publicUrl,
      download: options.download,
    })
    ctx.turn = turn
    try {
      await features(ctx, async () => {})
    } catch (error) {
      if (isAway(error)) throw error
      outcome.state = undefined
      outcome.answers = [{ text: said(error, turn.language) }]
      if (!(error instanceof Refusal)) options.report(plain(error))
    }
    const { state, answers } = outcome
    try {
      const closed = {
        update,
        chatId,
        after: found.after,
        answers,
        ...(state !== undefined && { state }),
      }
      return (await closeTurn(turn.by, closed)) ? answers : undefined
    } catch (error) {
      if (!(error instanceof Refusal && error.rule === 'changed-meanwhile') || runs >= mostRuns)
        throw error
    }
  }
}

/** An update that took effect but was not answered: its process died, or is about to answer. */
async function lostOf(update: number): Promise<Answer[] | undefined> {
  for (let waited = 0; waited < 3; waited += 1) {
    const [lost] = await lostAnswers(update)
    if (lost) return readAnswers(lost.answers)
    await pause(1000)
    const again = await openTurn(update, 0)
    if (!again.seen || !again.unsent) return undefined
  }
  return undefined
}

const going = new Set<number>()

/** Sends answers and notes that they are out. */
async function release(api: Api, update: number, chatId: number, answers: Answer[]): Promise<void> {
  going.add(update)
  try {
    await sendAnswers(api, chatId, answers)
    await answersSent({ kind: 'portal' }, { update })
  } finally {
    going.delete(update)
  }
}

/** Sends what other processes wrote but did not live to send. */
export async function sendLostAnswers(api: Api): Promise<void> {
  for (const { update, chatId, answers } of await lostAnswers()) {
    if (!going.has(update)) await release(api, update, chatId, readAnswers(answers))
  }
}

/** Whether the store is away, wherever that came out. */
function isAway(error: unknown): boolean {
  try {
    asRefusal(error)
  } catch (refused) {
    return refused instanceof Refusal && refused.rule === 'store-away'
  }
}

const said = (error: unknown, language: Language): string =>
  error instanceof Refusal ? error.explain().says[language] : texts[language].fault

/** The language of the reader's Telegram; Chinese unless it is plainly another. */
const firstLanguage = (ctx: Ctx): Language => {
  const code = ctx.from?.language_code ?? 'zh'
  return code.startsWith('zh') ? 'zh' : 'en'
}

/** Telegram's errors carry what was sent and to whom; only the method and the code go further. */
export function plain(error: unknown): unknown {
  if (error instanceof GrammyError) {
    return new Error(`The Bot API refused ${error.method}: ${error.error_code}`)
  }
  if (error instanceof HttpError) return new Error('The Bot API cannot be reached.')
  return error
}
