import type { Context } from 'grammy'
import { askAs, chatActor, type Actor, type Ask, type Language } from '#db'
import type { Answer, Button } from './answer.ts'
import type { Download } from './download.ts'
import type { Standing, State, Tip } from './state.ts'
import { texts, type Texts } from './texts/index.ts'

/** One update of a private chat being worked on: who it is, where it stands, and what will be answered. */
export interface Turn {
  chatId: number
  by: Actor
  /** How throttles tell this chat from others. */
  client: string
  ask: Ask
  language: Language
  t: Texts
  /** Where the chat stands; a feature moves it with `go`. */
  state: State | undefined
  /** A lead that was laid aside for another question. */
  aside: Tip | undefined
  /** The questions have changed since the chat's last word. */
  renewed: boolean
  /** The moment, by the store's clock. */
  now: Date
  publicUrl: string
  download: Download
  say(text: string, buttons?: Button[][]): void
  /** A code to be copied, in a message of its own. */
  sayCode(code: string): void
  /** Takes the buttons from a message that was answered. */
  unbutton(messageId: number): void
  /** Said once nothing more of its kind comes for a moment. */
  sayQuietly(text: string, buttons?: Button[][]): void
  /** Says the last word to a chat that is forgotten. */
  sayLast(text: string): void
  /** Erases messages of this chat. */
  erase(messages: number[]): void
  /** The next step; null ends the conversation. A lead that is being written is laid aside for another question. */
  go(state: State | null): void
  /** Ends the conversation, and drops a lead that was laid aside too. */
  drop(): void
  speak(language: Language): void
  /** Leaves a group. */
  leave(): void
}

export type Ctx = Context & { turn: Turn }

/** What a turn leaves behind when its features are done. */
export interface Outcome {
  answers: Answer[]
  state: State | null | undefined
}

interface Opening extends Standing {
  chatId: number
  language: Language
  now: Date
  publicUrl: string
  download: Download
}

/** What a lead itself goes on to. */
const ownStates: readonly State['at'][] = ['tip', 'receipt.kept']

const spoken = (text: string, buttons: Button[][] = []): Answer => ({
  text,
  ...(buttons.length > 0 && { buttons }),
})

/** Begins a turn; the outcome fills as features speak. */
export function beginTurn(opening: Opening): { turn: Turn; outcome: Outcome } {
  const by = chatActor(opening.chatId)
  const outcome: Outcome = { answers: [], state: undefined }
  const turn: Turn = {
    ...opening,
    by,
    client: by.kind === 'chat' ? by.chat : '',
    ask: askAs(by),
    t: texts[opening.language],
    say: (text, buttons) => void outcome.answers.push(spoken(text, buttons)),
    sayQuietly: (text, buttons) =>
      void outcome.answers.push({ ...spoken(text, buttons), quiet: true }),
    sayLast: (text) => void outcome.answers.push({ text, last: true }),
    sayCode: (text) => void outcome.answers.push({ text, code: true }),
    unbutton: (messageId) => void outcome.answers.push({ unbutton: messageId }),
    erase: (messages) => void (messages.length > 0 && outcome.answers.push({ erase: messages })),
    go: (state) => {
      const left = turn.state
      if (left?.at === 'tip' && state && !ownStates.includes(state.at)) turn.aside = left
      if (state?.at === 'tip') turn.aside = undefined
      outcome.state = state
      turn.state = state ?? undefined
    },
    drop: () => {
      turn.aside = undefined
      turn.go(null)
    },
    leave: () => void outcome.answers.push({ leave: true }),
    speak: (language) => {
      turn.language = language
      turn.t = texts[language]
    },
  }
  return { turn, outcome }
}
