import { beforeAll, expect, test } from 'vitest'
import { issueAccessCode, openCase } from '../../db/index.ts'
import { clock, owner } from '../store.ts'
import { form, json, openApp, publishedListing, shown, useCourt } from './court.ts'
import { postPhotos, sendTip, walkTo, type Sent } from './tip-form.ts'

useCourt()

const app = openApp()
const post = (path: string, values: Record<string, string>) => app.request(path, form(values))
const cookieOf = (answer: Response) => answer.headers.get('set-cookie') ?? ''

let code: string
const caseNumber = '（2026）鲁0203执90002号'
beforeAll(async () => {
  const clerk = { court: '鲁0203', name: '书记员', roles: ['clerk'] } as const
  const by = { kind: 'staff', staffId: '00000000-0000-4000-8000-000000000001', ...clerk } as const
  const opened = await openCase(by, {
    caseNumber,
    filedOn: '2026-01-05',
    cause: '民间借贷纠纷',
    basisNumber: '（2025）鲁0203民初1号',
    basisCourt: '青岛市市北区人民法院',
    claim: '1000',
    applicantName: '王甲',
    applicantIdNumber: '990101199003070015',
    debtorName: '李乙',
    debtorIdNumber: '990101199003070015',
  } as never)
  const applicant = opened.parties.find((party) => party.role === 'applicant')!
  ;({ code } = await issueAccessCode(by, { partyId: applicant.id }))
})

test('the access code opens the case, in a cookie that no script and no other site can use', async () => {
  const answer = await post('/en/progress', { caseNumber: '(2026)鲁0203执90002', code })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/en/progress')
  expect(cookieOf(answer)).toMatch(/^party=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/)
  const cookie = cookieOf(answer).split(';')[0]!
  const page = await app.request('/progress', { headers: { cookie } })
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect((await shown(page)).viewer).toMatchObject({ kind: 'party', court: '鲁0203' })
  const left = await app.request('/progress/leave', form({}, { cookie }))
  expect(cookieOf(left)).toMatch(/^party=; Max-Age=0/)
  const after = await app.request('/progress', { headers: { cookie } })
  expect((await shown(after)).viewer).toEqual({ kind: 'anyone' })
})

test('a wrong code shows the form again, without the code', async () => {
  const answer = await post('/progress', { caseNumber, code: 'AAAA-BBBB-CCCC' })
  expect(answer.status).toBe(403)
  const { form: again } = await shown(answer)
  expect(again?.refusal?.rule).toBe('access-code-wrong')
  expect(again?.values).toEqual({ caseNumber })
})

test('wrong codes cost the guesser time, and nobody else', async () => {
  const behind = openApp({ trustProxy: true })
  const guess = (from: string, asked: string) =>
    behind.request(
      '/api/v1/progress',
      json({ caseNumber, code: asked }, { 'x-forwarded-for': `6.6.6.6, ${from}` }),
    )
  const statuses = []
  for (let time = 0; time < 5; time += 1) {
    statuses.push((await guess('10.0.0.1', 'AAAABBBBCCCC')).status)
  }
  expect(statuses).toContain(429)
  const refused = await guess('10.0.0.1', code)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await guess('10.0.0.2', code)).status).toBe(200)
})

test('a program gets steps and clocks, and leaves no session behind', async () => {
  const before = await owner`select count(*)::int as n from sessions`
  const answer = await app.request('/api/v1/progress', json({ caseNumber, code }))
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toMatchObject({ caseNumber, role: 'applicant', claim: 100_000 })
  expect(await owner`select count(*)::int as n from sessions`).toEqual(before)
})

test('a tip that is sent twice is received once, and its receipt follows it', async () => {
  const tip = await walkTo(app)
  const { receipt } = (await shown(await sendTip(app, tip)))['result' as never] as Sent
  const second = await shown(await sendTip(app, tip))
  expect(second['result' as never]).toMatchObject({ receipt })
  const status = await shown(await post('/leads', { receipt }))
  const { lead, once } = status['result' as never] as { lead: object; once: string }
  expect(lead).toMatchObject({ state: 'received' })
  const message = { receipt, text: '车在小区门口', once }
  const written = await shown(await post('/leads/messages', message))
  expect(written['result' as never]).toMatchObject({
    sent: true,
    lead: { messages: [{ from: 'informant', text: '车在小区门口' }] },
  })
})

test('a refused page of the tip keeps what was written and the draft of the form', async () => {
  const { draft, version } = await walkTo(app, 'kind')
  const answer = await post('/leads/new/kind', {
    draft,
    version: String(version),
    go: 'next',
    category: 'x',
  })
  expect(answer.status).toBe(400)
  const again = await shown(answer)
  expect(again['result' as never]).toMatchObject({ draft, version, step: 'kind' })
  expect(again.form?.values).toMatchObject({ category: 'x' })
  expect(again.form?.errors.map((error) => error.field)).toEqual(['category'])
})

