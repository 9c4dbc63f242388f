import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type RunningServer } from '../../api/server.ts'
import { answerLead, drawReceipt } from '../../db/index.ts'
import { atTheDesk } from '../api/at-the-desk.ts'
import { form, json, openApp, publicUrl } from '../api/court.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { builtSite } from '../site/made-up.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

const root = join(import.meta.dirname, '../..')

let app: ReturnType<typeof openApp>
let server: RunningServer
let desk: Awaited<ReturnType<typeof atTheDesk>>
beforeAll(async () => {
  const render = await builtSite()
  app = openApp({ render })
  const env = { MODE: 'court', PORT: 0, HOST: '127.0.0.1', TRUST_PROXY: false, publicUrl } as const
  server = await startServer({ env, render })
  desk = await atTheDesk(app, 'dutyOfficer', 'director')
}, 240_000)
afterAll(() => server.close())

/** What has been tried on inboxes: each ends its own surroundings in another way. */
const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</textarea><script>alert(1)</script>',
  '</title></style><iframe src=javascript:alert(1)>',
  '<a href="javascript:alert(1)">车</a>',
  '{{constructor.constructor("alert(1)")()}}${alert(1)}',
  'http://elsewhere.invalid/?q=<b> https://elsewhere.invalid www.elsewhere.invalid',
  '=HYPERLINK("http://elsewhere.invalid";"车")',
]

/** What a page must not have, whatever was written: markup of somebody else’s, or a way to somebody else. */
function mustBeHarmless(html: string) {
  expect(html).not.toMatch(
    /<script>alert|<img src=x|<svg\/onload|<iframe|javascript:alert\(1\)["'>]*>车/,
  )
  expect(html).not.toMatch(/<[^<>]*\son\w+\s*=/i)
  expect(html).not.toMatch(/(href|src|action)="?(https?:)?\/\/elsewhere/)
  expect(html).not.toMatch(/href="?javascript:/i)
}

test('L36 whatever somebody wrote in every field is text to the desk and to its sender, and leads nowhere', async () => {
  for (const payload of payloads) {
    const drawn = drawReceipt()
    const sent = await app.request(
      '/api/v1/leads',
      json({ ...drawn, court: shibei, category: 'property', text: payload, place: payload }),
    )
    expect(sent.status).toBe(201)
    const message = { receipt: drawn.receipt, text: payload }
    expect((await app.request('/api/v1/leads/messages', json(message))).status).toBe(201)
    const [row] = await owner`select id from leads order by "order" desc limit 1`
    const id = String(row!['id'])
    const once = crypto.randomUUID()
    await answerLead(staff(shibei, 'dutyOfficer'), { id, text: payload, once })
    for (const path of [`/desk/leads/${id}`, `/en/desk/leads/${id}`, '/desk/leads']) {
      const answer = await desk.get(path)
      expect(answer.status).toBe(200)
      mustBeHarmless(await answer.text())
    }
    const followed = await app.request('/leads', form({ receipt: drawn.receipt }))
    expect(followed.status).toBe(200)
    const html = await followed.text()
    expect(html).toMatch(/alert|elsewhere/)
    mustBeHarmless(html)
  }
})

test('L36 no page puts text into markup as it is, but for a picture that the portal draws itself', () => {
  const raw = readdirSync(join(root, 'site'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(astro|ts)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes('/.astro/'))
    .flatMap((path) =>
      [
        ...readFileSync(path, 'utf8').matchAll(
          /set:html=\{[^}]*\}|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(/g,
        ),
      ].map(([what]) => `${relative(root, path)}: ${what}`),
    )
  expect(raw).toEqual(['site/components/tip/Received.astro: set:html={sent.qr}'])
})

const pages = [
  '/leads/new',
  '/leads',
  '/leads/claim',
  '/en/leads/new',
  '/desk/leads',
  '/desk/retention',
]

test.each(pages)(
  'L35 %s asks no stranger for anything, is framed by nobody, and runs no script of others',
  async (path) => {
    const answer = await fetch(server.url + path, { headers: { cookie: desk.cookie } })
    expect(answer.status).toBe(200)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
    const html = await answer.text()
    expect(html).not.toMatch(/(?:src|action)="(?:https?:)?\/\//)
    expect(html).not.toMatch(/<link[^>]+href="(?:https?:)?\/\//)
    expect(html).not.toMatch(/serviceWorker|manifest\.webmanifest/)
  },
)

test('L35 what a receipt or the desk shows is kept by no cache, and the receipt stands in no address', async () => {
  const { receipt } = drawReceipt()
  const answers = [
    await app.request('/leads', form({ receipt })),
    await app.request('/api/v1/leads/status', json({ receipt })),
    await desk.get('/desk/leads'),
    await desk.get('/desk/retention'),
  ]
  for (const answer of answers) {
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(answer.headers.get('location') ?? '').not.toContain(receipt)
  }
})

test('L33 the desk has its list of what is kept, in both languages and as a file, and the page of one lead', async () => {
  for (const [path, says] of [
    ['/desk/retention', '线索保存期限'],
    ['/en/desk/retention', 'How long leads are kept'],
  ] as const) {
    const answer = await desk.get(path)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(says)
  }
  const file = await desk.get('/desk/retention.csv?state=told')
  expect(file.headers.get('content-type')).toContain('text/csv')
})
