import { afterEach, expect, test, vi } from 'vitest'
import { photo } from '../informant.ts'
import { owner } from '../store.ts'
import { openApp, publicUrl, shown, useCourt } from './court.ts'

useCourt()

const app = openApp()
const aWhile = 20_000

afterEach(() => void vi.useRealTimers())

const drawn = async () => (await shown(await app.request('/leads/new'))).draw!
const tip = { court: '鲁0203', category: 'property', text: '他有一辆车' }
/** What a browser sends from the page. */
const posted = (values: object, file?: Buffer) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(values)) body.append(name, String(value))
  if (file) body.append('photos', new File([new Uint8Array(file)], '1.jpg'))
  return new Request(`${publicUrl}/leads/new`, {
    method: 'POST',
    body,
    headers: { origin: publicUrl },
  })
}

/** Sends a request, and lets a while pass once it waits for the leads, which somebody holds. */
async function whileLeadsAreHeld(request: Request): Promise<Response> {
  let answer: Promise<Response> | undefined
  await owner.begin(async (tx) => {
    await tx`lock table leads in access exclusive mode`
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

test('a phone that sends slowly gets the page with its receipt', async () => {
  const draw = await drawn()
  const whole = posted({ ...tip, ...draw })
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
  expect((await shown(answer))['result' as never]).toMatchObject({ receipt: draw.receipt })
})

test('a tip with photos is waited for while they are drawn anew', async () => {
  const draw = await drawn()
  const request = posted({ ...tip, ...draw }, await photo(40, 30).jpeg().toBuffer())
  holdTheClock()
  const answer = await whileLeadsAreHeld(request)
  expect((await shown(answer))['result' as never]).toMatchObject({ receipt: draw.receipt })
})

test('a tip of words alone is told soon that the store does not answer', async () => {
  const request = posted({ ...tip, ...(await drawn()) })
  holdTheClock()
  const answer = await whileLeadsAreHeld(request)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('5')
})