test('a receipt that was not drawn here is refused, and a new one drawn', async () => {
  const { draw } = await shown(await app.request('/corrections/new'))
  const foreign = { receipt: draw!.receipt, seal: 'x.y', court: '鲁0203', text: '字' }
  const again = await shown(await post('/corrections/new', foreign))
  expect(again.form?.refusal?.rule).toBe('receipt-foreign')
  expect(again.draw?.receipt).not.toBe(draw!.receipt)
})

test.each(['/complaints/new', '/corrections/new'])(
  'a form at %s that stood open for too long comes back whole, with a new receipt that is taken',
  async (path) => {
    const { draw } = await shown(await app.request(path))
    const written = { court: '鲁0203', text: '写了很久' }
    const opened = clock.now
    clock.now = new Date(opened.getTime() + 25 * 3_600_000)
    const lapsed = await shown(await post(path, { ...draw!, ...written }))
    const again = await shown(await post(path, { ...written, ...lapsed.draw! }))
    clock.now = opened
    expect(lapsed.form?.refusal?.rule).toBe('receipt-lapsed')
    expect(lapsed.form?.values).toMatchObject(written)
    expect(lapsed.draw?.receipt).not.toBe(draw!.receipt)
    expect(again['result' as never]).toMatchObject({ receipt: lapsed.draw!.receipt })
  },
)

test('photos come with the form; what is no photo is refused and the text is kept', async () => {
  const tip = await walkTo(app, 'photos')
  const bytes = new Uint8Array(Buffer.from('<script>alert(1)</script>'))
  const answer = await postPhotos(app, { ...tip, go: 'next' }, [{ name: 'a.jpg', bytes }])
  expect(answer.status).toBe(400)
  const again = await shown(answer)
  expect(again.form?.refusal?.rule).toBe('photo-unusable')
  expect(again['result' as never]).toMatchObject({
    step: 'photos',
    values: { text: '他有一辆车' },
  })
})

test('a program sends a tip as JSON or as a form, and reads it by its receipt alone', async () => {
  const tip = { court: '鲁0203', category: 'whereabouts', text: '他住在这里', urgent: true }
  const sent = await app.request('/api/v1/leads', json(tip))
  expect(sent.status).toBe(201)
  const body = (await sent.json()) as { receipt: string }
  expect(Object.keys(body)).toEqual(['receipt'])
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...tip, urgent: 'on' })) form.append(name, value)
  expect((await app.request('/api/v1/leads', { method: 'POST', body: form })).status).toBe(201)
  const status = await app.request('/api/v1/leads/status', json(body))
  expect(await status.json()).toMatchObject({ state: 'received', messages: [] })
  const unknown = { receipt: '0000-0000-0000-0000-0' }
  expect((await app.request('/api/v1/leads/status', json(unknown))).status).toBeOneOf([400, 404])
  expect((await app.request('/api/v1/leads/status', json({ receipt: 5 }))).status).toBe(400)
})

test('a program draws a receipt first, and a tip that it sends again is the same tip', async () => {
  const drawing = await app.request('/api/v1/leads/receipt')
  expect(drawing.headers.get('cache-control')).toBe('no-store')
  const drawn = (await drawing.json()) as { receipt: string; seal: string }
  const again = (await (await app.request('/api/v1/leads/receipt')).json()) as typeof drawn
  expect(again.receipt).not.toBe(drawn.receipt)
  const tip = { ...drawn, court: '鲁0203', category: 'other', text: '只有一次' }
  const count = async () => (await owner`select count(*)::int as n from leads`)[0]!['n'] as number
  const before = await count()
  for (let time = 0; time < 2; time += 1) {
    const sent = await app.request('/api/v1/leads', json(tip))
    expect(sent.status).toBe(201)
    expect(await sent.json()).toEqual({ receipt: drawn.receipt })
  }
  expect(await count()).toBe(before + 1)
  const madeUp = await app.request('/api/v1/leads', json({ ...tip, seal: again.seal }))
  expect(await madeUp.json()).toMatchObject({ status: 403, rule: 'receipt-foreign' })
  const { seal: _, ...unsealed } = { ...tip, receipt: again.receipt }
  expect((await app.request('/api/v1/leads', json(unsealed))).status).toBe(403)
})

test.each(['/corrections/new', '/complaints/new'])(
  'a report at %s gives a receipt',
  async (path) => {
    const { draw } = await shown(await app.request(path))
    const sent = await shown(await post(path, { ...draw!, court: '鲁0203', text: '这不是我' }))
    expect(sent['result' as never]).toMatchObject({ receipt: draw!.receipt })
    const status = await shown(await post('/leads', { receipt: draw!.receipt }))
    expect(status['result' as never]).toMatchObject({ report: { state: 'received' } })
  },
)

test('the exact check answers on its page; the number is in no address and not shown again', async () => {
  await publishedListing('张三')
  const asked = { name: '张三', idNumber: '990101199003070015' }
  const answer = await post('/defaulters/check', asked)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const { result } = (await shown(answer)) as never as { result: object }
  expect(result).toMatchObject({ listed: true, name: '张三' })
  expect(JSON.stringify(result)).not.toContain(asked.idNumber)
})
