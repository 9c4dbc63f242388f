/** Keeps the list of leads fresh: listens for new ones and takes the list anew when one has come. */
const place = document.querySelector<HTMLElement>('[data-events]')
const connection = place?.querySelector<HTMLElement>('[data-connection]')
const arrived = place?.querySelector<HTMLElement>('[data-arrived-line]')

if (place && connection && arrived) {
  const {
    events = '',
    live = '',
    off = '',
    arrived: usual = '',
    urgent = '',
    alarm = '',
  } = place.dataset
  const source = new EventSource(events)
  const say = (state: 'live' | 'off', words: string) => {
    connection.hidden = false
    connection.dataset['state'] = state
    connection.textContent = words
  }
  source.addEventListener('open', () => {
    say('live', live)
    void takeAnew()
  })
  source.addEventListener('error', () => say('off', off))
  source.addEventListener('away', () => say('off', off))
  source.addEventListener('lead', (event) => {
    const lead = JSON.parse(String(event.data)) as { urgent: boolean }
    arrived.textContent = lead.urgent ? urgent : usual
    void takeAnew()
  })
  source.addEventListener('alarm', () => {
    arrived.textContent = alarm
    arrived.classList.add('alarm')
    void takeAnew()
  })
}

async function takeAnew(): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
  if (!answer.ok || answer.redirected) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of ['#leads', '#clocks', '#urgent-clocks']) {
    const now = fresh.querySelector(part)
    if (now) document.querySelector(part)?.replaceWith(document.importNode(now, true))
  }
}
