import type { Message, Update, User } from 'grammy/types'

/** How much is kept; the oldest goes first. */
const most = { messages: 400, updates: 500, files: 60, calls: 2000 } as const

/** Somebody with a phone, made up. */
export interface Person {
  id: number
  name: string
  language: string
}

export interface SeenMessage {
  /** Grows with every message and every change, so that a page can ask for what is new. */
  seq: number
  id: number
  from: 'person' | 'bot'
  text: string
  code: boolean
  buttons: { text: string; data: string }[][]
  file?: { id: string; name: string; image: boolean }
  /** It was erased; the page is told so, and shows it no more. */
  gone?: boolean
  at: string
}

export interface StoredFile {
  id: string
  name: string
  type: string
  bytes: Uint8Array
}

/** What the stand-in of Telegram remembers, in memory and for this process only. */
export class World {
  readonly bot: User & { is_bot: true }
  readonly people = new Map<number, Person>()
  readonly blocked = new Set<number>()
  readonly files = new Map<string, StoredFile>()
  /** What the bot asked of the Bot API, newest last. */
  readonly calls: { method: string; payload: Record<string, unknown> }[] = []
  commands: { command: string; description: string }[] = []
  private readonly logs = new Map<number, SeenMessage[]>()
  private queue: { update: Update; again: boolean }[] = []
  private held: { update: Update; again: boolean }[] | undefined
  /** Each update comes twice, as it does when Telegram does not hear that it was taken. */
  twice = false
  private readonly waiting = new Set<() => void>()
  private lastUpdate = 1000
  private lastMessage = 0
  private lastSeq = 0

  constructor(username: string) {
    this.bot = { id: 1, is_bot: true, first_name: '阳光执行', username }
  }

  log(chatId: number): readonly SeenMessage[] {
    return this.logs.get(chatId) ?? []
  }

  newMessageId(): number {
    this.lastMessage += 1
    return this.lastMessage
  }

  write(chatId: number, message: Omit<SeenMessage, 'seq' | 'at'>): SeenMessage {
    this.lastSeq += 1
    const written = { ...message, seq: this.lastSeq, at: new Date().toISOString() }
    const log = [...this.log(chatId), written].slice(-most.messages)
    this.logs.set(chatId, log)
    return written
  }

  /** Changes a message of the bot; false when there is none. */
  change(chatId: number, id: number, change: Partial<SeenMessage>): boolean {
    const log = this.log(chatId)
    if (!log.some((message) => message.id === id)) return false
    this.lastSeq += 1
    const seq = this.lastSeq
    this.logs.set(
      chatId,
      log.map((message) => (message.id === id ? { ...message, ...change, seq } : message)),
    )
    return true
  }

  /** Takes a message away, whoever wrote it. */
  erase(chatId: number, id: number): void {
    this.change(chatId, id, { text: '', buttons: [], gone: true })
  }

  keep(file: StoredFile): void {
    this.files.set(file.id, file)
    const [oldest] = this.files.keys()
    if (this.files.size > most.files && oldest !== undefined) this.files.delete(oldest)
  }

  noteCall(method: string, payload: Record<string, unknown>): void {
    this.calls.push({ method, payload })
    if (this.calls.length > most.calls) this.calls.shift()
  }

  /** Queues an update for the bot. */
  post(update: Omit<Update, 'update_id'>): Update {
    this.lastUpdate += 1
    const posted = { update_id: this.lastUpdate, ...update }
    this.line({ update: posted, again: false })
    if (this.twice) this.line({ update: posted, again: true })
    return posted
  }

  private line(one: { update: Update; again: boolean }): void {
    if (this.held) return void this.held.push(one)
    this.queue.push(one)
    if (this.queue.length > most.updates) this.queue.shift()
    this.wake()
  }

  /** Keeps updates back, to deliver them late or in another order. */
  hold(): void {
    this.held ??= []
  }

  /** Delivers what was kept back, in the order that is asked for. */
  letGo(order: (held: Update[]) => Update[] = (held) => held): void {
    const held = this.held ?? []
    this.held = undefined
    const sorted = order(held.map(({ update }) => update))
    // A poll confirms all that lies before the number it has reached, so what comes late is offered once more.
    this.queue = [...this.queue, ...sorted.map((update) => ({ update, again: true }))]
    this.wake()
  }

  /** Delivers an update once more, with the same number, as Telegram does after a lost answer. */
  repeat(update: Update): void {
    this.line({ update, again: true })
  }

  /** What the bot has not confirmed yet; asking with an offset confirms what lies before. */
  pending(offset: number): Update[] {
    for (let at = this.queue.length - 1; at >= 0; at -= 1) {
      const { update, again } = this.queue[at]!
      if (!again && update.update_id < offset) this.queue.splice(at, 1)
    }
    const found = this.queue.map(({ update }) => update)
    for (let at = this.queue.length - 1; at >= 0; at -= 1) {
      if (this.queue[at]!.again) this.queue.splice(at, 1)
    }
    return found
  }

  remove(update: Update): void {
    const at = this.queue.findIndex((queued) => queued.update === update)
    if (at >= 0) this.queue.splice(at, 1)
  }

  first(): Update | undefined {
    return this.queue[0]?.update
  }

  /** Resolves when something is posted, or when the time is over. */
  somethingNew(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.waiting.delete(done)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      this.waiting.add(done)
      signal?.addEventListener('abort', done)
    })
  }

  wake(): void {
    for (const done of this.waiting) done()
  }
}

/** What Telegram would say about a chat. */
export const chatOf = (world: World, chatId: number): Message['chat'] =>
  chatId < 0
    ? { id: chatId, type: 'group', title: '群' }
    : { id: chatId, type: 'private', first_name: world.people.get(chatId)?.name ?? '访客' }
