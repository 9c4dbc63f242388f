import { z } from 'zod'
import { splitText } from './split-text.ts'

const Button = z.object({ text: z.string(), data: z.string() })
export type Button = z.output<typeof Button>

const Answer = z.union([
  z.object({
    text: z.string(),
    buttons: z.array(z.array(Button)).optional(),
    /** A code to be copied: in fixed width, and not forwarded. */
    code: z.boolean().optional(),
    /** Said when nothing more of its kind comes for a moment; the photos of an album are answered by the last one. */
    quiet: z.boolean().optional(),
    /** The last word to a chat that is forgotten: of what stands there nothing is noted any more. */
    last: z.boolean().optional(),
  }),
  /** Takes the buttons from a message that was answered. */
  z.object({ unbutton: z.number() }),
  /** Erases messages of the chat, as far as Telegram lets a bot do so. */
  z.object({ erase: z.array(z.number()) }),
  z.object({ leave: z.literal(true) }),
])
/** What the chat does after a turn. Answers are data, so that they can be kept until they are out. */
export type Answer = z.output<typeof Answer>

export const readAnswers = (kept: unknown[]): Answer[] => z.array(Answer).parse(kept)

export const isQuiet = (answer: Answer) => 'text' in answer && answer.quiet === true

export const isLast = (answer: Answer) => 'text' in answer && answer.last === true

/** So many messages are erased with one call. */
const mostErased = 100

/** Answers as single calls of the Bot API, so that what is left can be told exactly. */
export const asCalls = (answers: Answer[]): Answer[] => answers.flatMap(callsOf)

function callsOf(answer: Answer): Answer[] {
  if ('erase' in answer) {
    const { erase } = answer
    const calls = Math.ceil(erase.length / mostErased)
    return Array.from({ length: calls }, (_, at) => ({
      erase: erase.slice(at * mostErased, (at + 1) * mostErased),
    }))
  }
  if (!('text' in answer)) return [answer]
  const { buttons, ...said } = answer
  const parts = splitText(answer.text)
  return parts.map((text, at) => ({
    ...said,
    text,
    ...(buttons && at === parts.length - 1 && { buttons }),
  }))
}

/** Text that may have arrived already says so, with a number; a code stays what it is, to the letter. */
export const asRepeated = (answer: Answer, number: number): Answer =>
  'text' in answer && !answer.code
    ? {
        ...answer,
        text: `${answer.text}\n（可能重复收到 · may be a repeat, ${number}）`,
      }
    : answer
