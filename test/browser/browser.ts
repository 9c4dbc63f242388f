import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import { chromiumPath } from './chromium.ts'

let browser: Browser
const opened: Page[] = []
const faults: string[] = []

/** Gives the test file a Chromium; what a page logs as an error, or asks of a stranger, fails the test. */
export function useBrowser(): void {
  vi.setConfig({ testTimeout: 240_000 })
  beforeAll(async () => {
    const executablePath = await chromiumPath()
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await chromium.launch({ executablePath, args: [...args, '--disable-dev-shm-usage'] })
  }, 600_000)
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()))
    expect.soft(faults.splice(0), 'what the pages complained about').toEqual([])
  })
  afterAll(() => browser?.close())
}

/**
 * Opens a page in a fresh profile: no cookie, no storage.
 * @param home the court's address; every request elsewhere is a fault
 */
export async function openPage(home: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: home, ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  opened.push(page)
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // A refused form is answered with 4xx, which Chromium logs; the test looks at the page itself.
    if (message.type() !== 'error' || /status of 4\d\d/.test(message.text())) return
    faults.push(`${page.url()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(home).origin) {
      faults.push(`${page.url()} asked ${origin}`)
    }
  })
  return page
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  nodes: { target: unknown }[]
}

/** What the page does to people with a screen reader or a keyboard, by axe: rule and place, empty when well. */
export async function barriers(page: Page): Promise<string[]> {
  // A script tag would be refused by the page's own policy; evaluation is not.
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: Violation[] }> }
    }
    return (await axe.run()).violations
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`),
  )
}

/** How many pixels of the page hang out at the side; 0 when nothing must be scrolled sideways. */
export const overhang = (page: Page) =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
