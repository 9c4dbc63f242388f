import { expect, test } from 'vitest'
import { drawDraft, leadStatus } from '../../db/index.ts'
import { photo, shibei } from '../informant.ts'
import { owner } from '../store.ts'
import { child, useChild } from './killed.ts'
import { dump, filesBelow, found } from './search-markers.ts'

useChild()

const words = {
  text: '记号甲乙丙丁戊己庚辛，他的车停在地下车库',
  place: '记号子丑寅卯辰巳午未路18号',
  officer: '记号天地玄黄宇宙洪荒',
  name: 'MARKER-PHOTO-NAME',
}

const steps = [
  ['standing', { standing: 'anonymous' }],
  ['about', { court: shibei }],
  ['kind', { category: 'property' }],
  ['know', { text: words.text, officer: words.officer }],
  ['where', { place: words.place }],
  ['photos', {}],
  ['more', { urgent: 'no', mayAsk: 'yes', wantsReward: 'no' }],
] as const

interface Open {
  state: string
  version: number
  step: string
  photos: unknown[]
  receipt?: string
}

/** One form in one browser window, which knows its key and what the last page said. */
function openForm() {
  const draft = drawDraft()
  let version = 0
  const post = async (path: string, values: Record<string, string>) => {
    const { result, status } = await child.post(`/leads/new/${path}`, { draft, ...values })
    const shown = result as unknown as Open | undefined
    if (shown?.version !== undefined) version = shown.version
    return { status, shown }
  }
  return {
    draft,
    step: (step: string, values: Readonly<Record<string, string>>) =>
      post(step, { version: String(version), go: 'next', ...values }),
    photos: async (bytes: Buffer) => {
      const data = new FormData()
      for (const [name, value] of Object.entries({ draft, version: String(version), go: 'add' })) {
        data.append(name, value)
      }
      data.append('photos', new File([new Uint8Array(bytes)], `${words.name}.jpg`))
      const { result } = await child.post('/leads/new/photos', data)
      const shown = result as unknown as Open
      version = shown.version
      return shown
    },
    send: () => post('send', { version: String(version) }),
    confirm: (last: string) => post('receipt', { last }),
  }
}

const count = async (table: string) =>
  Number((await owner.unsafe(`select count(*)::int as n from ${table}`))[0]!['n'])

async function dies() {
  await child.kill()
  await nothingInClear()
  await child.start()
}

async function nothingInClear() {
  const places = { ...(await dump(owner)), ...(await filesBelow(child.dir)) }
  expect(found(words, { ...places, output: [Buffer.from(child.output())] })).toEqual([])
}

/** Waits until somebody waits for a lock that the test holds. */
const somebodyWaits = () =>
  expect
    .poll(
      async () =>
        (
          await owner`select 1 from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`
        ).length,
      { timeout: 20_000, interval: 20 },
    )
    .toBeGreaterThan(0)

/** Kills the court while an act of it is on its way: after it began, before it could write to the table. */
async function diesWithin(table: string, act: () => Promise<unknown>) {
  const lost = await owner.begin(async (tx) => {
    await tx.unsafe(`lock table ${table} in exclusive mode`)
    const asked = act().then(
      () => 'answered',
      () => 'lost',
    )
    await somebodyWaits()
    await child.kill()
    return asked
  })
  expect(lost).toBe('lost')
  await nothingInClear()
  await child.start()
}

test('L39 killed between every two steps and in the middle of each, a form becomes one lead, whose receipt is good', async () => {
  const jpeg = await photo(32, 32).jpeg().toBuffer()
  const form = openForm()
  for (const [at, [step, values]] of steps.entries()) {
    const act = () => form.step(step, values)
    if (step === 'know') await diesWithin('lead_drafts', act)
    expect(await act()).toMatchObject({ status: 200, shown: { state: 'open' } })
    await dies()
    // A browser that is asked to load the page again sends the same words once more.
    const { shown } = await act()
    expect(shown).toMatchObject({ step: steps[at + 1]?.[0] ?? 'check' })
    if (step === 'photos') expect((await form.photos(jpeg)).photos).toHaveLength(1)
  }
  expect(await count('leads')).toBe(0)
  await diesWithin('leads', form.send)
  expect([await count('leads'), await count('lead_photos')]).toEqual([0, 0])
  const { shown: sent } = await form.send()
  expect(sent).toMatchObject({ state: 'sent' })
  await dies()
  expect((await form.send()).shown).toMatchObject({ state: 'sent', receipt: sent!.receipt })
  expect([await count('leads'), await count('lead_photos')]).toEqual([1, 1])
  expect([await count('lead_drafts'), await count('lead_draft_photos')]).toEqual([1, 0])
  const last = { draft: form.draft, last: 'UUUUU' }
  const wrong = await child.post('/leads/new/receipt', last)
  expect(wrong.form?.refusal?.rule).toBe('receipt-not-kept')
  await form.confirm(sent!.receipt!.slice(-6))
  await dies()
  expect((await form.confirm(sent!.receipt!.slice(-6))).shown).toMatchObject({ state: 'confirmed' })
  expect(await leadStatus({ receipt: sent!.receipt!, client: 'here' })).toMatchObject({
    state: 'received',
  })
}, 240_000)

test('L23 a draft that was left behind is read by nobody without its form, and its photos lie nowhere else', async () => {
  const form = openForm()
  for (const [step, values] of steps.slice(0, 6)) await form.step(step, values)
  await form.photos(await photo(32, 32).jpeg().toBuffer())
  await dies()
  const stranger = openForm()
  const answer = await child.post('/leads/new/where', {
    draft: stranger.draft,
    version: '3',
    go: 'next',
    place: '别处',
  })
  expect(answer.form?.refusal?.rule).toBe('draft-lapsed')
  const key = { key: form.draft, hex: Buffer.from(form.draft, 'base64url').toString('hex') }
  expect(found(key, await dump(owner))).toEqual([])
  const jpegs = Object.entries({ ...(await dump(owner)), ...(await filesBelow(child.dir)) }).filter(
    ([, parts]) => parts.some((part) => part.includes(Buffer.from([0xff, 0xd8, 0xff]))),
  )
  expect(jpegs.map(([place]) => place)).toEqual([])
}, 60_000)
