/** What JavaScript adds to every step of the tip form; without it each works as well. */

/** Leaves at once: nothing stays on the screen, in the history, or of the draft. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('[data-leave]')
  if (!link) return
  event.preventDefault()
  const draft = document.querySelector<HTMLInputElement>('form[data-tip] [name=draft]')?.value
  if (draft) {
    const body = new URLSearchParams({ draft })
    const address = link.href.replace(/leave$/, 'new/forget')
    void fetch(address, { method: 'POST', body, keepalive: true }).catch(() => {})
  }
  document.querySelector('main')?.replaceChildren()
  document.title = ''
  location.replace(link.href)
})

/** A page that the back button takes out of memory asks what its draft has become: a draft that was sent is not shown again. */
window.addEventListener('pageshow', ({ persisted }) => {
  const form = document.querySelector<HTMLFormElement>('form[data-tip]')
  if (!persisted || !form || form.dataset['tip'] === 'standing') return
  const go = Object.assign(document.createElement('input'), { name: 'go', value: 'stay' })
  go.type = 'hidden'
  form.append(go)
  const step = form.dataset['tip'] === 'check' ? 'check' : undefined
  if (step) form.action = form.action.replace(/send$/, step)
  form.noValidate = true
  form.submit()
})

/** The phone's own back key does what the page's button does; a page that came by a post cannot be gone back to. */
const backButton = document.querySelector<HTMLButtonElement>('form[data-tip] button[value=back]')
if (backButton) {
  history.pushState(null, '')
  window.addEventListener('popstate', () => backButton.click())
}

const printButton = document.querySelector<HTMLButtonElement>('[data-print]')
if (printButton) {
  printButton.hidden = false
  printButton.addEventListener('click', () => window.print())
}
