import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { useWholeCourt } from './court.ts'
import { atTheDesk } from './desk.ts'

useWholeCourt()
useBrowser()

const focused = `(() => {
  const at = document.activeElement
  return { name: at.getAttribute('name') || '', text: (at.innerText || '').trim(), tag: at.tagName.toLowerCase() }
})()`

type Stop = { name: string; text: string; tag: string }

/** Presses Tab until the focus stands where it is wanted: a field of this name, or what says this. */
async function tabTo(page: Page, wanted: (stop: Stop) => boolean): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab')
    if (wanted(await page.evaluate<Stop>(focused))) return
  }
  throw new Error('The key never came there.')
}

const field = (name: string) => (stop: Stop) => stop.name === name
const saying = (tag: string, text: string) => (stop: Stop) => stop.tag === tag && stop.text === text

async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

test('a notice is drafted, put right, and signed by another, by keyboard alone', async () => {
  const clerk = await atTheDesk('shibei-clerk')
  await clerk.goto('/desk')
  await tabTo(clerk, saying('a', '公告'))
  await enter(clerk)
  await tabTo(clerk, saying('a', '起草公告'))
  await enter(clerk)
  await tabTo(clerk, field('kind'))
  await clerk.keyboard.press('ArrowDown')
  await tabTo(clerk, field('title'))
  // A title of nothing but a space: the browser lets it pass, the court does not.
  await clerk.keyboard.type(' ')
  await tabTo(clerk, field('body'))
  await clerk.keyboard.type('请有关当事人于三十日内到本院领取执行案款。')
  await tabTo(clerk, saying('button', '起草公告'))
  await enter(clerk)
  expect((await clerk.evaluate<Stop>(focused)).name).toBe('title')
  await clerk.keyboard.press('Control+A')
  await clerk.keyboard.type('关于领取执行案款的公告')
  await tabTo(clerk, saying('button', '起草公告'))
  await enter(clerk)
  expect(clerk.url()).toMatch(/\/desk\/notices\/[0-9a-f-]{36}$/)

  const president = await atTheDesk('shibei-president')
  await president.goto(new URL(clerk.url()).pathname)
  await tabTo(president, saying('button', '签发'))
  await enter(president)
  expect(await president.innerText('.desk-state')).toContain('已签发')
})
