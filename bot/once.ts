import type { MiddlewareFn } from 'grammy'
import { asRefusal, closeTurn, openTurn, Refusal, type Language } from '#db'
import type { Download } from './download.ts'
import { plain } from './fault.ts'
import type { Outbox } from './outbox.ts'
import { sendAnswers, type Batch, type Line } from './send-answers.ts'
import { keepUntil, readState, sealState } from './state.ts'
import { texts } from './texts/index.ts'
import { beginTurn, type Ctx } from './turn.ts'

export interface OnceOptions {
  publicUrl: string
  download: Download
  line: Line
  outbox: Outbox
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
    if (chatId === undefined || !isForUs(ctx)) return
    // The button stops spinning whatever happens; that it cannot is nobody's loss.
    if (ctx.callbackQuery) void ctx.answerCallbackQuery().catch(() => {})
    const { line, outbox } = options
    const update = ctx.update.update_id
    const batch = await settle(ctx, chatId, features, options).catch(async (error: unknown) => {
      // Nothing took effect, and nothing can be written: it is said at once, and may be said twice.
      const t = texts[firstLanguage(ctx)]
      if (!isAway(error)) line.report(plain(error))
      const answers = [{ text: isAway(error) ? t.away : t.fault }]
      await sendAnswers(line, { update, chatId, answers, again: 'none' })
    })
    // What cannot be sent now is kept and swept up.
    if (batch) await outbox.send(batch, ctx.chat?.type === 'private' ? ctx.msgId : undefined)
  }

/** Messages of a business account, of inline mode and of guests are other people's; nothing is read or kept of them. */
const isForUs = ({ update, callbackQuery }: Ctx): boolean =>
  Boolean(
    update.message ??
    update.edited_message ??
    update.channel_post ??
    callbackQuery?.message ??
    update.my_chat_member,
  )

/** Runs the features and writes what they left; again from the start when another update came between. */
async function settle(
  ctx: Ctx,
  chatId: number,
  features: MiddlewareFn<Ctx>,
  { publicUrl, download, line, outbox }: OnceOptions,
): Promise<Batch | undefined> {
  const update = ctx.update.update_id
  for (let runs = 1; ; runs += 1) {
    const found = await openTurn(update, chatId, sentAt(ctx))
    if (found.seen) {
      if (found.unsent) await outbox.sendLost(update)
      return undefined
    }
    if (found.tooOld) return undefined
    const { turn, outcome } = beginTurn({
      chatId,
      language: found.language ?? firstLanguage(ctx),
      ...readState(found.state),
      now: found.now,
      publicUrl,
      download,
    })
    ctx.turn = turn
    try {
      await features(ctx, async () => {})
    } catch (error) {
      if (isAway(error)) throw error
      outcome.state = undefined
      outcome.answers = [{ text: said(error, turn.language) }]
      if (!(error instanceof Refusal)) line.report(plain(error))
    }
    const { state, answers } = outcome
    const { aside } = turn
    const until = state === undefined ? undefined : keepUntil(state, aside)
    // A lead that was laid aside is still there when the other question is over.
    const left = state || aside ? sealState(state ?? null, aside) : null
    try {
      const closed = await closeTurn(turn.by, {
        update,
        chatId,
        after: found.after,
        answers,
        ...(state !== undefined && { state: left }),
        ...(until && { until }),
      })
      return closed ? { update, chatId, answers, again: 'none' } : undefined
    } catch (error) {
      if (!(error instanceof Refusal && error.rule === 'changed-meanwhile') || runs >= mostRuns)
        throw error
    }
  }
}

/** When Telegram took a message from its sender; a button tells nothing of the kind. */
function sentAt({ message, editedMessage }: Ctx): Date | undefined {
  const seconds = editedMessage?.edit_date ?? message?.date
  return seconds === undefined ? undefined : new Date(seconds * 1000)
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
