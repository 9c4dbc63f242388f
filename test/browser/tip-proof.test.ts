import { expect, test } from 'vitest'
import { openPage, useBrowser } from './browser.ts'
import { court, useWholeCourt } from './court.ts'
import { walkTip } from './tip.ts'

useWholeCourt()
useBrowser()

const tip = {
  standing: 'anonymous',
  court: '鲁0203',
  category: 'property',
  text: '他的车停在地下车库',
  urgent: 'no',
  mayAsk: 'yes',
}

test('the proof of work is done beside the last page, and the trap is seen by nobody', async () => {
  const page = await openPage(court.url)
  await page.goto('/leads/new')
  let proof = ''
  const receipt = await walkTip(page, tip, async (step) => {
    if (step !== 'check') return
    const field = page.locator('input[name=proof]')
    await expect.poll(() => field.inputValue(), { timeout: 60_000 }).not.toBe('')
    proof = await field.inputValue()
    expect(await page.getByRole('textbox', { name: '这一栏请留空' }).count()).toBe(0)
    expect(
      await page.locator('input[name=homepage]').evaluate((own) => own.matches(':focus')),
    ).toBe(false)
  })
  const solved = JSON.parse(Buffer.from(proof, 'base64').toString()) as object
  expect(solved).toMatchObject({ algorithm: 'SHA-256', number: expect.any(Number) })
  expect(receipt).toMatch(/^[0-9A-Z-]{21}$/)
})

test('without JavaScript there is no proof, and the tip is taken all the same', async () => {
  const page = await openPage(court.url, { javaScriptEnabled: false })
  await page.goto('/leads/new')
  const receipt = await walkTip(page, tip, async (step) => {
    if (step === 'check') expect(await page.locator('input[name=proof]').inputValue()).toBe('')
  })
  expect(receipt).toMatch(/^[0-9A-Z-]{21}$/)
})
