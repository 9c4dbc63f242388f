/** Writes where the phone is into the field of the place, when somebody presses for it. */
const here = document.querySelector<HTMLElement>('[data-here]')
const hereButton = here?.querySelector('button')
const heard = here?.querySelector<HTMLElement>('[data-here-status]')

if (here && hereButton && heard && 'geolocation' in navigator) {
  here.hidden = false
  const { waiting = '', done = '', failed = '', position = '' } = here.dataset
  hereButton.addEventListener('click', () => {
    heard.textContent = waiting
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const words = position
          .replace('{north}', coords.latitude.toFixed(5))
          .replace('{east}', coords.longitude.toFixed(5))
          .replace('{metres}', String(Math.ceil(coords.accuracy)))
        const field = document.querySelector<HTMLTextAreaElement>('#place')
        if (field) field.value = [field.value.trim(), words].filter(Boolean).join('\n')
        heard.textContent = done
      },
      () => (heard.textContent = failed),
      { enableHighAccuracy: true, timeout: 20_000 },
    )
  })
}
