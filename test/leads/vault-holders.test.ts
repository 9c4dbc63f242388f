import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import sodium from 'libsodium-wrappers'
import {
  addHolder,
  addHolderNamed,
  askAs,
  finishDrill,
  listDrills,
  resealHalves,
  retireHolder,
  startDrill,
  takeHalves,
  vaultIsOpen,
} from '../../db/index.ts'
import {
  makePair,
  openHalf,
  readKey,
  readSealed,
  resealHalf,
  writeKey,
} from '../../halves/index.ts'
import { admitted } from '../clock-people.ts'
import { sendLead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'
import {
  ask,
  give,
  holder,
  named,
  open,
  readTaken,
  sendConfidential,
  type Holder,
} from '../vaulting.ts'

useStore()
useCourts()

let director: Holder['by']
let supervisor: Holder
let custodian: Holder

beforeAll(async () => {
  director = await admitted(shibei, '局长甲', 'director')
  supervisor = await holder(shibei, 'supervisor')
  custodian = await holder(shibei, 'custodian')
})

/** What the browser of a holder does for a new one of the same office. */
async function resealAll(from: Holder, to: Holder) {
  const resealing = await askAs(from.by).resealing(to.id)
  const halves = resealing.halves.map(({ record, sealed }) => {
    const half = openHalf(readSealed(sealed)!, from.pair, { record, role: resealing.role })
    return `${record} ${writeKey(resealHalf(half, readKey(resealing.publicKey)!))}`
  })
  return resealHalves(from.by, { id: to.id, halves: halves.join('\n') })
}

describe('who holds the keys', () => {
  test('L29 a new holder opens nothing from before until another of the office reseals, and then opens all of it', async () => {
    const old = await sendConfidential(shibei)
    const second = await holder(shibei, 'custodian')
    const { id } = await ask(director, old.id)
    expect((await askAs(second.by).opening(id)).requests).toEqual([])
    await expect(give(second, id)).rejects.toThrow()
    expect(await resealAll(custodian, second)).toMatchObject({ resealed: expect.any(Number) })
    expect(await resealAll(custodian, second).catch((error: Error) => error.message)).toBe(
      'input-invalid',
    )
    await give(second, id)
    await give(supervisor, id)
    const fresh = await sendConfidential(shibei)
    expect(await open(director, fresh.id, [supervisor, second])).toEqual(named)
  })

  test('L29 the last key of an office is not retired while a record needs it; one that was resealed is', async () => {
    await sendConfidential(shibei)
    await expect(retireHolder(supervisor.by, { id: supervisor.id })).rejects.toMatchObject({
      rule: 'holder-last',
    })
    const halves = async (id: string) =>
      Number((await owner`select count(*) as n from vault_halves where holder_id = ${id}`)[0]!['n'])
    expect(await halves(supervisor.id)).toBeGreaterThan(0)
    const next = await holder(shibei, 'supervisor')
    await expect(retireHolder(supervisor.by, { id: supervisor.id })).rejects.toMatchObject({
      rule: 'holder-last',
    })
    await resealAll(supervisor, next)
    const lead = await sendConfidential(shibei)
    const { id } = await ask(director, lead.id)
    await retireHolder(supervisor.by, { id: supervisor.id })
    expect(await halves(supervisor.id)).toBe(0)
    await expect(give(supervisor, id)).rejects.toThrow()
    await give(next, id)
    supervisor = next
    const kinds = await owner`select kind from journal where subject_id = ${next.by.staffId}`
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['vault.holderAdded', 'vault.resealed']),
    )
  })

  test('L29 nobody reseals halves that they never held, or for another office or court', async () => {
    const lead = await sendConfidential(shibei)
    const late = await holder(shibei, 'custodian')
    const [record] = await owner`select id from vault_records where lead_id = ${lead.id}`
    const foreign = await holder(yuhuatai, 'custodian')
    const halves = `${record!['id']} ${writeKey(new Uint8Array(120))}`
    const newer = await holder(shibei, 'custodian')
    await expect(resealHalves(late.by, { id: newer.id, halves })).rejects.toMatchObject({
      rule: 'half-never-had',
    })
    await expect(resealHalves(supervisor.by, { id: newer.id, halves })).rejects.toMatchObject({
      rule: 'role-needed',
    })
    await expect(resealHalves(foreign.by, { id: newer.id, halves })).rejects.toMatchObject({
      rule: 'other-court',
    })
    await expect(askAs(foreign.by).resealing(newer.id)).rejects.toMatchObject({
      rule: 'other-court',
    })
    await expect(resealHalves(newer.by, { id: newer.id, halves })).rejects.toMatchObject({
      rule: 'holder-same',
    })
  })

  test('L29 a key is registered by who holds the office, one for each office, and never the same key twice', async () => {
    const publicKey = writeKey(makePair().publicKey)
    const officer = await admitted(shibei, '执行员丁', 'officer')
    await expect(addHolder(officer, { role: 'custodian', publicKey })).rejects.toMatchObject({
      rule: 'role-needed',
    })
    const keeper = await admitted(shibei, '保密员戊', 'custodian')
    await addHolder(keeper, { role: 'custodian', publicKey })
    await expect(
      addHolder(keeper, { role: 'custodian', publicKey: writeKey(makePair().publicKey) }),
    ).rejects.toMatchObject({ rule: 'holder-twice' })
    const other = await admitted(shibei, '保密员己', 'custodian')
    await expect(addHolder(other, { role: 'custodian', publicKey })).rejects.toMatchObject({
      rule: 'holder-key-taken',
    })
    const asked = { username: officer.username, role: 'custodian', publicKey } as const
    await expect(addHolderNamed({ kind: 'operator' }, asked)).rejects.toMatchObject({
      rule: 'holder-office',
    })
    await expect(addHolderNamed(director, asked)).rejects.toMatchObject({ rule: 'sign-in-needed' })
  })

  test('L29 another’s key is retired by those above, not by a colleague of another office', async () => {
    const extra = await holder(shibei, 'custodian')
    await expect(retireHolder(staff(shibei, 'officer'), { id: extra.id })).rejects.toMatchObject({
      rule: 'role-needed',
    })
    await expect(
      retireHolder(staff(yuhuatai, 'president'), { id: extra.id }),
    ).rejects.toMatchObject({ rule: 'other-court' })
    await retireHolder(staff(shibei, 'president'), { id: extra.id })
    await expect(retireHolder(extra.by, { id: extra.id })).rejects.toMatchObject({
      rule: 'holder-retired',
    })
  })
})

