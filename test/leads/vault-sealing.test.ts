import fc from 'fast-check'
import sodium from 'libsodium-wrappers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { seal } from '../../db/keys.ts'
import { answerLead, askAs, concludeLead, destroyIdentity, leadStatus } from '../../db/index.ts'
import { inOneTransaction } from '../../db/act.ts'
import { store } from '../../db/connection.ts'
import { sealFields } from '../../db/leads/sealed-content.ts'
import {
  joinHalves,
  makePair,
  openHalf,
  openRecord,
  resealHalf,
  sealRecord,
  splitKey,
} from '../../halves/index.ts'
import { admitted } from '../clock-people.ts'
import { photo, sendLead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { owner, useStore } from '../store.ts'
import { ask, give, holder, named, open, sendConfidential, type Holder } from '../vaulting.ts'

useStore()
useCourts()

const duty = staff(shibei, 'dutyOfficer')
let director: Holder['by']
let supervisor: Holder
let custodian: Holder

beforeAll(async () => {
  director = await admitted(shibei, '局长甲', 'director')
  supervisor = await holder(shibei, 'supervisor')
  custodian = await holder(shibei, 'custodian')
})
afterEach(() => vi.restoreAllMocks())

const count = async (table: string) =>
  Number((await owner.unsafe(`select count(*) as n from ${table}`))[0]!['n'])
const tables = ['leads', 'lead_photos', 'vault_records', 'vault_halves', 'journal']
const counts = async () => Promise.all(tables.map(count))

describe('what cannot be sealed is not kept', () => {
  test.each(['crypto_aead_xchacha20poly1305_ietf_encrypt', 'crypto_box_seal'] as const)(
    'L26 when %s fails the lead is not taken and nothing is stored, in clear or otherwise',
    async (step) => {
      const before = await counts()
      vi.spyOn(sodium, step).mockImplementation(() => {
        throw new Error('sealing failed')
      })
      const picture = { name: 'a.jpg', bytes: await photo(40, 30).jpeg().toBuffer() }
      const lead = { court: shibei, standing: 'confidential', identity: named } as const
      await expect(sendLead({ ...lead, photos: [picture] })).rejects.toThrow('sealing failed')
      vi.restoreAllMocks()
      expect(await counts()).toEqual(before)
    },
  )

  test('L26 where nobody could open the vault a confidential lead is refused, and nothing of it is stored', async () => {
    const before = await counts()
    await expect(sendConfidential(yuhuatai)).rejects.toMatchObject({ rule: 'vault-closed' })
    expect(await counts()).toEqual(before)
  })

  test('L26 one person alone, whatever offices they hold, does not open a vault for names', async () => {
    const both = await admitted(yuhuatai, '一人两职', 'supervisor', 'custodian')
    await holder(yuhuatai, 'supervisor', both)
    await expect(holder(yuhuatai, 'custodian', both)).rejects.toMatchObject({ rule: 'holder-both' })
    await expect(sendConfidential(yuhuatai)).rejects.toMatchObject({ rule: 'vault-closed' })
  })
})

describe('what was sealed for one place opens in no other', () => {
  test('L27 a lead’s content, answer, message or photo put into another lead does not open', async () => {
    const picture = { name: 'a.jpg', bytes: await photo(40, 30).jpeg().toBuffer() }
    const [one, other] = [await sendLead({ photos: [picture] }), await sendLead()]
    for (const lead of [one, other]) {
      await answerLead(duty, { id: lead.id, text: '收到', once: crypto.randomUUID() })
      const { version } = await askAs(duty).lead(lead.id)
      await concludeLead(duty, { id: lead.id, version, outcome: 'confirmed', answer: '已核实' })
    }
    for (const column of ['body', 'answer', 'key']) {
      const [kept] = await owner.unsafe(
        `select ${column} as bytes from leads where id = '${other.id}'`,
      )
      await owner.unsafe(
        `update leads set ${column} = (select ${column} from leads where id = '${one.id}') where id = '${other.id}'`,
      )
      await expect(askAs(duty).lead(other.id)).rejects.toThrow()
      await owner.unsafe(`update leads set ${column} = $1 where id = '${other.id}'`, [
        kept!['bytes'],
      ])
    }
    await owner`update lead_messages set sealed =
      (select sealed from lead_messages where lead_id = ${one.id}) where lead_id = ${other.id}`
    await expect(askAs(duty).lead(other.id)).rejects.toThrow()
    await owner`update lead_photos set lead_id = ${other.id} where lead_id = ${one.id}`
    const [moved] = await owner`select id from lead_photos where lead_id = ${other.id}`
    await expect(askAs(duty).leadPhoto(other.id, String(moved!['id']))).rejects.toThrow()
  })

  test('L27 the wrapped key and everything under it moved to another lead together does not open', async () => {
    const [one, other] = [await sendLead(), await sendLead()]
    await owner`update leads set (key, body) =
      (select key, body from leads where id = ${one.id}) where id = ${other.id}`
    await expect(askAs(duty).lead(other.id)).rejects.toThrow('does not belong to its row')
    await expect(leadStatus({ receipt: other.receipt, client: 'a' })).rejects.toThrow(
      'does not belong to its row',
    )
  })

  test('L27 a record or a half of the vault put in the place of another does not open', async () => {
    const [one, other] = [await sendConfidential(shibei), await sendConfidential(shibei)]
    await owner`update vault_records set sealed =
      (select sealed from vault_records where lead_id = ${one.id}) where lead_id = ${other.id}`
    await expect(open(director, other.id, [supervisor, custodian])).rejects.toThrow()
    const third = await sendConfidential(shibei)
    // A server that asks under one lead’s name for the half of another’s record gets nothing from a holder.
    await owner`update vault_halves h set sealed = (
        select s.sealed from vault_halves s join vault_records r on r.id = s.record_id
        where r.lead_id = ${one.id} and s.holder_id = h.holder_id)
      where record_id = (select id from vault_records where lead_id = ${third.id})`
    const { id } = await ask(director, third.id)
    await expect(give(supervisor, id)).rejects.toThrow('not the one that was asked for')
  })

  test('L27 leads of the first version, whose keys and photos knew no row and no padding, still open', async () => {
    const lead = await sendLead({
      photos: [{ name: 'a.jpg', bytes: await photo(40, 30).jpeg().toBuffer() }],
    })
    const { keys } = store()
    const key = sodium.randombytes_buf(32)
    const wrapped = sodium.crypto_box_seal(key, keys.deskPublic)
    const body = sealFields(key, `leads.body:${lead.id}`, { text: '早先的线索' })
    await owner`update leads set key = ${Buffer.from(wrapped)}, body = ${Buffer.from(body)} where id = ${lead.id}`
    const jpeg = await photo(60, 50).jpeg().toBuffer()
    const [row] = await owner`select id from lead_photos where lead_id = ${lead.id}`
    const sealed = seal(key, `lead_photos.sealed:${lead.id}:${row!['id']}`, jpeg)
    await owner`update lead_photos set sealed = ${Buffer.from(sealed)} where id = ${row!['id']}`
    const opened = await askAs(duty).lead(lead.id)
    expect(opened.content?.text).toBe('早先的线索')
    const shown = await askAs(duty).leadPhoto(lead.id, opened.photos[0]!.id)
    expect(Buffer.from(shown).equals(jpeg)).toBe(true)
  })
})

describe('lengths tell nothing', () => {
  test('L27 records have one length, whoever they are about; photos and texts come in steps', async () => {
    const picture = (side: number) => photo(side, side).jpeg().toBuffer()
    await sendConfidential(shibei, { name: '王五' })
    await sendConfidential(shibei, {
      ...named,
      address: '地'.repeat(200),
      account: '户'.repeat(120),
    })
    const lengths = await owner`select distinct length(sealed) as n from vault_records`
    expect(lengths).toHaveLength(1)
    const halves = await owner`
      select distinct length(sealed) - length(role) as n from vault_halves
      join key_holders on key_holders.id = holder_id`
    expect(halves).toHaveLength(1)
    const sent = [
      await sendLead({ photos: [{ name: 'a.jpg', bytes: await picture(20) }], text: '短' }),
      await sendLead({
        photos: [{ name: 'b.jpg', bytes: await picture(64) }],
        text: '长'.repeat(100),
      }),
    ].map(({ id }) => id)
    const photos = await owner`select distinct length(sealed) as n from lead_photos
      where lead_id in ${owner(sent)}`
    expect(photos).toEqual([{ n: 65_536 + 40 }])
    const bodies =
      await owner`select distinct length(body) as n from leads where id in ${owner(sent)}`
    expect(bodies).toEqual([{ n: 512 + 40 }])
  })
})

describe('two halves, and nothing less', () => {
  const place = { id: 'r', court: shibei, belongsTo: 'l' }

  test('L28 any supervisor with any custodian opens a record; one office, twice, or the server, does not', () => {
    fc.assert(
      fc.property(
        fc.record({
          name: fc.string({ minLength: 1, maxLength: 60 }),
          phone: fc.string({ maxLength: 20 }),
        }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(),
        fc.nat(),
        (content, supervisors, custodians, one, other) => {
          const { key, sealed } = sealRecord(place, content)
          const halves = splitKey(key)
          const holders = (role: 'supervisor' | 'custodian', n: number) =>
            Array.from({ length: n }, () => {
              const pair = makePair()
              const half = resealHalf({ record: 'r', role, half: halves[role] }, pair.publicKey)
              return { pair, open: () => openHalf(half, pair, { record: 'r', role }), half }
            })
          const watching = holders('supervisor', supervisors)
          const keeping = holders('custodian', custodians)
          const first = watching[one % supervisors]!
          const second = keeping[other % custodians]!
          const joined = joinHalves(first.open(), second.open())
          expect(openRecord(place, joined, sealed)).toEqual(content)
          expect(() => joinHalves(first.open(), first.open())).toThrow()
          for (const half of [halves.supervisor, halves.custodian]) {
            expect(() => openRecord(place, half, sealed)).toThrow()
          }
          expect(() =>
            openHalf(first.half, second.pair, { record: 'r', role: 'supervisor' }),
          ).toThrow()
          expect(() => openRecord({ ...place, belongsTo: 'm' }, joined, sealed)).toThrow()
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('what is destroyed', () => {
  test('L29 destroying a lead’s record leaves no half, ends what was asked, and is journaled', async () => {
    const lead = await sendConfidential(shibei)
    const { id } = await ask(director, lead.id)
    await give(supervisor, id)
    const destroy = () =>
      inOneTransaction({ kind: 'portal' }, (act) => destroyIdentity(act, lead.id))
    expect(await destroy()).toEqual({ destroyed: 1 })
    expect(await destroy()).toEqual({ destroyed: 0 })
    const [left] = await owner`
      select (select count(*) from vault_halves h where h.record_id = r.id)::int as halves,
        (select count(sealed) from vault_given where opening_id = ${id})::int as given, sealed
      from vault_records r where lead_id = ${lead.id}`
    expect(left).toEqual({ halves: 0, given: 0, sealed: null })
    expect((await askAs(director).opening(id)).state).toBe('destroyed')
    await expect(ask(director, lead.id)).rejects.toMatchObject({ rule: 'vault-nothing-kept' })
    const kinds = await owner`select kind from journal where subject_id = ${lead.id} order by seq`
    expect(kinds.map(({ kind }) => kind)).toContain('vault.destroyed')
  })
})
