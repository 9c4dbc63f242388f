import { expect } from 'vitest'
import {
  answerLead,
  askAs,
  concludeLead,
  drawDraft,
  drawReceipt,
  receiveLeadHere,
  writeToCourt,
} from '../../db/index.ts'
import { beginTip, finishTip, photo as chatPhoto, receiptOf } from '../bot/tipping.ts'
import { newChat, telegram } from '../bot/chatting.ts'
import { officer, prepared } from '../consulting.ts'
import { inventedNumber } from '../filed-case.ts'
import { photo, sendLead, shibei, staff } from '../informant.ts'
import { claimed, concluded, proposed, screened, seen, signed } from '../rewarding.ts'
import { clock, owner } from '../store.ts'
import { child } from './killed.ts'

/** What was planted, by the door through which it came. */
export const planted: Record<string, string> = {}
/** What the answers to programs said that were refused. */
export const refusals: string[] = []

/** Plants a text that stands nowhere else. */
const plant = (name: string, text = `记号${name}${Object.keys(planted).length}之言`) =>
  (planted[name] = text)

const plantCode = (name: string, code: string) => {
  planted[name] = code
  planted[`${name} without dashes`] = code.replaceAll('-', '')
  return code
}

const jpeg = async () => new Uint8Array(await photo(40, 30).jpeg().toBuffer())

const duty = staff(shibei, 'dutyOfficer')
const newestLead = async () =>
  String((await owner`select id from leads order by "order" desc limit 1`)[0]!['id'])

/** Posts to the JSON API of the child as a program does. */
async function ask(path: string, body: unknown, headers: Record<string, string> = {}) {
  const isForm = body instanceof FormData
  const answer = await fetch(`${child.url}/api/v1/${path}`, {
    method: 'POST',
    body: isForm ? body : typeof body === 'string' ? body : JSON.stringify(body),
    headers: { ...(isForm ? {} : { 'content-type': 'application/json' }), ...headers },
  })
  const text = await answer.text()
  if (!answer.ok) refusals.push(text)
  return { status: answer.status, body: JSON.parse(text) as Record<string, unknown> }
}

/** The steps of the form on the web, with a name for the vault, a photo and a claim. */
export async function byWeb(): Promise<void> {
  const draft = plant('draft key', drawDraft())
  let version = 0
  const step = async (name: string, values: Record<string, string>) => {
    const fields = { draft, version: String(version), go: 'next', ...values }
    const { result } = await child.post(`/leads/new/${name}`, fields)
    version = Number(result?.['version'] ?? version)
    return result
  }
  await step('standing', { standing: 'confidential' })
  await step('about', { court: shibei })
  await step('kind', { category: 'property' })
  await step('know', {
    text: plant('web text'),
    officer: plant('web officer'),
    whereabouts: plant('web whereabouts'),
    basics: plant('web basics'),
  })
  await step('where', { place: plant('web place'), township: plant('web township') })
  const data = new FormData()
  for (const [name, value] of [
    ['draft', draft],
    ['version', String(version)],
    ['go', 'add'],
  ]) {
    data.append(name!, value!)
  }
  data.append(
    'photos',
    new File([await jpeg()], `${plant('web file name', 'MARKED-web-file')}.jpg`),
  )
  version = Number((await child.post('/leads/new/photos', data)).result?.['version'])
  await step('photos', {})
  await step('more', { urgent: 'no', mayAsk: 'yes', wantsReward: 'yes' })
  await step('reward', { isNew: 'yes', note: plant('web claim note') })
  await step('contact', { name: plant('web name'), phone: plant('web phone', '13987650001') })
  const sent = await step('send', {})
  expect(sent).toMatchObject({ state: 'sent' })
  plantCode('web receipt', String(sent!['receipt']))
  plantCode('web claim', String(sent!['claim']))
  const claim = { receipt: planted['web receipt']!, claim: planted['web claim']! }
  expect((await child.post('/leads/claim', claim)).status).toBe(200)
  await step('receipt', { last: planted['web receipt']!.slice(-6) })
}

