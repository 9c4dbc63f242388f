import type { Update } from 'grammy/types'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { startBot, type RunningBot } from '../../bot/index.ts'
import { startTelegram, type TelegramStandin } from '../../bot/standins/telegram.ts'
import { owner, useStore } from '../store.ts'
import { useCourts } from '../informant.ts'

export const publicUrl = 'https://court.example'

export let telegram: TelegramStandin
let bot: RunningBot
/** What the bot reported as a fault of its own; a test that expects one empties it. */
export const faults: unknown[] = []

/** Gives the test file a store, the five courts, a stand-in of Telegram and the bot that talks to it. */
export function useChat(): void {
  // A lead is some twenty messages there and back; a machine with much to do takes its time.
  vi.setConfig({ testTimeout: 60_000 })
  useStore()
  useCourts()
  beforeAll(async () => {
    telegram = await startTelegram()
    bot = await startBot({
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      publicUrl,
      report: (fault) => void faults.push(fault),
    })
    afterAll(async () => {
      await bot.stop()
      await telegram.close()
      expect(faults).toEqual([])
    })
  })
}

/** Waits until an update took effect and its answers are out. */
export async function settled(update: Update): Promise<void> {
  await expect
    .poll(
      async () => {
        const [row] = await owner`select answers is null as out from chat_updates
          where update = ${update.update_id}`
        return row?.['out'] ?? false
      },
      { timeout: 30_000, interval: 20 },
    )
    .toBe(true)
}

/** So long that no sealed bytes spell one by chance. */
let nextPerson = 880_000_000_000

/** Somebody new with a phone, who waits for each answer. */
export function newChat(language = 'zh-hans', id = (nextPerson += 1)) {
  telegram.world.people.set(id, { id, name: '路人', language })
  let read = 0
  /** What the bot said since the last act, as one text. */
  const heard = () => {
    const fresh = telegram.world.log(id).filter(({ from, seq }) => from === 'bot' && seq > read)
    return fresh.map(({ text }) => text).join('\n')
  }
  const did = async (act: () => Update) => {
    read = telegram.world.log(id).at(-1)?.seq ?? 0
    const update = act()
    await settled(update)
    return heard()
  }
  return {
    id,
    heard,
    says: (text: string) => did(() => telegram.people.say(id, text)),
    /** Presses the newest button of this name. */
    presses: (name: string) => {
      const message = telegram.world
        .log(id)
        .findLast(({ buttons }) => buttons.flat().some(({ text }) => text === name))
      const button = message?.buttons.flat().find(({ text }) => text === name)
      if (!message || !button) throw new Error(`There is no button ${name}.`)
      return did(() => telegram.people.press(id, message.id, button.data))
    },
    sends: (
      ...args: Parameters<TelegramStandin['people']['send']> extends [number, ...infer More]
        ? More
        : never
    ) => did(() => telegram.people.send(id, ...args)),
    isAt: (latitude: number, longitude: number) =>
      did(() => telegram.people.place(id, latitude, longitude)),
    does: did,
    log: () => telegram.world.log(id),
  }
}
export type Chat = ReturnType<typeof newChat>
