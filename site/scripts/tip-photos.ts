/** Sends chosen photos at once and shows how far they are; when that fails, nothing that was there is lost. */
document.addEventListener('change', (event) => {
  const field = event.target as HTMLInputElement
  if (field.name !== 'photos' || !field.form || !field.files?.length) return
  upload(field.form, field)
})

function upload(form: HTMLFormElement, field: HTMLInputElement): void {
  const place = form.querySelector<HTMLElement>('[data-upload]')
  if (!place) return
  const { sending = '', sent = '', failed = '' } = place.dataset
  const words = Object.assign(document.createElement('p'), { textContent: sending })
  const bar = document.createElement('progress')
  bar.setAttribute('aria-label', sending)
  place.replaceChildren(words, bar)
  const body = new FormData(form)
  body.set('go', 'add')
  const buttons = form.querySelectorAll<HTMLButtonElement>('button')
  for (const button of buttons) button.disabled = true
  const over = () => {
    for (const button of buttons) button.disabled = false
    field.value = ''
    place.replaceChildren(Object.assign(document.createElement('p'), { textContent: failed }))
  }
  const line = new XMLHttpRequest()
  line.upload.addEventListener('progress', ({ loaded, total }) => {
    bar.max = total
    bar.value = loaded
    words.textContent = loaded < total ? `${sending} ${Math.floor((100 * loaded) / total)}%` : sent
  })
  line.addEventListener('load', () => takeIn(line, over))
  line.addEventListener('error', over)
  line.open('POST', form.action)
  line.send(body)
}

/** Puts the page that came back in the place of this one. */
function takeIn(line: XMLHttpRequest, over: () => void): void {
  const fresh = new DOMParser().parseFromString(line.responseText, 'text/html')
  const main = fresh.querySelector('main')
  if (!main?.querySelector('form[data-tip]')) return over()
  document.querySelector('main')?.replaceWith(document.importNode(main, true))
  document.title = fresh.title
  const begin = document.querySelector<HTMLElement>('#wrong') ?? document.querySelector('#have')
  begin?.setAttribute('tabindex', '-1')
  ;(begin as HTMLElement | null)?.focus()
}
