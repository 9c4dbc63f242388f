import { describe, expect, test } from 'vitest'
import { barriers, openPage, overhang, useBrowser } from './browser.ts'
import { court, useWholeCourt } from './court.ts'
import { atTheDesk } from './desk.ts'
import { walkByKeyboard } from './keyboard.ts'

useWholeCourt()
useBrowser()

const widths = [320, 1280]

/** Every public page; `{listings}` stands for an entry of that list. */
const pages = [
  '/',
  '/defaulters',
  '/defaulters?q=王',
  '/defaulters?q=没有这个人',
  '/defaulters/{listings}',
  '/defaulters/check',
  '/restrictions',
  '/restrictions/{restrictions}',
  '/bounties',
  '/bounties/{bounties}',
  '/notices',
  '/notices/{notices}',
  '/progress',
  '/leads',
  '/leads/new',
  '/leads/new?bounty={bounties}',
  '/corrections/new',
  '/complaints/new',
  '/performance',
  '/performance?court=shibei',
  '/guide',
  '/about',
  '/rules',
  '/desk/sign-in',
  '/nowhere',
]

async function addressOf(page: string): Promise<string> {
  const list = /\{(\w+)\}/.exec(page)?.[1]
  if (!list) return page
  const answer = await fetch(`${court.url}/api/v1/${list}?limit=1`)
  const { rows } = (await answer.json()) as { rows: { id: string }[] }
  return page.replace(`{${list}}`, rows[0]?.id ?? 'none')
}

const statusOf = (page: string) => (page === '/nowhere' ? 404 : 200)

describe.each(widths)('at %i pixels', (width) => {
  test.each(pages)('%s shuts nobody out and is walked by keyboard', async (path) => {
    const page = await openPage(court.url, { viewport: { width, height: 800 } })
    const answer = await page.goto(await addressOf(path))

    expect(answer?.status()).toBe(statusOf(path))
    expect(await barriers(page)).toEqual([])
    expect(await overhang(page)).toBe(0)
    const walk = await walkByKeyboard(page)
    expect(walk).toMatchObject({ unseen: [], neverReached: [] })
    expect(walk.stops[0]).toMatch(/^a 跳/)
  })
})

test.each(pages)('%s is whole in English', async (path) => {
  const page = await openPage(court.url, { viewport: { width: 320, height: 800 }, locale: 'en' })
  const answer = await page.goto(`/en${await addressOf(path)}`)

  expect(answer?.status()).toBe(statusOf(path))
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  expect(await barriers(page)).toEqual([])
  expect(await overhang(page)).toBe(0)
})

test.each(pages)('%s says its charset and keeps strangers out', async (path) => {
  const answer = await fetch(court.url + (await addressOf(path)))
  const policy = answer.headers.get('content-security-policy') ?? ''

  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toMatch(/unsafe|https?:/)
  expect(await answer.text()).not.toMatch(
    /<(script|link|img|iframe)[^>]+(src|href)="(https?:)?\/\//,
  )
})

test('going to the main part by the skip link leaves the menu behind', async () => {
  const page = await openPage(court.url)
  await page.goto('/defaulters')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('main')
})

/** Each page of the desk, seen by somebody who has work on it; `{…}` stands for an entry of the page's list. */
const deskPages: Record<string, string[]> = {
  'shibei-officer': ['/desk', '/desk/cases', '/desk/cases/new', '/desk/cases/{cases}'],
  'shibei-clerk': ['/desk/notices/new', '/desk/corrections', '/desk/import', '/desk/notifications'],
  'shibei-judge': ['/desk/day', '/desk/me'],
  'shibei-president': [
    '/desk/listings',
    '/desk/listings/{listings}',
    '/desk/restrictions/{restrictions}',
    '/desk/bounties/{bounties}',
    '/desk/notices/{notices}',
  ],
  'shibei-duty-officer': ['/desk/leads', '/desk/leads/{leads}'],
  'shibei-director': ['/desk/performance', '/desk/consultations', '/desk/consultations/{id}'],
  'shibei-vice-president': [
    '/desk/decisions',
    '/desk/decisions/{decisions}',
    '/desk/delegations',
    '/desk/authority',
  ],
  'shibei-supervisor': [
    '/desk/complaints',
    '/desk/surveys',
    '/desk/petitions/weeks',
    '/desk/staff',
    '/desk/staff/{staff}',
    '/desk/help',
    '/desk/rules',
  ],
}

test.each(Object.entries(deskPages))('the desk of %s shuts nobody out', async (who, addresses) => {
  const page = await atTheDesk(who)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    for (const address of addresses) {
      await page.goto(address.replace(/\/\{\w+\}/, ''))
      const entry = `main a[href^="${address.replace(/\{\w+\}/, '')}"]:not([href*="/new"])`
      if (address.includes('{')) await page.locator(entry).first().click()
      await page.waitForSelector('main h1')
      expect([address, width, await overhang(page), await barriers(page)]).toEqual([
        address,
        width,
        0,
        [],
      ])
    }
  }
})
