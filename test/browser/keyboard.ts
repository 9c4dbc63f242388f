import type { Page } from 'playwright-core'

/** Where the focus stands: what it is, and whether an eye finds it. */
interface Stop {
  what: string
  /** Nothing shows that the focus is here, or it lies outside of the window. */
  unseen: boolean
}

const mostStops = 300

// What the pages run; these tests know no types of the browser.
const standing = `(() => {
  const at = document.activeElement
  if (!at || at === document.body) return null
  const style = getComputedStyle(at)
  const box = at.getBoundingClientRect()
  const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  const name = (at.getAttribute('aria-label') || at.labels?.[0]?.innerText || at.innerText || at.name || '').trim().slice(0, 40)
  at.setAttribute('data-was-focused', '')
  return { what: at.tagName.toLowerCase() + ' ' + name, unseen: !(marked && inside) }
})()`

const neverReached = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled)
  .filter((element) => element.type !== 'hidden' && element.type !== 'radio' && element.tabIndex >= 0)
  .filter((element) => !element.hasAttribute('data-was-focused'))
  .map((element) => element.tagName.toLowerCase() + ' ' + (element.innerText || element.name || ''))`

/**
 * Goes through a page with the Tab key, from its beginning until the focus leaves it.
 * @returns the stops in their order, those that nobody sees, and what the key never reaches
 */
export async function walkByKeyboard(page: Page) {
  const stops: Stop[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate<Stop | null>(standing)
    if (!stop || stops.length > mostStops) break
    stops.push(stop)
  }
  return {
    stops: stops.map(({ what }) => what),
    unseen: stops.filter(({ unseen }) => unseen).map(({ what }) => what),
    neverReached: await page.evaluate<string[]>(neverReached),
  }
}
