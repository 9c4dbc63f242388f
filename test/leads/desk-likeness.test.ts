import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerLead, askAs, writeToCourt } from '../../db/index.ts'
import { comparableIn } from '../../db/leads/comparable.ts'
import { caseFile, sendLead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

const duty = staff(shibei, 'dutyOfficer')
const alikeOf = async (id: string, by = duty) =>
  (await askAs(by).lead(id)).alike.map(({ order, alike }) => ({ order, alike }))

test.each([
  // kind         written                              and also                             as
  ['plate', '他的车是鲁B·12345', '车牌 鲁b12345 的货车', '鲁B12345'],
  ['plate', '鲁B D12345是新能源车', '鲁BD12345', '鲁BD12345'],
  ['plate', '看到鲁BO1234停在那里', '鲁B01234', '鲁B01234'],
  ['phone', '电话１３８ ００１３ ８０００', '138-0013-8000 打不通', '13800138000'],
  ['phone', '+86 13800138000', '幺三八零零幺三八零零零', '13800138000'],
  ['account', '卡号6222 0000 1111 2222 333', '6222000011112222333', '6222000011112222333'],
  ['idNumber', '身份证990101199003070015', '990101 19900307 0015', '990101199003070015'],
  [
    'parcel',
    '鲁（2020）青岛市不动产权第0012345号',
    '鲁(2020)市北区不动产权证第12345号',
    '不动产权2020-12345',
  ],
  ['address', '他住在青岛市敦化路12号3单元', '敦化路12号', '敦化路12'],
  ['address', '在团结小区三号楼', '团结小区3号楼', '团结小区3'],
])('L34 two spellings of one %s are one: %s, %s', (kind, one, other, value) => {
  const of = (text: string) => comparableIn(text).filter((found) => found.kind === kind)
  expect(of(one)).toEqual([{ kind, value }])
  expect(of(other)).toEqual([{ kind, value }])
})

test('a year, a sum or a case number is nothing to compare leads by', () => {
  expect(comparableIn('2026年3月，欠款 1,234,567.89 元，（2026）鲁0203执12345号')).toEqual([])
})

test('numbers that stand beside each other stay apart', () => {
  expect(comparableIn('13800138000 13900139000').map(({ value }) => value)).toEqual([
    '13800138000',
    '13900139000',
  ])
})

test('two points a few metres apart lie in a common cell', () => {
  const of = (text: string) => comparableIn(text).map(({ value }) => value)
  const [here, there] = [of('36.08012, 120.37450'), of('36.08009, 120.37446')]
  expect(here.some((cell) => there.includes(cell))).toBe(true)
  expect(of('36.09012, 120.37450').some((cell) => here.includes(cell))).toBe(false)
})

test('the desk finds leads that name the same plate, the strongest likeness first', async () => {
  await caseFile('（2026）鲁0203执95001号', 'open')
  const about = { caseNumber: '（2026）鲁0203执95001号' }
  const first = await sendLead({ text: '鲁B·67890 停在仓库', about })
  const sameCase = await sendLead({ text: '他在城东', about })
  const second = await sendLead({ text: '每晚八点', basics: '开鲁B67890的车', about })
  expect(await alikeOf(second.id)).toEqual([
    { order: first.order, alike: ['case', 'plate'] },
    { order: sameCase.order, alike: ['case'] },
  ])
})

test('an officer is shown only those alike that are his to read; other courts’ leads are never compared', async () => {
  const officer = staff(shibei, 'officer')
  const { name, staffId } = officer as { name: string; staffId: string }
  await caseFile('（2026）鲁0203执95002号', 'open', name, staffId)
  const own = await sendLead({
    text: '卡号6222000011119999333',
    about: { caseNumber: '（2026）鲁0203执95002号' },
  })
  const others = await sendLead({ text: '钱在 6222 0000 1111 9999 333' })
  await sendLead({ court: yuhuatai, text: '6222000011119999333' })
  expect(await alikeOf(own.id, officer)).toEqual([])
  expect(await alikeOf(own.id)).toEqual([{ order: others.order, alike: ['account'] }])
})

test('what an informant adds later is compared too; what the court says is not', async () => {
  const first = await sendLead({ text: '鲁B24680 停在门口' })
  const other = await sendLead({ text: '他在城西' })
  expect(await alikeOf(other.id)).toEqual([])
  const asked = { id: other.id, text: '电话 13911110000 是您看到的吗', once: randomUUID() }
  await answerLead(duty, asked)
  expect(await owner`select from lead_likenesses where lead_id = ${other.id}`).toHaveLength(0)
  const added = { receipt: other.receipt, text: '他开的车是鲁B·24680', once: randomUUID() }
  await writeToCourt({ ...added, client: 'l' })
  expect(await alikeOf(other.id)).toEqual([{ order: first.order, alike: ['plate'] }])
})

test('what leads are compared by is neither a number nor a plate, and falls with the key of the lead', async () => {
  const { id } = await sendLead({ text: '鲁B55555，13811112222' })
  const rows = await owner`select kind, hash from lead_likenesses where lead_id = ${id}`
  expect(rows.map(({ kind }) => String(kind)).toSorted()).toEqual(['phone', 'plate'])
  for (const { hash } of rows) expect(Buffer.from(hash as Uint8Array)).toHaveLength(32)
  await owner`update leads set key = null where id = ${id}`
  expect(await owner`select from lead_likenesses where lead_id = ${id}`).toHaveLength(0)
})
