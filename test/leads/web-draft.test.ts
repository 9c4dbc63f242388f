import { afterEach, beforeAll, expect, test } from 'vitest'
import { forgetOldDrafts, receiveLead, switchIntake } from '../../db/index.ts'
import { sendDraft } from '../../db/lead-drafts/send-draft.ts'
import {
  draftIn,
  openForm,
  plainTip,
  postPhotos,
  postStep,
  sendTip,
  walkTo,
  type Sent,
} from '../api/tip-form.ts'
import { form, openApp, shown, useCourt } from '../api/court.ts'
import { anyone, lead, photo } from '../informant.ts'
import { clock, owner } from '../store.ts'

useCourt()

const app = openApp()
const leads = async () => (await owner`select count(*)::int as n from leads`)[0]!['n'] as number
const drafts = async () =>
  (await owner`select count(*)::int as n from lead_drafts`)[0]!['n'] as number
const sentIn = async (answer: Response) => (await draftIn(answer)) as unknown as Sent
const ruleIn = async (answer: Response) => (await shown(answer)).form?.refusal?.rule

let jpeg: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  jpeg = new Uint8Array(await photo(80, 60).jpeg().toBuffer())
})
const real = clock.now
afterEach(async () => {
  clock.now = real
  await owner`delete from closed_intakes`
})

test('L17 reload, double click and retry of the last page give one lead and the same receipt to the same draft', async () => {
  const tip = await walkTo(app)
  const before = await leads()
  const answers = await Promise.all(Array.from({ length: 5 }, () => sendTip(app, tip)))
  const receipts = await Promise.all(answers.map(async (answer) => (await sentIn(answer)).receipt))
  expect(new Set(receipts).size).toBe(1)
  expect(receipts[0]).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}-[0-9A-Z]$/)
  expect(await leads()).toBe(before + 1)
  const later = await sentIn(await sendTip(app, tip))
  expect(later).toMatchObject({ state: 'sent', receipt: receipts[0] })
})

test('L17 another draft, or a made-up key, never sees the receipt', async () => {
  const tip = await walkTo(app)
  const { receipt } = await sentIn(await sendTip(app, tip))
  const other = await walkTo(app, 'know')
  const made = `${tip.draft.slice(1)}A`
  for (const draft of [other.draft, made, '', 'x'.repeat(43)]) {
    const answer = await sendTip(app, { draft, version: tip.version })
    expect(await answer.clone().text()).not.toContain(receipt)
    expect(answer.status).toBeGreaterThanOrEqual(400)
  }
})

test('L17 the back button posts an old page again: nothing is sent twice and nothing is lost', async () => {
  const { draft, version } = await walkTo(app, 'where')
  const old = { ...plainTip['know'], draft, version: 0, go: 'next' }
  const again = await draftIn(await postStep(app, 'know', old))
  expect(again).toMatchObject({
    state: 'open',
    step: 'where',
    version,
    values: { text: '他有一辆车' },
  })
})

test('L17 two windows of one draft do not mix: the second is told, and its words stay on the page', async () => {
  const { draft, version } = await walkTo(app, 'know')
  const one = await postStep(app, 'know', { draft, version, go: 'next', text: '第一个窗口' })
  expect(one.status).toBe(200)
  const two = await postStep(app, 'know', { draft, version, go: 'next', text: '第二个窗口' })
  expect(two.status).toBe(409)
  const page = await shown(two)
  expect(page.form?.refusal?.rule).toBe('draft-changed')
  expect(page.form?.values['text']).toBe('第二个窗口')
  const known = (page['result' as never] as { version: number }).version
  const taken = { draft, version: known, go: 'next', text: '第二个窗口' }
  expect((await draftIn(await postStep(app, 'know', taken))).values['text']).toBe('第二个窗口')
})

test('L17 what was changed after the last page was shown is not sent unseen', async () => {
  const tip = await walkTo(app)
  const changed = { ...tip, go: 'next', text: '换了内容' }
  await postStep(app, 'know', changed)
  const before = await leads()
  const answer = await sendTip(app, tip)
  expect(answer.status).toBe(409)
  expect(await ruleIn(answer)).toBe('draft-changed')
  expect(await leads()).toBe(before)
})

test('L03 the draft’s key and the receipt stand in no address, cookie or row', async () => {
  const marker = '标记文字四七一一'
  const tip = await walkTo(app, 'check', { know: { text: marker } })
  const answer = await sendTip(app, tip)
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(answer.headers.get('location')).toBeNull()
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const { receipt } = await sentIn(answer)
  const rows = JSON.stringify([
    await owner`select id, encode(lookup, 'escape') as lookup, encode(sealed, 'escape') as sealed from lead_drafts`,
    await owner`select encode(receipt, 'escape') as receipt, encode(body, 'escape') as body from leads`,
    await owner`select * from journal`,
  ])
  for (const secret of [tip.draft, receipt, marker]) expect(rows).not.toContain(secret)
})

