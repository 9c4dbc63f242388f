/** Alarms of urgent leads on every page of the desk: with text and sound, and again after a line that was broken. */
import { listen, type Heard } from './alarm-stream.ts'
import { isMuted, maySound, mute, ring, wake } from './ring.ts'

const bar = document.querySelector<HTMLElement>('[data-alarms]')
const list = bar?.querySelector<HTMLElement>('[data-alarm-list]')
const tools = bar?.querySelector<HTMLElement>('[data-alarm-tools]')
const state = bar?.querySelector<HTMLElement>('[data-alarm-state]')
const button = bar?.querySelector<HTMLButtonElement>('[data-alarm-sound]')
const blocked = bar?.querySelector<HTMLElement>('[data-alarm-blocked]')
const title = document.title

if (bar && list && tools && state && button && blocked) {
  const show = () => {
    const waits = list.querySelector('[data-waits]') !== null
    const rings = list.querySelector('[data-rings]') !== null
    document.title = waits ? `${bar.dataset['mark'] ?? ''}${title}` : title
    button.textContent = (isMuted() ? button.dataset['mute'] : button.dataset['on']) ?? ''
    blocked.hidden = !waits || isMuted() || maySound()
    if (rings) void ring()
  }
  const takeAnew = async () => {
    // A server that is away for a moment is asked again; the line above says that it is.
    const answer = await fetch(bar.dataset['alarms'] ?? '', {
      headers: { accept: 'text/html' },
    }).catch(() => undefined)
    if (!answer?.ok || answer.redirected) return
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    // What may be a machine’s rings once; what came with a proof rings until somebody takes it up.
    if (replaceIn(list, fresh)) void ring()
    show()
  }
  const hear = (heard: Heard) => {
    if (heard.event === 'live' || heard.event === 'off') {
      state.dataset['state'] = heard.event
      state.textContent = state.dataset[heard.event] ?? ''
    }
    if (heard.event !== 'off') void takeAnew()
    // The lists of leads and of time limits take themselves anew.
    document.dispatchEvent(new CustomEvent('yangguang-leads', { detail: heard }))
  }
  button.addEventListener('click', () => {
    mute(!isMuted())
    void wake().then(show)
  })
  document.addEventListener('pointerdown', () => void wake().then(show), { once: true })
  document.addEventListener('keydown', () => void wake().then(show), { once: true })
  tools.hidden = false
  show()
  setInterval(show, 5000)
  // What nobody on this page did is seen within half a minute, whatever the line does.
  setInterval(() => void takeAnew(), 30_000)
  listen(bar.dataset['events'] ?? '', hear)
}

/**
 * Only what changed is put in its place, so that a screen reader says what is new and nothing twice.
 * @returns whether a lead came in that waits
 */
function replaceIn(place: HTMLElement, fresh: Document): boolean {
  const wanted = [...fresh.querySelectorAll<HTMLElement>('.alarm-lead, .alarm-duty')]
  const known = new Map([...place.children].map((one) => [keyOf(one), one]))
  const next = wanted.map((one) => known.get(keyOf(one)) ?? document.importNode(one, true))
  if (next.length === place.children.length && next.every((one, at) => place.children[at] === one))
    return false
  place.replaceChildren(...next)
  return next.some((one) => one.hasAttribute('data-waits') && !known.has(keyOf(one)))
}

const keyOf = (one: Element): string => one.getAttribute('data-alarm') ?? one.textContent
