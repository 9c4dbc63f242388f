/** Counts the minutes of urgent clocks down, and turns them red at the moment when they are over. */
function show(): void {
  for (const clock of document.querySelectorAll<HTMLElement>('[data-due]')) {
    const left = new Date(clock.dataset['due'] ?? '').getTime() - Date.now()
    const words = clock.querySelector<HTMLElement>('[data-left]')
    if (Number.isNaN(left) || !words) continue
    clock.classList.toggle('over', left <= 0)
    const word = left > 0 ? words.dataset['wordsLeft'] : words.dataset['wordsOver']
    words.textContent = `${word} ${minutes(Math.abs(left))}`
  }
}

function minutes(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

if (document.querySelector('[data-due], [data-events]')) {
  show()
  setInterval(show, 250)
}
