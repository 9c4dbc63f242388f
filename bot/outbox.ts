import { setTimeout as pause } from 'node:timers/promises'
import {
  answersSent,
  cutChat,
  endChannel,
  isNewestTurn,
  keepAnswers,
  takeAnswers,
  type Taken,
} from '#db'
import { isQuiet, readAnswers, type Answer } from './answer.ts'
import { plain } from './fault.ts'
import { oneChatAtATime } from './one-at-a-time.ts'
import { sendAnswers, type Batch, type Line } from './send-answers.ts'

/** Sends what turns left in the store, and keeps there what cannot be sent yet. */
export interface Outbox {
  /** Sends the answers of a turn. `heard` is the message that it answers, which /forget erases too. */
  send(batch: Batch, heard?: number): Promise<void>
  /** Sends what was kept for later, or what a process wrote and did not live to send. */
  sweep(): Promise<void>
  /** Sends the answers of one update, when its process died over them. */
  sendLost(update: number): Promise<void>
  stop(): Promise<void>
}

const portal = { kind: 'portal' } as const

/** An album arrives within a second. */
const quietMs = 1200
const mostSwept = 200

export function makeOutbox(line: Line): Outbox {
  const inOrder = oneChatAtATime()
  const going = new Set<number>()
  const waiting = new Set<Promise<void>>()
  const stopping = new AbortController()

  async function send(batch: Batch, heard?: number): Promise<void> {
    going.add(batch.update)
    const done = () => going.delete(batch.update)
    if (batch.answers.some(isQuiet)) {
      return inBackground(() => sendQuietly(batch, heard).finally(done))
    }
    await inOrder(batch.chatId, () => deliver(batch, heard)).finally(done)
  }

  /** Whoever asks goes on; stopping waits for it. */
  function inBackground(work: () => Promise<void>): void {
    const mine = work()
      .catch((error: unknown) => line.report(plain(error)))
      .finally(() => waiting.delete(mine))
    waiting.add(mine)
  }

  /** Of the photos of an album only the last is answered: the others find that somebody came after them. */
  async function sendQuietly(batch: Batch, heard?: number): Promise<void> {
    await pause(quietMs, undefined, { signal: stopping.signal }).catch(() => {})
    const newest = await isNewestTurn(batch.update, batch.chatId)
    const answers = newest ? batch.answers : batch.answers.filter((answer) => !isQuiet(answer))
    await inOrder(batch.chatId, () => deliver({ ...batch, answers }, heard))
  }

  async function deliver(batch: Batch, heard?: number): Promise<void> {
    const { update, chatId } = batch
    const { left, closed, erased, messages } = await sendAnswers(line, batch)
    const noted = [...(heard === undefined ? [] : [heard]), ...messages]
    if (left) {
      await keepAnswers(portal, { update, chatId, messages: noted, ...left })
      later(update, left.waitMs)
      return
    }
    if (closed) {
      await endChannel(portal, { chatId })
      await cutChat(chatId)
    }
    await answersSent(portal, { update, chatId, messages: noted, erased })
  }

  /** What this process kept it takes up itself when the time has come; the sweep is for what others left. */
  function later(update: number, ms: number): void {
    inBackground(async () => {
      await pause(ms, undefined, { signal: stopping.signal }).catch(() => {})
      if (!stopping.signal.aborted) await sendLost(update)
    })
  }

  const batchOf = ({ answers, ...taken }: Taken): Batch => ({
    ...taken,
    answers: readAnswers(answers).map(aloud),
  })

  async function sweep(): Promise<void> {
    for (let swept = 0; swept < mostSwept && line.gate.waitMs() === 0; swept += 1) {
      const taken = await takeAnswers(portal, {})
      if (!taken) return
      if (!going.has(taken.update)) await send(batchOf(taken))
    }
  }

  async function sendLost(update: number): Promise<void> {
    if (going.has(update)) return
    const taken = await takeAnswers(portal, { update })
    if (taken) await send(batchOf(taken))
  }

  return {
    send,
    sweep,
    sendLost,
    stop: async () => {
      stopping.abort()
      await Promise.all(waiting)
    },
  }
}

/** What waited long enough is said. */
const aloud = (answer: Answer): Answer =>
  'text' in answer && answer.quiet ? { ...answer, quiet: false } : answer
