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
import { isLast, isQuiet, readAnswers, type Answer } from './answer.ts'
import { plain } from './fault.ts'
import { oneChatAtATime } from './one-at-a-time.ts'
import { sendAnswers, type Batch, type Delivered, type Line } from './send-answers.ts'

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
/** How soon it is looked whether what came before is out. */
const behindMs = 300

export function makeOutbox(line: Line): Outbox {
  const inOrder = oneChatAtATime()
  const going = new Set<number>()
  const waiting = new Set<Promise<void>>()
  /** What this process keeps for later, by chat: what comes after it waits for it. */
  const held = new Map<number, Set<number>>()
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
    const { update, chatId, answers } = batch
    const earlier = [...(held.get(chatId) ?? [])].some((one) => one < update)
    const { left, closed, messages } = earlier
      ? asItIs(answers, batch.again !== 'none', Math.max(line.gate.waitMs(), behindMs))
      : await sendAnswers(line, batch)
    const forgets = answers.some(isLast)
    const noted = forgets ? [] : [...(heard === undefined ? [] : [heard]), ...messages]
    if (left) {
      await keepAnswers(portal, { update, chatId, messages: noted, ...left })
      held.set(chatId, (held.get(chatId) ?? new Set()).add(update))
      later(update, chatId, left.waitMs)
      return
    }
    letGo(update, chatId)
    if (closed) {
      await endChannel(portal, { chatId })
      await cutChat(chatId)
    }
    await answersSent(portal, { update, chatId, messages: noted, forgets })
  }

  function letGo(update: number, chatId: number): void {
    const ofChat = held.get(chatId)
    ofChat?.delete(update)
    if (ofChat?.size === 0) held.delete(chatId)
  }

  /** What this process kept it takes up itself when the time has come; the sweep is for what others left. */
  function later(update: number, chatId: number, ms: number): void {
    inBackground(async () => {
      await pause(ms, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted || going.has(update)) return
      const taken = await takeAnswers(portal, { update })
      // Somebody else sent it, or /forget dropped it.
      if (taken) await send(batchOf(taken))
      else letGo(update, chatId)
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

  /** An update that comes again right after its process died finds answers that may just be going out, and waits. */
  async function sendLost(update: number): Promise<void> {
    for (let waited = 0; waited < 4 && !going.has(update); waited += 1) {
      const taken = await takeAnswers(portal, { update })
      if (taken) return send(batchOf(taken))
      await pause(1000, undefined, { signal: stopping.signal }).catch(() => {})
    }
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

/** Nothing was sent: all of it is left for later. */
const asItIs = (answers: Answer[], again: boolean, waitMs: number): Delivered => ({
  messages: [],
  closed: false,
  left: { answers, again, waitMs },
})
