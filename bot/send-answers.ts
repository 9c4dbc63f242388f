import { setTimeout as pause } from 'node:timers/promises'
import type { Api } from 'grammy'
import { asCalls, asRepeated, type Answer } from './answer.ts'
import { failureOf, plain, type Failed } from './fault.ts'
import type { Gate } from './gate.ts'

/** How the chat reaches Telegram, and whom it tells of faults. */
export interface Line {
  api: Api
  gate: Gate
  report: (fault: unknown) => void
}

/** Answers to one update, and which of them may have arrived before. */
export interface Batch {
  update: number
  chatId: number
  answers: Answer[]
  again: 'none' | 'first' | 'all'
}

/** What became of a batch: how far it went, and when to go on with the rest. */
export interface Delivered {
  /** The messages that it left in the chat. */
  messages: number[]
  /** The chat shut the bot out. */
  closed: boolean
  left?: { answers: Answer[]; again: boolean; waitMs: number }
}

/** What is waited for at once; longer pauses are left to the sweep. */
const shortMs = 3000
const mostTries = 4
const later = { lostMs: 1000, faultMs: 15_000, revokedMs: 300_000 } as const

/**
 * Sends the answers of a turn in their order. Too many requests rest the whole line; a chat that is closed ends it; where
 * the connection broke the message goes out once more, marked, and never a third time.
 */
export async function sendAnswers(line: Line, batch: Batch): Promise<Delivered> {
  const calls = asCalls(batch.answers)
  const done: Delivered = { messages: [], closed: false }
  for (const [at, answer] of calls.entries()) {
    const again = batch.again === 'all' || (batch.again === 'first' && at === 0)
    const sent = await call(line, batch.chatId, again ? asRepeated(answer, batch.update) : answer)
    if ('id' in sent) {
      if (sent.id !== undefined) done.messages.push(sent.id)
      continue
    }
    const lost = sent.kind === 'lost'
    if (sent.kind === 'closed') return { ...done, closed: true }
    if (sent.kind === 'refused' || (lost && again) || !('text' in answer || 'leave' in answer)) {
      // A button that is gone already, or a message that nobody can erase any more, is nobody's loss.
      if ('text' in answer && !lost) line.report(refusedBy(sent))
      continue
    }
    const rest = calls.slice(at)
    return { ...done, left: { answers: rest, again: again || lost, waitMs: waitOf(line, sent) } }
  }
  return done
}

const refusedBy = ({ code }: Failed) => new Error(`The Bot API refused sendMessage: ${code}`)

function waitOf({ gate }: Line, failed: Failed): number {
  if (failed.kind === 'pause') return gate.waitMs()
  if (failed.kind === 'lost') return later.lostMs
  return failed.kind === 'later' && failed.ofTheBot ? later.revokedMs : later.faultMs
}

/** One call, tried again at once as long as it is surely not done and the wait is short. */
async function call(
  line: Line,
  chatId: number,
  answer: Answer,
): Promise<{ id: number | undefined } | Failed> {
  for (let tries = 1; ; tries += 1) {
    const wait = line.gate.waitMs()
    if (wait > shortMs) return { kind: 'pause', seconds: wait / 1000, code: '429' }
    if (wait > 0) await pause(wait)
    try {
      return { id: await ask(line.api, chatId, answer) }
    } catch (error) {
      const failed = failureOf(error)
      if (failed.kind === 'pause') line.gate.pause(failed.seconds)
      const passing = failed.kind === 'pause' || (failed.kind === 'later' && !failed.ofTheBot)
      if (failed.kind === 'later' && (failed.ofTheBot || tries === mostTries)) {
        line.report(plain(error))
      }
      if (!passing || tries === mostTries) return failed
      if (failed.kind === 'later') await pause(125 * 2 ** tries)
    }
  }
}

/** @returns the number of the message that it made */
async function ask(api: Api, chatId: number, answer: Answer): Promise<number | undefined> {
  if ('leave' in answer) return void (await api.leaveChat(chatId))
  if ('erase' in answer) return void (await api.deleteMessages(chatId, answer.erase))
  if ('unbutton' in answer) {
    return void (await api.editMessageReplyMarkup(chatId, answer.unbutton))
  }
  const { text, code, buttons } = answer
  const sent = await api.sendMessage(chatId, text, {
    link_preview_options: { is_disabled: true },
    ...(code && {
      entities: [{ type: 'code', offset: 0, length: text.length }],
      protect_content: true,
    }),
    ...(buttons && {
      reply_markup: {
        inline_keyboard: buttons.map((row) =>
          row.map(({ text: name, data }) => ({ text: name, callback_data: data })),
        ),
      },
    }),
  })
  return sent.message_id
}
