import type { Page } from 'playwright-core'

/** The steps of the form in their order, those that only some go through among them. */
const steps = [
  'standing',
  'about',
  'kind',
  'know',
  'where',
  'photos',
  'more',
  'reward',
  'contact',
  'check',
] as const

/** What everybody answers who says nothing else. */
const usual: Record<string, string> = { wantsReward: 'no' }

/** The step that the page at hand is at. */
export const stepOf = async (page: Page) =>
  (await page.getAttribute('form[data-tip]', 'data-tip')) as (typeof steps)[number]

/** Fills in those fields of the page at hand that it has. */
export async function fillIn(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const radio = page.locator(
      `form[data-tip] input[type=radio][name="${name}"][value=${JSON.stringify(value)}]`,
    )
    if ((await radio.count()) > 0) await radio.check()
    const field = page.locator(
      `form[data-tip] :is(input:not([type=radio], [type=hidden]), textarea)[name="${name}"]`,
    )
    if ((await field.count()) > 0) await field.fill(value)
    const select = page.locator(`form[data-tip] select[name="${name}"]`)
    if ((await select.count()) > 0) await select.selectOption(value)
  }
}

/** Does what leads to another page, and waits for that page: the one that is left says that it is loaded, too. */
export async function toNextPage(page: Page, leave: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForNavigation(), leave()])
}

/** Goes on to the next page with the button that people press. */
export const goOn = (page: Page): Promise<void> =>
  toNextPage(page, () =>
    page.locator('form[data-tip] .button-row button[value=next]').click({ noWaitAfter: true }),
  )

/**
 * Goes through the tip form from its first page and sends it.
 * @param at is called on every page before it is left
 * @returns the receipt
 */
export async function walkTip(
  page: Page,
  fields: Record<string, string>,
  at: (step: string) => Promise<void> = async () => {},
): Promise<string> {
  for (const expected of steps) {
    const step = await stepOf(page)
    if (step !== expected) continue
    await at(step)
    await fillIn(page, { ...usual, ...fields })
    await goOn(page)
  }
  return (await page.getAttribute('#receipt', 'value'))!
}
