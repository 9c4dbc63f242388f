/** Keeps the lists of leads and of time limits fresh: takes them anew when the alarm of the desk hears of something. */
const place = document.querySelector<HTMLElement>('[data-live-list]')
const connection = place?.querySelector<HTMLElement>('[data-connection]')
const arrived = place?.querySelector<HTMLElement>('[data-arrived-line]')

interface Heard {
  event: 'lead' | 'alarm' | 'live' | 'off'
  urgent?: boolean
}

if (place && connection && arrived) {
  const { live = '', off = '', arrived: usual = '', urgent = '', alarm = '' } = place.dataset
  const hear = (heard: Heard) => {
    if (heard.event === 'live' || heard.event === 'off') {
      connection.hidden = false
      connection.dataset['state'] = heard.event
      connection.textContent = heard.event === 'live' ? live : off
    }
    if (heard.event === 'lead') arrived.textContent = heard.urgent ? urgent : usual
    if (heard.event === 'alarm') {
      arrived.textContent = alarm
      arrived.classList.add('alarm')
    }
    if (heard.event !== 'off') void takeAnew()
  }
  document.addEventListener('yangguang-leads', (event) =>
    hear((event as CustomEvent<Heard>).detail),
  )
}

async function takeAnew(): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(
    () => undefined,
  )
  if (!answer?.ok || answer.redirected) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of ['#leads', '#clocks', '#urgent-clocks']) {
    const now = fresh.querySelector(part)
    if (now) document.querySelector(part)?.replaceWith(document.importNode(now, true))
  }
}
