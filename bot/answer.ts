import { type Api, GrammyError, HttpError } from 'grammy'
import { z } from 'zod'

const Button = z.object({ text: z.string(), data: z.string() })
export type Button = z.output<typeof Button>

const Answer = z.union([
  z.object({
    text: z.string(),
    buttons: z.array(z.array(Button)).optional(),
    /** A code to be copied: in fixed width, and not forwarded. */
    code: z.boolean().optional(),
  }),
  /** Takes the buttons from a message that was answered. */
  z.object({ unbutton: z.number() }),
  z.object({ leave: z.literal(true) }),
])
/** What the chat does after a turn. Answers are data, so that they can be kept until they are out. */
export type Answer = z.output<typeof Answer>

export const readAnswers = (kept: unknown[]): Answer[] => z.array(Answer).parse(kept)

/** Telegram takes so many UTF-16 units in one message. */
const longest = 4096

/** Cuts a long text at paragraphs, then lines, then anywhere but inside a character. */
export function splitText(text: string, most = longest): string[] {
  if (text.length <= most) return [text]
  const head = text.slice(0, most)
  const at = ['\n\n', '\n', '。', ' ']
    .map((mark) => ({ mark, at: head.lastIndexOf(mark) }))
    .find((cut) => cut.at > most / 2)
  let end = at ? at.at + (at.mark === '。' ? 1 : 0) : most
  if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1
  const rest = text.slice(end).replace(/^\s+/, '')
  return [text.slice(0, end), ...(rest === '' ? [] : splitText(rest, most))]
}

/** Sends the answers of a turn in their order. @throws when Telegram cannot be reached for long */
export async function sendAnswers(api: Api, chatId: number, answers: Answer[]): Promise<void> {
  for (const answer of answers) {
    const gone = await sendOne(api, chatId, answer)
    if (gone) return
  }
}

/** @returns whether the chat is closed to us, so that the rest is in vain */
async function sendOne(api: Api, chatId: number, answer: Answer): Promise<boolean> {
  if ('leave' in answer) return patiently(() => api.leaveChat(chatId))
  if ('unbutton' in answer) {
    return patiently(() => api.editMessageReplyMarkup(chatId, answer.unbutton))
  }
  const parts = splitText(answer.text)
  for (const [at, part] of parts.entries()) {
    const buttons = at === parts.length - 1 ? answer.buttons : undefined
    const gone = await patiently(() =>
      api.sendMessage(chatId, part, {
        link_preview_options: { is_disabled: true },
        ...(answer.code && {
          entities: [{ type: 'code', offset: 0, length: part.length }],
          protect_content: true,
        }),
        ...(buttons && {
          reply_markup: {
            inline_keyboard: buttons.map((row) =>
              row.map(({ text, data }) => ({ text, callback_data: data })),
            ),
          },
        }),
      }),
    )
    if (gone) return true
  }
  return false
}

const mostTries = 5

/** Waits when it is told to, tries again when the fault may pass, and gives up on what was refused for good. */
async function patiently(call: () => Promise<unknown>): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      await call()
      return false
    } catch (error) {
      if (error instanceof GrammyError && error.error_code < 500 && error.error_code !== 429) {
        return error.error_code === 403
      }
      const passing = error instanceof GrammyError || error instanceof HttpError
      if (!passing || tries >= mostTries) throw error
      const told = error instanceof GrammyError ? error.parameters.retry_after : undefined
      await pause(told === undefined ? 250 * 2 ** tries : Math.min(told, 60) * 1000)
    }
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
