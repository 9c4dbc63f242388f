import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import {
  askAs,
  followCase,
  issueCertificate,
  makeKeys,
  verifyCertificate,
  type Actor,
  type Verified,
} from '../../db/index.ts'
import { readKeys, signingPair } from '../../db/keys.ts'
import { keyId, sealContent } from '../../db/certificates/sealing.ts'
import { fileCase } from '../filed-case.ts'
import { anyone, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { deliverAll, follow, ledger, tellInChat, useWorker } from '../notifying.ts'
import { textOfPdf } from '../read-pdf.ts'
import { useStore } from '../store.ts'

useStore()
useCourts()
useWorker()

const clerk = staff(shibei, 'clerk', 'officer')
const verifyAt = 'https://zhixing.example/certificates/verify'
let chatId = 500
let told: { id: string; body: string; filed: Awaited<ReturnType<typeof fileCase>> }

beforeEach(async () => {
  const filed = await fileCase(shibei)
  chatId += 1
  await tellInChat(filed, chatId)
  await follow()
  await deliverAll()
  const rows = await ledger(shibei, filed.id)
  const row = rows.find(({ role }) => role === 'applicant')!
  told = { id: row.id, body: row.body, filed }
})

const issue = (form: 'json' | 'pdf', by: Actor = clerk, notificationId = told.id) =>
  issueCertificate(by, { notificationId, form, verifyAt })
const keys = () => askAs(anyone).certificateKeys()
const check = async (bytes: Uint8Array, text?: string): Promise<Verified> =>
  verifyCertificate(bytes, await keys(), text)
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

test('a message that arrived is certified: number, case, attempts, and that it informs and serves nothing (service-electronic)', async () => {
  const { name, bytes } = await issue('json')
  const found = await check(bytes, told.body)
  expect(found).toMatchObject({ outcome: 'genuine', form: 'json', sameText: true })
  const { certificate } = found as Extract<Verified, { outcome: 'genuine' }>
  expect(name).toBe(`${certificate.number}-certificate.json`)
  expect(certificate).toMatchObject({
    court: shibei,
    caseNumber: told.filed.caseNumber,
    role: 'applicant',
    legal: {
      act: 'notification',
      state: 'reached',
      channel: 'chat',
      rule: 'reminder-is-no-service',
    },
  })
  expect(certificate.attempts.map(({ outcome }) => outcome)).toContain('accepted')
})

test('it names nobody: no name, no address, no text', async () => {
  const [json, pdf] = [await issue('json'), await issue('pdf')]
  for (const text of [textOf(json.bytes), textOfPdf(pdf.bytes)]) {
    for (const secret of ['陈一', '林二', String(chatId)]) expect(text).not.toContain(secret)
    expect(text).not.toContain(told.body)
  }
})

test('asked again it is the same bytes, and the sheet says what the file inside says', async () => {
  const [first, again] = [await issue('pdf'), await issue('pdf')]
  expect(Buffer.compare(first.bytes, again.bytes)).toBe(0)
  const found = await check(first.bytes)
  expect(found).toMatchObject({ outcome: 'genuine', form: 'pdf' })
  const { certificate } = found as Extract<Verified, { outcome: 'genuine' }>
  const sheet = textOfPdf(first.bytes)
  for (const said of [certificate.number, certificate.textHash, '通知（不是送达）']) {
    expect(sheet).toContain(said)
  }
})

test('a file that was laid out anew is still the same certificate', async () => {
  const laid = JSON.stringify(JSON.parse(textOf((await issue('json')).bytes)), null, 2)
  expect(await check(Buffer.from(laid))).toMatchObject({ outcome: 'genuine' })
})

test.each([
  ['another case number', (text: string) => text.replace('执9', '执8')],
  ['another moment', (text: string) => text.replace(/"at":"20/, '"at":"19')],
  [
    'an attempt that was left out',
    (text: string) => text.replace(/"attempts":\[\{[^}]*\},/, '"attempts":['),
  ],
])('%s is noticed', async (_, change) => {
  const text = textOf((await issue('json')).bytes)
  expect(change(text)).not.toBe(text)
  expect(await check(Buffer.from(change(text)))).toEqual({ outcome: 'altered' })
})

test('a name that stands twice is no certificate: two readers would read two things', async () => {
  const text = textOf((await issue('json')).bytes)
  const twice = text.replace('"number":', '"number":"T2026-999999","number":')
  expect(await check(Buffer.from(twice))).toEqual({ outcome: 'unreadable' })
})

test('any byte of the sheet that is changed is noticed, and so is what is written behind it', async () => {
  const { bytes } = await issue('pdf')
  for (const at of [20, Math.floor(bytes.length / 2), bytes.length - 400]) {
    const changed = new Uint8Array(bytes)
    changed[at] = changed[at]! ^ 1
    expect((await check(changed)).outcome, `byte ${at}`).not.toBe('genuine')
  }
  expect(await check(Buffer.concat([bytes, Buffer.from('1 0 obj')]))).toEqual({
    outcome: 'unreadable',
  })
})

test('a certificate that somebody signed with a key of their own is refused', async () => {
  const pair = signingPair({ sign: new Uint8Array(32) } as never, shibei)
  const { certificate } = JSON.parse(textOf((await issue('json')).bytes))
  const forged = sealContent(certificate, { ...pair, id: keyId(pair.publicKey) })
  expect(await check(forged)).toEqual({ outcome: 'unknownKey', key: keyId(pair.publicKey) })
  // Nor does a key that takes a court's name for itself pass.
  const [mine] = (await keys()).filter(({ court }) => court === shibei)
  const claimed = { ...mine!, publicKey: Buffer.from(pair.publicKey).toString('base64url') }
  const renamed = sealContent(certificate, { ...pair, id: mine!.id })
  expect(verifyCertificate(renamed, [claimed])).toEqual({ outcome: 'altered' })
})

test('one court’s key does not speak for another', async () => {
  const published = (await keys()).map((key) => ({
    ...key,
    ...(key.court === shibei && { court: yuhuatai }),
  }))
  expect(verifyCertificate((await issue('json')).bytes, published)).toEqual({ outcome: 'altered' })
})

test('another text is told from the one that was sent', async () => {
  const { bytes } = await issue('json')
  expect(await check(bytes, `${told.body}。`)).toMatchObject({
    outcome: 'genuine',
    sameText: false,
  })
  expect(await check(bytes, `  ${told.body}\r\n`)).toMatchObject({ sameText: true })
})

test('a picture, a text and nothing at all are no certificates', async () => {
  for (const bytes of [Buffer.from('%PDF-1.7\n'), Buffer.from('hello'), Buffer.alloc(0)]) {
    expect(await check(bytes)).toEqual({ outcome: 'unreadable' })
  }
})

test('the party takes its own certificate away, and nobody else’s', async () => {
  const party = async (code: string) => {
    const { token } = await followCase({ caseNumber: told.filed.caseNumber, code, client: 'c' })
    const { actorOfSession } = await import('../../db/index.ts')
    return (await actorOfSession(token))!
  }
  expect((await issue('pdf', await party(told.filed.applicantCode))).type).toBe('application/pdf')
  await expect(issue('json', await party(told.filed.debtorCode))).rejects.toMatchObject({
    rule: 'not-found',
  })
  await expect(issue('json', staff(yuhuatai, 'clerk'))).rejects.toMatchObject({ rule: 'not-found' })
  await expect(issue('json', anyone)).rejects.toMatchObject({ rule: 'sign-in-needed' })
})

test('a keys file of an older version signs too, with the same key at every start', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'keys-')), 'keys.json')
  await makeKeys(path, true)
  const { sign: _, ...older } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>
  await writeFile(path, JSON.stringify(older))
  const [one, two] = [await readKeys(path), await readKeys(path)]
  expect(signingPair(one, shibei).publicKey).toEqual(signingPair(two, shibei).publicKey)
  expect(signingPair(one, shibei).publicKey).not.toEqual(signingPair(one, yuhuatai).publicKey)
})
