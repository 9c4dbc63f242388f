import type { Challenge } from '#db'

/**
 * Does the proof of work of a form while somebody writes, beside the page and never in its way. When anything of it
 * fails the form is sent without one, which is taken all the same.
 */
for (const field of document.querySelectorAll<HTMLInputElement>('input[data-challenge]')) {
  void prove(field).catch(() => {})
}

/** A proof lapses after two hours; a form that is open longer gets a new one. */
const freshFor = 100 * 60 * 1000

async function prove(field: HTMLInputElement): Promise<void> {
  const answer = await fetch(field.dataset['challenge'] ?? '', { cache: 'no-store' })
  if (!answer.ok) return
  const { maxnumber, ...challenge } = (await answer.json()) as Challenge
  const worker = new Worker(new URL('./prove-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<number | undefined>) => {
    worker.terminate()
    if (data === undefined) return
    field.value = btoa(JSON.stringify({ ...challenge, number: data }))
    setTimeout(() => void prove(field).catch(() => {}), freshFor)
  })
  worker.postMessage({ challenge: challenge.challenge, salt: challenge.salt, maxnumber })
}