describe('can we still open it', () => {
  test('L29 the drill goes the whole way of an opening, is proved by the word inside, and is due again in a month', async () => {
    const pair = makePair()
    const asked = { publicKey: writeKey(pair.publicKey), hours: 4 }
    const { id } = await startDrill(director, asked)
    await give(supervisor, id)
    await expect(finishDrill(director, { id, word: 'guess' })).rejects.toMatchObject({
      rule: 'halves-missing',
    })
    await give(custodian, id)
    const { word } = readTaken(await takeHalves(director, { id }), pair) as { word: string }
    await expect(finishDrill(director, { id, word: 'guess' })).rejects.toMatchObject({
      rule: 'drill-word-wrong',
    })
    expect((await listDrills(shibei))[0]?.drilledAt).toBeNull()
    await finishDrill(director, { id, word })
    expect((await listDrills(shibei))[0]).toMatchObject({ open: true, late: false })
    const [left] = await owner`select count(*)::int as n from vault_records
      where canary is not null and destroyed_at is null and court = ${shibei}`
    expect(left!['n']).toBe(0)
    clock.now = new Date(clock.now.getTime() + 32 * 86_400_000)
    expect((await listDrills(shibei))[0]).toMatchObject({ late: true })
    expect((await askAs(director).vault()).drill.late).toBe(true)
    clock.now = new Date()
    const [entry] = await owner`select count(*)::int as n from journal
      where kind = 'vault.drilled' and subject_id = ${id}`
    expect(entry!['n']).toBe(1)
  })

  test('L29 a court without keys is not open, and a drill there is refused', async () => {
    const court = '琼9027'
    expect(await vaultIsOpen(court)).toBe(false)
    const publicKey = writeKey(makePair().publicKey)
    await expect(
      startDrill(staff(court, 'director'), { publicKey, hours: 4 }),
    ).rejects.toMatchObject({ rule: 'vault-closed' })
    expect(await vaultIsOpen(shibei)).toBe(true)
  })
})

