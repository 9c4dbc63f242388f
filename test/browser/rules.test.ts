import { expect, test } from 'vitest'
import { barriers, overhang, useBrowser } from './browser.ts'
import { court, useWholeCourt } from './court.ts'
import { atTheDesk } from './desk.ts'

useWholeCourt()
useBrowser()

test('the desk’s page of rules is narrowed, shuts nobody out on a phone, and comes as a file', async () => {
  const page = await atTheDesk('ledong-judge')
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/desk/rules')
  expect(await overhang(page)).toBe(0)
  expect(await barriers(page)).toEqual([])
  await expect(page.locator('#listing-authority').innerText()).resolves.toContain('第五条')

  await page.selectOption('select[name=whose]', 'own')
  await page.selectOption('select[name=standing]', 'yields')
  await page.locator('form.desk-filter button[type=submit]').click()
  await page.waitForURL(/standing=yields/)
  const shown = await page.locator('article.rule').allInnerTexts()
  expect(shown).toHaveLength(1)
  expect(shown[0]).toMatch(/X1[^]*院长签发[^]*listing-judge-ledong/)

  const file = await page.request.get('/desk/rules.csv?whose=own')
  expect(file.headers()['content-type']).toContain('text/csv')
  expect(await file.text()).toContain('将被执行人列入失信被执行人名单')
})

test('anyone reads the rules, and which of two holds', async () => {
  const chinese = await (await fetch(`${court.url}/rules`)).text()
  expect(chinese).toContain('尚未在本站落实')
  expect(chinese).toContain('id="X11"')
  expect(chinese).not.toMatch(/\{\w+\}|undefined/)

  const english = await (await fetch(`${court.url}/en/rules`)).text()
  expect(english).toContain('not yet enforced here')
})
