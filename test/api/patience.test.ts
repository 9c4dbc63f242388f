import { afterEach, expect, test, vi } from 'vitest'
import { photo } from '../informant.ts'
import { owner } from '../store.ts'
import { form, openApp, publicUrl, useCourt } from './court.ts'
import { draftIn, walkTo } from './tip-form.ts'

useCourt()

const app = openApp()
const aWhile = 20_000

afterEach(() => void vi.useRealTimers())

/** What a browser sends from the page of the photos. */
const posted = (values: object, file: Buffer) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(values)) body.append(name, String(value))
  body.append('photos', new File([new Uint8Array(file)], '1.jpg'))
  return new Request(`${publicUrl}/leads/new/photos`, {
    method: 'POST',
    body,
    headers: { origin: publicUrl },
  })
}
const onePhoto = () => photo(40, 30).jpeg().toBuffer()

/** Sends a request, and lets a while pass once it waits for a table, which somebody holds. */
async function whileHeld(
  table: 'leads' | 'lead_draft_photos',
  request: Request,
): Promise<Response> {
  let answer: Promise<Response> | undefined
  await owner.begin(async (tx) => {
    await tx`lock table ${tx(table)} in access exclusive mode`
    answer = Promise.resolve(app.request(request))
    await vi.waitUntil(async () => {
      const waiting = await tx`select 1 from pg_locks where not granted`
      return waiting.length > 0
    })
    await vi.advanceTimersByTimeAsync(aWhile)
  })
  return answer!
}

/** The clock of the process goes on as ever, and leaps when the test lets time pass. */
const holdTheClock = () =>
  void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })

test('a phone that sends slowly gets the page with its photo', async () => {
  const tip = await walkTo(app, 'photos')
  const whole = posted({ ...tip, go: 'add' }, await onePhoto())
  const bytes = new Uint8Array(await whole.clone().arrayBuffer())
  holdTheClock()
  let sent = 0
  const slow = new ReadableStream<Uint8Array>({
    async pull(line) {
      if (sent > 0) await vi.advanceTimersByTimeAsync(aWhile)
      line.enqueue(bytes.slice(sent, (sent += 400)))
      if (sent >= bytes.length) line.close()
    },
  })
  const init = { method: 'POST', headers: whole.headers, body: slow, duplex: 'half' }
  const answer = await app.request(new Request(whole.url, init as RequestInit))
  expect((await draftIn(answer)).photos).toHaveLength(1)
})

test('a tip with photos is waited for while they are drawn anew', async () => {
  const tip = await walkTo(app, 'photos')
  const request = posted({ ...tip, go: 'add' }, await onePhoto())
  holdTheClock()
  const answer = await whileHeld('lead_draft_photos', request)
  expect((await draftIn(answer)).photos).toHaveLength(1)
})

test('a tip of words alone is told soon that the store does not answer', async () => {
  const tip = await walkTo(app)
  const values = { draft: tip.draft, version: String(tip.version) }
  const request = new Request(`${publicUrl}/leads/new/send`, form(values))
  holdTheClock()
  const answer = await whileHeld('leads', request)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('5')
})
