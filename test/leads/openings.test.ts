import { beforeAll, expect, test } from 'vitest'
import { askAs, type Actor } from '../../db/index.ts'
import { admit, atTheDesk } from '../api/at-the-desk.ts'
import { openApp } from '../api/court.ts'
import { admitted } from '../clock-people.ts'
import { caseFile, photo, sendLead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

const app = openApp()
const words = '记号甲乙丙丁戊己'
const number = '（2026）鲁0203执90077号'

type Person = Awaited<ReturnType<typeof atTheDesk>>
type Tip = { id: string; photo: string; receipt: string; order: number }
let officer: Person
let own: Tip
let other: Tip
let elsewhere: Tip

async function tip(court: string, caseNumber?: string): Promise<Tip> {
  const bytes = await photo(40, 30).jpeg().toBuffer()
  const sent = await sendLead({
    court,
    text: words,
    place: words,
    photos: [{ name: 'a.jpg', bytes }],
    ...(caseNumber && { about: { caseNumber } }),
  })
  const [row] = await owner`select id from lead_photos where lead_id = ${sent.id}`
  return { ...sent, photo: String(row!['id']) }
}

beforeAll(async () => {
  officer = await atTheDesk(app, 'officer')
  await caseFile(number, 'open', '甲', officer.staffId)
  own = await tip(shibei, number)
  other = await tip(shibei)
  elsewhere = await tip(yuhuatai)
})

/** Every way to what a lead shows: its picture, whole or a part of it, under its own address or under another lead's. */
const ways = (lead: Tip, under: Tip) =>
  [
    [`/desk/leads/${lead.id}/photos/${lead.photo}`, {}],
    [`/en/desk/leads/${lead.id}/photos/${lead.photo}`, {}],
    [`/desk/leads/${lead.id}/photos/${lead.photo}`, { range: 'bytes=0-99' }],
    [`/desk/leads/${under.id}/photos/${lead.photo}`, {}],
  ] as const

/** What somebody is answered on each of these ways. */
async function answers(cookie: string | undefined, lead: Tip, under: Tip) {
  const all = ways(lead, under).map(async ([address, headers]) => {
    const answer = await app.request(address, {
      headers: { ...headers, ...(cookie && { cookie }) },
    })
    const isJpeg = new Uint8Array(await answer.arrayBuffer())[0] === 0xff
    return isJpeg ? 'picture' : answer.status
  })
  return Promise.all(all)
}

const roles = [
  ['clerk', 403],
  ['judge', 403],
  ['vicePresident', 403],
  ['president', 403],
  ['supervisor', 403],
  ['custodian', 403],
  ['administrator', 403],
  ['officer', 403],
] as const

test.each(roles)(
  'L07 a %s who does not serve a lead sees its photo on no way',
  async (role, no) => {
    const person = await atTheDesk(app, role)
    for (const lead of [own, other]) {
      const seen = await answers(person.cookie, lead, own)
      expect(seen.filter((one) => one === 'picture')).toEqual([])
      expect(seen[0]).toBe(no)
    }
  },
)

test('L07 who has not signed in, or brings a session that is none, is led to the sign-in', async () => {
  expect(await answers(undefined, own, other)).toEqual([303, 303, 303, 303])
  expect(await answers('desk=abc', own, other)).toEqual([303, 303, 303, 303])
})

test('L07 an officer sees the photos of the leads of his own cases, and under no other lead', async () => {
  expect(await answers(officer.cookie, own, other)).toEqual(['picture', 'picture', 'picture', 403])
  expect(await answers(officer.cookie, other, own)).toEqual([403, 403, 403, 404])
})

test('L07 the duty officer sees those of the own court and of no other, and a photo under its own lead alone', async () => {
  const { cookie } = await atTheDesk(app, 'dutyOfficer')
  expect(await answers(cookie, other, own)).toEqual(['picture', 'picture', 'picture', 404])
  const seen = await answers(cookie, elsewhere, own)
  expect(seen.filter((one) => one === 'picture')).toEqual([])
})

test('L08 no list, and no file of one, shows what a lead says, nor a lead to somebody who does not serve it', async () => {
  const person = await admitted(shibei, '执行员丁', 'officer')
  const everyone: Actor[] = [person, staff(shibei, 'director'), staff(shibei, 'dutyOfficer')]
  for (const by of everyone) {
    const ask = askAs(by)
    const lists = await Promise.all([
      ask.leads({ limit: 100 }),
      ask.myClocks({}),
      ask.retention({}).catch(() => []),
      ask.notifications({}).catch(() => []),
      ask.newestLead({}),
    ])
    expect(JSON.stringify(lists)).not.toContain(words)
    expect(JSON.stringify(lists)).not.toContain(elsewhere.id)
  }
  expect((await askAs(person).leads({})).rows).toEqual([])
})

test('L09 nobody reads or sets how somebody else signs in', async () => {
  const victim = await admit('director')
  const secrets = async () =>
    owner`select password, totp, totp_step from staff where id = ${victim.staffId}`
  const before = await secrets()
  const [{ password, totp }] = before as unknown as [{ password: string; totp: Buffer }]
  for (const role of ['officer', 'dutyOfficer', 'administrator', 'president'] as const) {
    const person = await atTheDesk(app, role)
    const by = staff(shibei, role)
    const seen = JSON.stringify([
      await askAs(by)
        .staffMember(victim.staffId)
        .catch(() => 'refused'),
      await askAs(by)
        .staff({})
        .catch(() => 'refused'),
    ])
    for (const secret of [password, totp.toString('hex'), totp.toString('base64')]) {
      expect(seen).not.toContain(secret)
    }
    for (const path of ['/desk/me/password', '/desk/me/authenticator']) {
      const asked = { staffId: victim.staffId, username: victim.username, id: victim.staffId }
      const answer = await person.post(path, {
        ...asked,
        password: 'four words in a row',
        newPassword: 'entirely other words here',
        code: '000000',
      })
      expect(answer.status).toBeGreaterThanOrEqual(400)
    }
  }
  expect(await secrets()).toEqual(before)
})

test('L32 an opening that was refused is journaled although its act was undone, with who tried and by which rule', async () => {
  const clerk = await admitted(shibei, '书记员丁', 'clerk')
  const [last] = await owner`select max(seq)::int as seq from journal`
  await expect(askAs(clerk).lead(other.id)).rejects.toMatchObject({ rule: 'role-needed' })
  await expect(askAs(clerk).leadPhoto(other.id, other.photo)).rejects.toMatchObject({
    rule: 'role-needed',
  })
  const rows = await owner`
    select kind, subject_id, actor_id, rule from journal where seq > ${last!['seq'] as number} order by seq`
  const tried = {
    kind: 'lead.openingRefused',
    subject_id: other.id,
    actor_id: clerk.staffId,
    rule: 'role-needed',
  }
  expect(rows).toEqual([tried, tried])
})

test('L32 no table has a column for an address, a device or where somebody came from, and the journal none for words', async () => {
  const columns = await owner`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public'`
  const names = columns.map(({ name }) => String(name))
  expect(names.length).toBeGreaterThan(300)
  expect(
    names.filter((name) =>
      /\.(ip|ips|.*_ip|ip_.*|.*user_?agent.*|.*referr?er.*|device.*)$/.test(name),
    ),
  ).toEqual([])
  expect(names.filter((name) => name.startsWith('journal.')).sort()).toEqual(
    [
      'actor_id',
      'actor_kind',
      'at',
      'case_file_id',
      'court',
      'facts',
      'kind',
      'on',
      'public_hash',
      'public_number',
      'rule',
      'seq',
      'subject_id',
      'subject_kind',
      'xid',
    ].map((column) => `journal.${column}`),
  )
})

test('L32 nobody rewrites the journal, not even the owner of the database', async () => {
  await expect(owner`update journal set kind = 'lead.cut'`).rejects.toThrow('append-only')
  await expect(owner`delete from journal`).rejects.toThrow('append-only')
  await expect(owner`truncate journal`).rejects.toThrow('append-only')
})

test('L30 a lead has no number by which others could be counted off or found: its id is drawn, its place opens nothing', async () => {
  const status = await askAs({ kind: 'anyone' }).leadStatus({ receipt: own.receipt, client: 'a' })
  const said = JSON.stringify(status)
  for (const { id } of [own, other]) expect(said).not.toContain(id)
  const ids = await owner`select id from leads`
  for (const { id } of ids) expect(String(id)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  const { cookie } = await atTheDesk(app, 'dutyOfficer')
  for (const guess of [String(own.order), '1', '00000000-0000-0000-0000-000000000001']) {
    const answer = await app.request(`/desk/leads/${guess}/photos/${own.photo}`, {
      headers: { cookie },
    })
    expect(answer.status).toBe(404)
    const asked = await app.request('/api/v1/leads/status', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ receipt: guess }),
    })
    expect(asked.status).toBe(400)
  }
})
