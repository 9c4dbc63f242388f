import { expect, test } from 'vitest'
import { endEventStreams } from '../../api/events.ts'
import { useBrowser } from './browser.ts'
import { court, useWholeCourt } from './court.ts'
import { atTheDesk } from './desk.ts'

useWholeCourt()
useBrowser()

async function sendUrgent(): Promise<void> {
  const answer = await fetch(`${court.url}/api/v1/leads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      court: '鲁0203',
      category: 'whereabouts',
      text: '他现在在茶馆，暗号甲',
      urgent: true,
    }),
  })
  expect(answer.status).toBe(201)
}

test('an urgent lead alarms every page of the desk, in a live region, with who is on duty and without a word of it', async () => {
  const page = await atTheDesk('shibei-duty-officer')
  await page.goto('/desk/calendar')
  await page.locator('[data-alarm-state][data-state=live]').waitFor()
  const waiting = () => page.locator('.alarm-waits').count()
  const before = await waiting()
  await sendUrgent()
  await expect.poll(waiting, { timeout: 15_000 }).toBe(before + 1)
  const region = page.locator('[data-alarm-list]')
  expect(await region.getAttribute('aria-live')).toBe('assertive')
  const text = await region.innerText()
  expect(text).toContain('此刻值班')
  expect(text).not.toContain('暗号')
  expect(await page.title()).toContain('紧急线索')

  // A second page of the same browser hears of it by the line that the first one has.
  const other = await page.context().newPage()
  await other.goto(`${court.url}/desk/rules`)
  await sendUrgent()
  await expect
    .poll(() => other.locator('.alarm-waits').count(), { timeout: 15_000 })
    .toBe(before + 2)
  await page.close()
  // And it takes the line over when the first is closed.
  await sendUrgent()
  await expect
    .poll(() => other.locator('.alarm-waits').count(), { timeout: 15_000 })
    .toBe(before + 3)

  // By keyboard alone: the lead is opened and taken up, and the sound turned off.
  await other.locator('.alarm-waits a').first().focus()
  await other.keyboard.press('Enter')
  await other.waitForURL('**/desk/leads/**')
  await other.locator('form[action$="/acknowledge"] button').focus()
  await other.keyboard.press('Enter')
  await expect
    .poll(() => other.locator('.alarm-waits').count(), { timeout: 15_000 })
    .toBe(before + 2)
  const sound = other.locator('[data-alarm-sound]')
  await sound.focus()
  await other.keyboard.press('Enter')
  await expect.poll(() => sound.innerText()).toContain('打开')
})

test('a line that broke or was refused is said to be off, is opened again by itself, and what came meanwhile alarms', async () => {
  const page = await atTheDesk('shibei-duty-officer')
  await page.goto('/desk/calendar')
  const state = (name: string) => page.locator(`[data-alarm-state][data-state=${name}]`)
  await state('live').waitFor()
  const waiting = () => page.locator('.alarm-waits').count()
  const before = await waiting()
  // A refusal ends what a browser reconnects by itself; the page has to open a line of its own.
  let refused = 0
  await page.route('**/desk/leads/events', (route) => {
    refused += 1
    return refused > 1 ? route.continue() : route.fulfill({ status: 429 })
  })
  endEventStreams()
  await state('off').waitFor()
  expect(await state('off').innerText()).toContain('正在重新连接')
  await sendUrgent()
  await state('live').waitFor({ timeout: 30_000 })
  expect(refused).toBe(2)
  await expect.poll(waiting, { timeout: 15_000 }).toBe(before + 1)
})
