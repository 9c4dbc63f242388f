import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers, useBrowser } from './browser.ts'
import { court, useWholeCourt } from './court.ts'
import { atTheDesk, perform } from './desk.ts'

useWholeCourt()
useBrowser()

const passphrase = 'yangguang-demo-key'

/** Gives the half of an office in the holder's own browser, with the key file of the demo. */
async function give(username: string, address: string, digits: string): Promise<Page> {
  const page = await atTheDesk(username)
  const file = await page.request.get(`/demo/keys/${username}.json`)
  await page.goto(address)
  expect(await page.locator('.vault-digits').innerText()).toBe(digits)
  const form = page.locator('form[data-vault=give]')
  await form.locator('[data-compared]').check()
  const buffer = await file.body()
  await form
    .locator('[data-key-file]')
    .setInputFiles({ name: 'my.key', mimeType: 'application/json', buffer })
  await form.locator('[data-passphrase]').fill('not the passphrase')
  await form.locator('button[type=submit]').click()
  await expect
    .poll(() => form.locator('[data-say]').innerText(), { timeout: 60_000 })
    .toContain('打不开')
  await form.locator('[data-passphrase]').fill(passphrase)
  const posts: string[] = []
  page.on('request', (request) => posts.push(request.postData() ?? ''))
  await form.locator('button[type=submit]').click()
  await form.waitFor({ state: 'detached', timeout: 60_000 })
  const sent = posts.join('\n')
  expect(sent).toContain('sealed=')
  expect(sent).not.toContain(passphrase)
  return page
}

test('L13 three browsers open the vault between them: one asks, two give a half, and the server sees no key', async () => {
  const asker = await atTheDesk('shibei-director')
  await asker.goto('/desk/vault/new?drill=1')
  const answer = await asker.request.get('/desk/vault')
  expect(answer.headers()['content-security-policy']).toContain("'wasm-unsafe-eval'")
  const elsewhere = await asker.request.get('/desk/leads')
  expect(elsewhere.headers()['content-security-policy']).not.toContain('wasm')
  await expect.poll(() => asker.locator('[name=publicKey]').inputValue()).toHaveLength(43)
  const digits = await asker.locator('.vault-digits').innerText()
  await asker.fill('[name=hours]', '4')
  await Promise.all([
    asker.waitForURL(/vault\/[0-9a-f-]{36}$/),
    asker.click('form[data-vault=ask] button[type=submit]'),
  ])
  const address = asker.url().slice(court.url.length)
  await give('shibei-supervisor', address, digits)
  expect(await barriers(await give('shibei-custodian', address, digits))).toEqual([])
  await asker.goto(address)
  await perform(asker, 'take')
  await expect.poll(() => asker.locator('input[name=word]').inputValue()).not.toBe('')
  expect(await barriers(asker)).toEqual([])
  await perform(asker, 'finish')
  expect(await asker.locator('.callout-good').innerText()).toContain('演练通过')
  expect(await asker.evaluate('Object.keys(localStorage).length')).toBe(0)
  for (const page of ['/desk/vault', '/desk/vault/new?drill=1']) {
    await asker.goto(page)
    expect(await barriers(asker)).toEqual([])
  }
})

test('L29 without a script every page of the vault is a form with the command beside it', async () => {
  const asker = await atTheDesk('shibei-director')
  const { cookies } = await asker.context().storageState()
  const browser = asker.context().browser()!
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: court.url })
  await plain.addCookies(cookies)
  const page = await plain.newPage()
  await page.goto('/desk/vault/new?drill=1')
  const words = await page.locator('main').innerText()
  expect(words).toContain('holder new')
  expect(await page.locator('[name=publicKey]').isVisible()).toBe(true)
  expect(await page.locator('[data-needs-script]').first().isVisible()).toBe(false)
  await plain.close()
})