test('L16 intake switched off while somebody writes: refused with the draft kept, and sent later', async () => {
  const tip = await walkTo(app)
  await switchIntake({ kind: 'operator' }, { court: '鲁0203', open: 'no' })
  const before = await leads()
  const answer = await sendTip(app, tip)
  expect(answer.status).toBe(503)
  const page = await shown(answer)
  expect(page.form?.refusal).toMatchObject({
    rule: 'intake-closed',
    says: { zh: expect.stringContaining('0532-1') },
  })
  expect(page['result' as never]).toMatchObject({ step: 'check', values: { text: '他有一辆车' } })
  expect(await leads()).toBe(before)
  await expect(receiveLead(anyone, lead())).rejects.toMatchObject({ rule: 'intake-closed' })
  await switchIntake({ kind: 'operator' }, { court: '鲁0203', open: 'yes' })
  expect((await sentIn(await sendTip(app, tip))).state).toBe('sent')
})

test('L16 a disk that is nearly full refuses before anything is written, and keeps the draft', async () => {
  const tip = await walkTo(app)
  const before = await leads()
  await expect(sendDraft(anyone, { ...tip, room: 1000 })).rejects.toMatchObject({
    rule: 'intake-full',
  })
  await expect(receiveLead(anyone, lead({ room: 1000 }))).rejects.toMatchObject({
    rule: 'intake-full',
  })
  expect(await leads()).toBe(before)
  expect((await sentIn(await sendTip(app, tip))).state).toBe('sent')
})

test('L15 a huge or deep form is refused within bounds, and nothing is written', async () => {
  const draft = await openForm(app)
  const before = await drafts()
  const huge = await postStep(app, 'standing', { draft, version: 0, standing: 'x'.repeat(300_000) })
  expect(huge.status).toBe(413)
  const wide = new URLSearchParams(
    Array.from({ length: 3000 }, (_, at): [string, string] => [`f${at}`, 'x']),
  )
  const many = await app.request('/leads/new/standing', { ...form({}), body: wide })
  expect(many.status).toBe(413)
  const deep = `${'{"about":'.repeat(3000)}1${'}'.repeat(3000)}`
  const headers = { 'content-type': 'application/json' }
  const nested = await app.request('/api/v1/leads', { method: 'POST', body: deep, headers })
  expect(nested.status).toBe(400)
  expect(await drafts()).toBe(before)
})

test('L14 what the page would not let through is refused or dropped by the server', async () => {
  const { draft, version } = await walkTo(app, 'kind')
  const wrong = await postStep(app, 'kind', { draft, version, go: 'next', category: 'bribe' })
  expect(wrong.status).toBe(400)
  expect((await shown(wrong)).form?.errors.map(({ field }) => field)).toEqual(['category'])
  const extra = { draft, version, go: 'next', category: 'property', held: 'no', state: 'concluded' }
  const { values } = await draftIn(await postStep(app, 'kind', extra))
  expect(Object.keys(values).sort()).toEqual(['category', 'court', 'standing'])
  expect((await postStep(app, 'nothing', { draft, version })).status).toBe(400)
  const closed = { draft: await openForm(app), version: 0, go: 'next', standing: 'anonymous' }
  const begun = await draftIn(await postStep(app, 'standing', closed))
  const record = 'listing:00000000-0000-4000-8000-000000000009'
  const unknown = { draft: closed.draft, version: begun.version, go: 'next', record }
  expect((await postStep(app, 'about', unknown)).status).toBe(404)
})

test('L14 of an anonymous tip no name is taken, and a confidential one wants it', async () => {
  const identity = { name: '赵六六', phone: '13800000000' }
  const { order } = await receiveLead(anyone, lead({ standing: 'anonymous', identity }))
  const kept =
    await owner`select 1 from vault_records join leads on leads.id = lead_id where "order" = ${order}`
  expect(kept).toHaveLength(0)
  await expect(receiveLead(anyone, lead({ standing: 'confidential' }))).rejects.toMatchObject({
    rule: 'input-invalid',
    fields: [{ field: 'name' }],
  })
})

test('L14 a court whose vault nobody could open promises no secrecy, and says so before a name is asked', async () => {
  const { draft, version } = await walkTo(app, 'about', { standing: { standing: 'confidential' } })
  const answer = await postStep(app, 'about', { draft, version, go: 'next', court: '鲁0203' })
  expect(await ruleIn(answer)).toBe('vault-closed')
})

