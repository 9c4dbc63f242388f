import type { Page } from 'playwright-core'
import { openPage } from './browser.ts'
import { court } from './court.ts'

/** A person at the demo's chat page. */
export interface Chat {
  page: Page
  /** Writes a message and waits for an answer that holds the words; gives its whole text. */
  say(text: string, answer: string): Promise<string>
  /** Presses the newest button of this name and waits likewise. */
  press(button: string, answer: string): Promise<string>
  /** Waits for a message that holds the words. */
  hear(words: string): Promise<string>
}

/** Opens the chat of the demo as its first person. */
export async function openChat(): Promise<Chat> {
  const page = await openPage(court.url)
  await page.goto('/demo/chat')
  await page.waitForSelector('#commands button')
  const messages = page.locator('#log > li:not(.person)')
  const hear = async (words: string, after = 0) => {
    const message = messages.filter({ hasText: words })
    await message.nth(after).waitFor()
    return message.last().innerText()
  }
  const known = (words: string) => messages.filter({ hasText: words }).count()
  return {
    page,
    hear,
    async say(text, answer) {
      const before = await known(answer)
      await page.fill('#text', text)
      await page.press('#text', 'Enter')
      return hear(answer, before)
    },
    async press(button, answer) {
      const before = await known(answer)
      await page.getByRole('button', { name: button, exact: true }).last().click()
      return hear(answer, before)
    },
  }
}
