import { join } from 'node:path'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriers, openPage, overhang, useBrowser } from '../browser/browser.ts'
import { court, useWholeCourt } from '../browser/court.ts'
import { walkByKeyboard } from '../browser/keyboard.ts'
import { fillIn, goOn, stepOf, toNextPage, walkTip } from '../browser/tip.ts'
import { photo } from '../informant.ts'

useWholeCourt()
useBrowser()

const phone = { viewport: { width: 320, height: 640 } }
const receiptShape = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}-[0-9A-Z]$/
const told = {
  standing: 'anonymous',
  category: 'property',
  text: '他每天晚上把一辆白色轿车停在市场后面',
  place: '黄流镇农贸市场',
  wantsReward: 'yes',
}
let good: string
let bad: string
beforeAll(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'yangguang-tip-'))
  good = join(dir, 'good.jpg')
  bad = join(dir, 'bad.jpg')
  await writeFile(good, await photo(400, 300).jpeg().toBuffer())
  await writeFile(bad, '<script>')
})

describe.each([
  ['without JavaScript', '', false],
  ['with JavaScript', '', true],
  ['in English without JavaScript', '/en', false],
] as const)('%s', (_, tongue, javaScriptEnabled) => {
  test('L19 the whole form, the receipt and the answer on a 320 px phone', async () => {
    const page = await openPage(court.url, { ...phone, javaScriptEnabled })
    await page.goto(`${tongue}/leads/new?court=ledong`)
    const seen: string[] = []
    const receipt = await walkTip(page, told, async (step) => {
      seen.push(step)
      expect(await page.locator('h1').count()).toBe(1)
      if (!javaScriptEnabled) return
      expect([step, await overhang(page), await barriers(page)]).toEqual([step, 0, []])
    })
    const all = 'standing about kind know where photos more reward check'
    expect(seen).toEqual(all.split(' '))
    expect(receipt).toMatch(receiptShape)
    expect(await page.locator('#claim').count()).toBe(1)
    if (javaScriptEnabled) expect([await overhang(page), await barriers(page)]).toEqual([0, []])

    await page.fill('[name=last]', receipt.slice(-6))
    await page.locator('form[data-tip=receipt] button[type=submit]').click()
    await page.waitForSelector('form[data-tip=again]')
    expect(await page.content()).not.toContain(receipt)

    await page.goto(`${tongue}/leads`)
    await page.fill('[name=receipt]', receipt)
    await page.locator('main form button[type=submit]').first().click()
    await page.waitForSelector('#answer')
    expect(page.url()).not.toContain(receipt)
  })
})

test('L19 every page of the form is reached and left by keyboard alone', async () => {
  const page = await openPage(court.url, phone)
  await page.goto('/leads/new?court=ledong')
  for (const step of ['standing', 'about', 'kind', 'know', 'where', 'photos', 'more']) {
    expect(await stepOf(page)).toBe(step)
    if (step !== 'standing') {
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('step')
    }
    // Reading begins at the heading; what stands above it comes with the second round.
    const below = await walkByKeyboard(page)
    const walk = await walkByKeyboard(page)
    expect(below.unseen).toEqual([])
    expect([step, walk.unseen, walk.neverReached]).toEqual([step, [], []])
    await fillIn(page, { ...told, wantsReward: 'no' })
    await page.locator('form[data-tip] .button-row button[value=next]').focus()
    await toNextPage(page, () => page.keyboard.press('Enter'))
  }
  expect(await stepOf(page)).toBe('check')
})

test('L16 a refused photo is named, the others stay, and one is taken out again', async () => {
  const page = await openPage(court.url, { ...phone, javaScriptEnabled: false })
  await page.goto('/leads/new?court=ledong')
  for (const step of ['standing', 'about', 'kind', 'know', 'where']) {
    expect(await stepOf(page)).toBe(step)
    await fillIn(page, told)
    await goOn(page)
  }
  await page.setInputFiles('[name=photos]', [good, bad])
  await page.locator('button[value=add]').click()
  await page.waitForSelector('#wrong')
  expect(await page.innerText('#wrong')).toContain('bad.jpg')
  expect(await page.locator('.tip-photos li').count()).toBe(1)
  await toNextPage(page, () => page.locator('.tip-photos button').click({ noWaitAfter: true }))
  expect(await page.locator('.tip-photos li').count()).toBe(0)
})

test('L35 with JavaScript photos go at once; back shows no sent draft; leaving leaves nothing', async () => {
  const page = await openPage(court.url, phone)
  await page.goto('/')
  await page.goto('/leads/new?court=ledong')
  for (const step of ['standing', 'about', 'kind', 'know', 'where']) {
    expect(await stepOf(page)).toBe(step)
    await fillIn(page, told)
    await goOn(page)
  }
  await page.setInputFiles('[name=photos]', [good])
  await page.waitForSelector('.tip-photos li')
  await goOn(page)
  await fillIn(page, { wantsReward: 'no' })
  await goOn(page)
  expect(await stepOf(page)).toBe('check')
  await goOn(page)
  await page.waitForSelector('#receipt')
  await page.goBack().catch(() => undefined)
  await expect.poll(() => page.content()).not.toContain(told.text)

  await page.goto('/leads/new?court=ledong')
  await fillIn(page, told)
  await goOn(page)
  await page.locator('[data-leave]').click()
  await page.waitForURL('**/notices')
  expect(await page.content()).not.toContain('data-tip')
})

test('L36 what somebody writes into the form is text wherever it is shown again', async () => {
  const page = await openPage(court.url, phone)
  const nasty = '"><img src=x onerror=alert(1)><script>alert(2)</script>'
  await page.goto('/leads/new?court=ledong')
  for (const step of ['standing', 'about', 'kind', 'know', 'where', 'photos', 'more']) {
    expect(await stepOf(page)).toBe(step)
    await fillIn(page, { ...told, wantsReward: 'no', text: nasty, place: nasty, officer: nasty })
    await goOn(page)
  }
  const main = page.locator('main')
  expect(await main.innerText()).toContain(nasty)
  expect(await main.locator('img[src=x], script:not([src])').count()).toBe(0)
})
