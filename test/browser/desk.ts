import type { BrowserContext, Locator, Page } from 'playwright-core'
import { openPage } from './browser.ts'
import { court } from './court.ts'

/** A one-time code works once, so whoever comes a second time in a file comes with the session of the first. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()

/** A person of the demo's staff at the desk, signed in with password and one-time code. */
export async function atTheDesk(username: string): Promise<Page> {
  const storageState = sessions.get(username)
  const page = await openPage(court.url, storageState && { storageState })
  if (storageState) {
    await page.goto('/desk')
    return page
  }
  const person = (await court.signIns()).find((one) => one.username === username)
  if (!person) throw new Error(`The demo has no ${username}.`)
  await page.goto('/desk/sign-in')
  const { password, code } = person
  await send(page.locator('main form'), { username, password, code })
  sessions.set(username, await page.context().storageState())
  return page
}

type Fields = Record<string, string | readonly string[]>

/**
 * Opens the form of an act on the page at hand, fills it in and sends it.
 * @throws Error with the refusal's own words when the desk says no
 */
export async function perform(page: Page, act: string, fields: Fields = {}): Promise<void> {
  const form = page.locator(`form[action$="/${act}"]`)
  const fold = page.locator('details', { has: form })
  if ((await fold.count()) > 0 && (await fold.getAttribute('open')) === null) {
    await fold.locator('summary').click()
  }
  await send(form, fields)
}

/** Fills in a form by its fields' names and sends it, and waits for the page that comes of it. */
export async function send(form: Locator, fields: Fields): Promise<void> {
  const page = form.page()
  for (const [name, value] of Object.entries(fields)) await fill(form, name, value)
  const answered = page.waitForResponse(
    (answer) =>
      answer.request().isNavigationRequest() && !(answer.status() >= 300 && answer.status() < 400),
  )
  await form.locator('button[type=submit]').click()
  const answer = await answered
  await page.waitForLoadState()
  if (answer.ok()) return
  const words = await page.locator('main').innerText()
  throw new Error(`${answer.status()} at ${answer.url()}: ${words.slice(0, 500)}`)
}

async function fill(form: Locator, name: string, value: string | readonly string[]): Promise<void> {
  const field = form.locator(`[name="${name}"]`)
  const kind = await field
    .first()
    .evaluate((element: unknown) => (element as { type: string }).type)
  if (kind === 'checkbox' || kind === 'radio') {
    for (const one of [value].flat()) await form.locator(`[name="${name}"][value="${one}"]`).check()
  } else if (kind === 'select-one') await field.selectOption(value)
  else if (kind === 'file') await field.setInputFiles([value].flat())
  else await field.fill([value].flat().join('\n'))
}
