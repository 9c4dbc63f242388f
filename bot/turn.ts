import type { Context } from 'grammy'
import { askAs, chatActor, type Actor, type Ask, type Language } from '#db'
import type { Answer, Button } from './answer.ts'
import type { Download } from './download.ts'
import type { State } from './state.ts'
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
  publicUrl: string
  download: Download
  say(text: string, buttons?: Button[][]): void
  /** A code to be copied, in a message of its own. */
  sayCode(code: string): void
  /** Takes the buttons from a message that was answered. */
  unbutton(messageId: number): void
  /** The next step; null ends the conversation. */
  go(state: State | null): void
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

interface Opening {
  chatId: number
  language: Language
  state: State | undefined
  publicUrl: string
  download: Download
}

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
    say: (text, buttons) =>
      void outcome.answers.push({ text, ...(buttons && buttons.length > 0 && { buttons }) }),
    sayCode: (text) => void outcome.answers.push({ text, code: true }),
    unbutton: (messageId) => void outcome.answers.push({ unbutton: messageId }),
    go: (state) => {
      outcome.state = state
      turn.state = state ?? undefined
    },
    leave: () => void outcome.answers.push({ leave: true }),
    speak: (language) => {
      turn.language = language
      turn.t = texts[language]
    },
  }
  return { turn, outcome }
}