describe('a thief with the whole database and the server’s keys', () => {
  test('L28 reads no name, number, phone or account, in the rows or with any key that the server has', async () => {
    await sendConfidential(shibei)
    const anonymous = await sendLead({ text: '记号甲乙丙丁' })
    const lead = await sendConfidential(shibei)
    await ask(director, lead.id).then(({ id }) => give(supervisor, id))
    const tables = await owner`
      select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`
    const rows: string[] = []
    const sealed: Sealed[] = []
    for (const { name } of tables) {
      for (const row of await owner.unsafe(`select * from ${name}`)) {
        for (const [column, bytes] of Object.entries(row)) {
          if (bytes instanceof Buffer) sealed.push({ bytes, places: placesOf(name, column, row) })
        }
      }
      const texts = await owner.unsafe(`select row_to_json(t)::text as row from ${name} t`)
      rows.push(...texts.map((row) => String(row['row'])))
    }
    const all = rows.join('\n')
    const marks = Object.values(named)
    for (const mark of [...marks, '记号甲乙丙丁', anonymous.receipt]) {
      expect(all).not.toContain(mark)
      expect(all).not.toContain(Buffer.from(mark, 'utf8').toString('hex'))
    }
    const { pair, symmetric } = serverKeys()
    const unwrapped = sealed.flatMap(({ bytes }) =>
      attempt(() => sodium.crypto_box_seal_open(bytes, pair.publicKey, pair.secretKey)),
    )
    // The desk's key opens the wrapped keys of leads, and they what leads say; but no half of the vault.
    const keys = [...symmetric, ...unwrapped.map((key) => key.subarray(0, 32))]
    const opened = [...unwrapped, ...sealed.flatMap((one) => openedBy(keys, one))]
    const plain = opened.map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n')
    expect(plain).toContain('记号甲乙丙丁')
    for (const mark of [...marks, '"half"']) expect(plain).not.toContain(mark)
  })
})

interface ServerKeys {
  symmetric: Uint8Array[]
  pair: { publicKey: Uint8Array; secretKey: Uint8Array }
}

/** Everything in the server's keys file. */
function serverKeys(): ServerKeys {
  const { keysFile } = inject('cluster')
  const file = JSON.parse(readFileSync(keysFile, 'utf8')) as Record<string, string>
  const key = (name: string) => sodium.from_base64(file[name]!)
  return {
    symmetric: [key('hash'), key('server'), key('deskSecret'), key('deskPublic')],
    pair: { publicKey: key('deskPublic'), secretKey: key('deskSecret') },
  }
}

/** Sealed bytes, and the places to which the house may have bound them. */
interface Sealed {
  bytes: Uint8Array
  places: string[]
}

function placesOf(table: string, column: string, row: Record<string, unknown>): string[] {
  const at = `${table.replace('public.', '')}.${column}`
  const [id, lead, court] = ['id', 'lead_id', 'court'].map((name) => String(row[name]))
  return [`${at}:${id}`, `${at}:${lead}:${id}`, `${at}:${court}:${lead}:${id}`]
}

/** What a thief gets out of some bytes with the keys in hand, as the house seals and at the place where they lie. */
const openedBy = (keys: readonly Uint8Array[], { bytes, places }: Sealed): Uint8Array[] =>
  keys.flatMap((key) =>
    places.flatMap((place) =>
      attempt(() =>
        sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
          null,
          bytes.subarray(24),
          place,
          bytes.subarray(0, 24),
          key,
        ),
      ),
    ),
  )

function attempt(open: () => Uint8Array): Uint8Array[] {
  try {
    return [open()]
  } catch {
    return []
  }
}