test('L16 a refused photo loses neither the others nor what was written', async () => {
  const { draft, version } = await walkTo(app, 'photos')
  const files = [
    { name: 'a.jpg', bytes: jpeg },
    { name: 'b.jpg', bytes: new Uint8Array(Buffer.from('<svg>')) },
  ]
  const answer = await postPhotos(app, { draft, version, go: 'add' }, files)
  expect(answer.status).toBe(400)
  const page = await shown(answer)
  expect(page.form?.errors).toMatchObject([
    { field: 'photos', says: { zh: expect.stringContaining('b.jpg') } },
  ])
  const at = page['result' as never] as { photos: { id: string }[]; version: number }
  expect(at).toMatchObject({ step: 'photos', values: { text: '他有一辆车' } })
  expect(at.photos).toHaveLength(1)
  const more = await draftIn(
    await postPhotos(app, { draft, version: at.version, go: 'add' }, [files[0]!]),
  )
  expect(more.photos).toHaveLength(2)
  const one = { draft, version: more.version, go: `remove:${more.photos[0]!.id}` }
  const left = await draftIn(await postStep(app, 'photos', one))
  expect(left.photos.map(({ id }) => id)).toEqual([more.photos[1]!.id])
})

test('L16 more photos than a tip may carry are refused together, and those there stay', async () => {
  const { draft, version } = await walkTo(app, 'photos')
  const nine = Array.from({ length: 9 }, (_, at) => ({ name: `${at}.jpg`, bytes: jpeg }))
  const at = await draftIn(await postPhotos(app, { draft, version, go: 'add' }, nine))
  const answer = await postPhotos(app, { draft, version: at.version, go: 'add' }, nine.slice(0, 2))
  expect(await ruleIn(answer.clone())).toBe('photos-too-many')
  expect((await draftIn(answer)).photos).toHaveLength(9)
})

test('L35 the receipt is shown until it is confirmed, once more after that, and then never', async () => {
  const tip = await walkTo(app)
  const { receipt } = await sentIn(await sendTip(app, tip))
  const wrong = await postStep(app, 'receipt', { draft: tip.draft, last: '00000' })
  expect(wrong.status).toBe(400)
  expect(await sentIn(wrong)).toMatchObject({ state: 'sent', receipt })
  const last = receipt.replaceAll('-', '').slice(-5).toLowerCase()
  const right = await postStep(app, 'receipt', { draft: tip.draft, last })
  expect(await right.clone().text()).not.toContain(receipt)
  expect(await draftIn(right)).toMatchObject({ state: 'confirmed' })
  expect(await (await sendTip(app, tip)).text()).not.toContain(receipt)
  expect(await sentIn(await postStep(app, 'again', { draft: tip.draft }))).toMatchObject({
    receipt,
    again: true,
  })
  for (const answer of [
    await postStep(app, 'again', { draft: tip.draft }),
    await sendTip(app, tip),
    await postStep(app, 'know', { ...tip, go: 'stay' }),
  ]) {
    expect(await answer.clone().text()).not.toContain(receipt)
    expect(await draftIn(answer)).toMatchObject({ state: 'closed' })
  }
  const [left] =
    await owner`select count(*)::int as n from lead_drafts where state = 'closed' and sealed is not null`
  expect(left!['n']).toBe(0)
})

test('L16 a draft lapses after a day with its photos, is swept, and its form begins anew', async () => {
  const { draft, version } = await walkTo(app, 'photos')
  await postPhotos(app, { draft, version, go: 'add' }, [{ name: 'a.jpg', bytes: jpeg }])
  clock.now = new Date(real.getTime() + 25 * 3_600_000)
  const answer = await postStep(app, 'more', { draft, version, ...plainTip['more'], go: 'next' })
  expect(answer.status).toBe(410)
  expect(await ruleIn(answer)).toBe('draft-lapsed')
  await forgetOldDrafts()
  expect(await drafts()).toBe(0)
  expect(await owner`select 1 from lead_draft_photos`).toHaveLength(0)
})

test('L35 leaving quickly destroys the draft and what the browser kept', async () => {
  const { draft } = await walkTo(app, 'know')
  const before = await drafts()
  const left = await postStep(app, 'forget', { draft })
  expect(left.status).toBe(303)
  expect(await drafts()).toBe(before - 1)
  const leave = await app.request('/en/leads/leave')
  expect(leave.headers.get('location')).toBe('/en/notices')
  expect(leave.headers.get('clear-site-data')).toBe('"cache"')
})

test('L19 whoever changes the language in the middle loses nothing, not even half a sentence', async () => {
  const { draft, version } = await walkTo(app, 'know')
  const half = { draft, version: String(version), go: 'stay', text: '他每天晚上' }
  const page = await shown(await app.request('/en/leads/new/know', form(half)))
  expect(page.language).toBe('en')
  expect(page['result' as never]).toMatchObject({ step: 'know', values: { text: '他每天晚上' } })
})