/** A program: JSON, then a form with photos; messages both ways, and the answer. */
export async function byProgram(): Promise<void> {
  const one = await ask('leads', {
    ...drawReceipt(),
    court: shibei,
    category: 'property',
    text: plant('json text'),
    place: plant('json place', '36.0671234,120.3826789'),
  })
  expect(one.status).toBe(201)
  const id = await newestLead()
  const receipt = plantCode('json receipt', String(one.body['receipt']))
  const data = new FormData()
  for (const [name, value] of Object.entries({ court: shibei, category: 'other' })) {
    data.append(name, value)
  }
  data.append('text', plant('multipart text'))
  data.append('photos', new File([await jpeg()], `${plant('file name', 'MARKED-api-file')}.jpg`))
  const other = await ask('leads', data)
  expect(other.status).toBe(201)
  plantCode('multipart receipt', String(other.body['receipt']))
  expect((await ask('leads/messages', { receipt, text: plant('message in') })).status).toBe(201)
  const once = crypto.randomUUID()
  await writeToCourt({ receipt: String(other.body['receipt']), text: plant('message 2'), once })
  await answerLead(duty, { id, text: plant('message out'), once: crypto.randomUUID() })
  const { version } = await askAs(duty).lead(id)
  await concludeLead(duty, { id, version, outcome: 'confirmed', answer: plant('answer') })
  const status = await ask('leads/status', { receipt })
  expect(JSON.stringify(status.body)).toContain(planted['answer'])
}

/** A name that the officer may read: under the lead's own key, and in the vault. */
export async function named(): Promise<void> {
  const { receipt } = await sendLead({
    standing: 'named',
    text: plant('named text'),
    identity: { name: plant('named name'), phone: plant('named phone', '13987650002') },
  })
  plantCode('named receipt', receipt)
}

/** A reward from the claim to the name: the informant's answers, the court's words, and the form that asks who they are. */
export async function byClaim(): Promise<number[]> {
  const one = await claimed(
    { text: plant('claim text') },
    { isNew: 'yes', note: plant('claim answer') },
  )
  plantCode('claim receipt', one.receipt)
  plantCode('claim code', one.claim)
  await concluded(shibei, one)
  await screened(staff(shibei, 'judge'), one, { note: plant('screening note') })
  const reason = plant('reason of the reward')
  await proposed(staff(shibei, 'judge'), one, { amount: '300', reason })
  await signed(shibei, one)
  const { version } = await seen(one.id)
  const identity = {
    'identity.name': plant('claim name'),
    'identity.idNumber': plant('claim id number', inventedNumber()),
    'identity.phone': plant('claim phone', '13987650003'),
    'identity.address': plant('claim address'),
    'identity.account': plant('claim account', '某银行 6222021234509876543'),
  }
  const asked = { receipt: one.receipt, claim: one.claim, version: String(version), ...identity }
  const mistyped = plant('mistyped id number', '990101198503010000')
  const wrong = await child.post('/leads/claim/identity', {
    ...asked,
    'identity.idNumber': mistyped,
  })
  const kept = await child.post('/leads/claim/identity', asked)
  return [wrong.status, kept.status]
}

/** The chat: words, a place, a photo as file, a receipt, and a word afterwards. What the chat was told is its own. */
export async function byChat(): Promise<Record<string, string>> {
  const chat = newChat('zh-hans', Number(plant('chat id', '7314159265')))
  await beginTip(chat)
  await chat.says(plant('chat text'))
  await chat.presses('其余跳过')
  const named = plant('chat file name', 'MARKED-chat-file')
  await chat.sends(await chatPhoto(`${named}.jpg`), { asFile: true })
  await finishTip(chat)
  await chat.presses('提交')
  const receipt = plantCode('chat receipt', receiptOf(chat))
  await chat.says('/status')
  await chat.says(receipt)
  await chat.presses('补充情况')
  await chat.says(plant('chat message'))
  return Object.fromEntries(Object.entries(planted).filter(([name]) => name.startsWith('chat ')))
}

/** An applicant gives a lead at a consultation, to the court's face. */
export async function atConsultation(): Promise<void> {
  const { listed, version } = await prepared()
  clock.now = new Date(clock.now.getTime() + 20 * 86_400_000)
  const { receipt } = await receiveLeadHere(officer, {
    id: listed.id,
    version,
    category: 'property',
    text: plant('consultation text'),
    place: plant('consultation place'),
    urgent: false,
    atOnce: true,
  })
  plantCode('consultation receipt', receipt)
  clock.now = new Date()
}

/** Requests for correction and complaints, with a way to reach the sender. */
export async function byReport(): Promise<void> {
  for (const kind of ['corrections', 'complaints'] as const) {
    const { result } = await child.post(`/${kind}/new`, {
      court: shibei,
      text: plant(`${kind} text`),
      contact: plant(`${kind} contact`),
    })
    plantCode(`${kind} receipt`, String(result?.['receipt']))
  }
}

/** Everything goes wrong once, each time with words that nobody may keep. */
export async function wrongly(): Promise<Record<string, number>> {
  const lead = (more: object) => ({
    ...drawReceipt(),
    court: shibei,
    category: 'property',
    ...more,
  })
  const broken = new FormData()
  for (const [name, value] of Object.entries(lead({ text: plant('bad photo text') }))) {
    broken.append(name, value)
  }
  const bad = new File([Buffer.from(plant('bad photo bytes'))], `${plant('bad photo name')}.heic`)
  broken.append('photos', bad)
  const statuses = {
    photo: (await ask('leads', broken)).status,
    field: (await ask('leads', lead({ text: plant('wrong text'), [plant('wrong key')]: 1 })))
      .status,
    choice: (await ask('leads', lead({ text: '好', category: plant('wrong choice') }))).status,
    court: (
      await ask('leads', lead({ text: plant('lost text'), court: plant('wrong court', '京丙丁') }))
    ).status,
    cut: (await ask('leads', `{"text":"${plant('cut text')}`)).status,
    large: (await ask('leads', lead({ text: plant('large text').repeat(200_000) }))).status,
    mistyped: (
      await ask('leads/status', { receipt: plant('mistyped receipt', 'MARKED-0000-RECEIPT') })
    ).status,
    unknown: (
      await ask('leads/status', { receipt: plantCode('unknown receipt', drawReceipt().receipt) })
    ).status,
    foreign: (
      await ask('leads', lead({ text: plant('foreign text') }), {
        origin: 'https://elsewhere.test',
      })
    ).status,
    address: (
      await fetch(`${child.url}/nothing/${plant('address', 'MARKED-address')}?q=MARKED-query`)
    ).status,
  }
  planted['query'] = 'MARKED-query'
  return statuses
}

/** The store fails while a lead is written; the words of the fault hold the words of the lead. */
export async function withoutStore(): Promise<number[]> {
  await owner.unsafe(`create function fails() returns trigger language plpgsql as
    $$ begin raise exception 'MARKED-by-the-store %', new; end $$;
    create trigger fails before insert on leads for each row execute function fails();
    create trigger fails before insert on lead_drafts for each row execute function fails()`)
  planted['fault of the store'] = 'MARKED-by-the-store'
  const lead = { ...drawReceipt(), court: shibei, category: 'property', text: plant('fault text') }
  const api = await ask('leads', lead)
  const form = await child.post('/leads/new/standing', {
    draft: plant('draft key of the fault', drawDraft()),
    version: '0',
    go: 'next',
    standing: 'anonymous',
  })
  await owner.unsafe('drop function fails() cascade')
  return [api.status, form.status]
}

/** What the chats of others were sent, as the stand-in recorded it. */
export const toldToOthers = (own: number): string =>
  JSON.stringify(
    [...telegram.world.people.keys()]
      .filter((id) => id !== own)
      .map((id) => telegram.world.log(id)),
  )
