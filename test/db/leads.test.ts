import { expect, test } from 'vitest'
import { askAs, drawReceipt, leadStatus, receiveLead } from '../../db/index.ts'
import {
  anyone,
  caseFile,
  lead,
  listing,
  sendLead,
  shibei,
  staff,
  useCourts,
  yuhuatai,
} from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const duty = askAs(staff(shibei, 'dutyOfficer'))
const follow = (receipt: string) => leadStatus({ receipt, client: 'anybody' })
const countLeads = async () => {
  const [row] = await owner`select count(*)::int as leads from leads`
  return Number(row!['leads'])
}
const entriesOf = (id: string) =>
  owner`select kind, actor_kind, actor_id, case_file_id, facts from journal where subject_id = ${id}`

test('a lead is received, and its receipt shows that', async () => {
  const { receipt, already } = await receiveLead(anyone, lead())
  expect(already).toBe(false)
  expect(await follow(receipt)).toMatchObject({
    state: 'received',
    says: { zh: '已收到' },
    receivedAt: clock.now,
    messages: [],
    erased: false,
  })
})

test('later leads have a higher place in the order of provision', async () => {
  const first = await sendLead()
  const second = await sendLead()
  expect(second.order).toBeGreaterThan(first.order)
})

test('the same receipt twice is one lead, and the second time says so', async () => {
  const asked = lead()
  const first = await receiveLead(anyone, asked)
  const before = await countLeads()
  const second = await receiveLead(anyone, { ...asked, text: '另外一段话' })
  expect(second).toEqual({ ...first, already: true })
  expect(await countLeads()).toBe(before)
})

test('two posts of one receipt at the same moment are one lead', async () => {
  const asked = lead()
  const before = await countLeads()
  const sent = await Promise.all(Array.from({ length: 8 }, () => receiveLead(anyone, asked)))
  expect(await countLeads()).toBe(before + 1)
  expect(new Set(sent.map(({ order }) => order)).size).toBe(1)
  expect(sent.filter(({ already }) => !already)).toHaveLength(1)
})

test('a receipt that was not drawn here is refused, and so is the seal of another one', async () => {
  const before = await countLeads()
  const mine = drawReceipt()
  const other = drawReceipt()
  for (const seal of [other.seal, '', 'x', `${mine.seal.split('.')[0]}.`, `zzzzzz.${mine.seal}`]) {
    await expect(receiveLead(anyone, lead({ ...mine, seal }))).rejects.toMatchObject({
      rule: 'receipt-foreign',
    })
  }
  expect(await countLeads()).toBe(before)
})

test('a receipt lapses a day after it was drawn, but not once it is used', async () => {
  const [unused, used] = [lead(), lead()]
  await receiveLead(anyone, used)
  const drawn = clock.now
  clock.now = new Date(drawn.getTime() + 24 * 3_600_000 - 1000)
  expect(
    await receiveLead(anyone, lead({ receipt: unused.receipt, seal: unused.seal })),
  ).toMatchObject({ already: false })
  const another = lead()
  clock.now = new Date(clock.now.getTime() + 24 * 3_600_000 + 2000)
  await expect(receiveLead(anyone, another)).rejects.toMatchObject({ rule: 'receipt-lapsed' })
  expect(await receiveLead(anyone, used)).toMatchObject({ already: true })
  clock.now = drawn
})

test('a mistyped receipt is told before anything is looked up', async () => {
  const { receipt } = await receiveLead(anyone, lead())
  const wrong = (receipt.startsWith('0') ? '1' : '0') + receipt.slice(1)
  await expect(follow(wrong)).rejects.toMatchObject({ rule: 'receipt-mistyped' })
  await expect(receiveLead(anyone, lead({ receipt: wrong }))).rejects.toMatchObject({
    rule: 'receipt-mistyped',
  })
})

test.each([
  ['no text', { text: '  ' }, 'text'],
  ['a text that is too long', { text: '一'.repeat(5001) }, 'text'],
  ['a control character', { text: 'a\u0000b' }, 'text'],
  ['an unknown kind', { category: 'x' as 'other' }, 'category'],
  ['an unknown court', { court: '沪0101' }, 'court'],
  ['a bounty that is no id', { about: { bountyId: '../1' } }, 'about.bountyId'],
])('a lead with %s is refused and leaves nothing', async (_, wrong, field) => {
  const before = await countLeads()
  await expect(receiveLead(anyone, lead(wrong))).rejects.toMatchObject({
    rule: 'input-invalid',
    fields: [{ field }],
  })
  expect(await countLeads()).toBe(before)
})

test('an unknown field is refused', async () => {
  const asked = { ...lead(), order: 1 }
  await expect(receiveLead(anyone, asked)).rejects.toMatchObject({ rule: 'input-invalid' })
})

test('a case number ties the lead to its case, and nobody outside can tell', async () => {
  const file = await caseFile('（2026）鲁0203执91001号', 'open')
  const real = await sendLead({ about: { caseNumber: '(2026) 鲁0203执91001号' } })
  const unreal = await sendLead({ about: { caseNumber: '（2026）鲁0203执99999号' } })
  const odd = await sendLead({ about: { caseNumber: '记不清了' } })
  expect(await duty.lead(real.id)).toMatchObject({ caseFileId: file })
  expect(await duty.lead(unreal.id)).toMatchObject({
    caseFileId: null,
    content: { caseNumber: '（2026）鲁0203执99999号' },
  })
  expect(await duty.lead(odd.id)).toMatchObject({ content: { caseNumber: '记不清了' } })
  const [a, b, c] = await Promise.all([real, unreal, odd].map((sent) => follow(sent.receipt)))
  expect(b).toEqual(a)
  expect(c).toEqual(a)
})

test('a case of another court is not tied to', async () => {
  await caseFile('（2026）苏0114执91002号', 'open')
  const { id } = await sendLead({ about: { caseNumber: '（2026）苏0114执91002号' } })
  expect(await duty.lead(id)).toMatchObject({ court: shibei, caseFileId: null })
})

test('a lead about a published entry goes to the court of the entry, and to its case', async () => {
  const file = await caseFile('（2026）苏0114执91003号', 'open')
  for (const state of ['published', 'removed', 'expired']) {
    const listingId = await listing(file, state, '2026-03-01')
    const { id } = await sendLead({ court: shibei, about: { listingId } })
    expect(await askAs(staff(yuhuatai, 'dutyOfficer')).lead(id)).toMatchObject({
      court: yuhuatai,
      caseFileId: file,
      listingId,
    })
  }
})

test('what nobody outside has seen cannot be pointed at', async () => {
  const file = await caseFile('（2026）鲁0203执91004号', 'open')
  const hidden = [
    '0198c0de-0000-7000-8000-000000000000',
    await listing(file, 'drafted', null),
    await listing(file, 'expired', null),
  ]
  for (const listingId of hidden) {
    const asked = receiveLead(anyone, lead({ about: { listingId } }))
    await expect(asked).rejects.toMatchObject({ rule: 'not-found' })
  }
})

test('whoever sends a lead, the journal says anyone, and nothing of what was said', async () => {
  const party = {
    kind: 'party',
    partyId: crypto.randomUUID(),
    caseFileId: crypto.randomUUID(),
    court: shibei,
  } as const
  for (const by of [party, { kind: 'chat', chat: 'c' } as const, staff(shibei, 'clerk')]) {
    const asked = lead({ text: '记号甲乙丙', place: '记号丁戊己' })
    const { order } = await receiveLead(by, asked)
    const [row] = await owner`select id from leads where "order" = ${order}`
    const entries = await entriesOf(String(row!['id']))
    expect(entries).toEqual([
      {
        kind: 'lead.received',
        actor_kind: 'anyone',
        actor_id: null,
        case_file_id: null,
        facts: { channel: 'web', category: 'property', photos: 0 },
      },
    ])
  }
})

test.each([
  // court    urgent  state            kind                            rules
  [shibei, false, 'open', 'lead.received', ['lead-verified']],
  [shibei, true, 'open', 'lead.received.urgent', ['urgent-lead-dispatch', 'urgent-lead-verified']],
  [yuhuatai, false, 'open', 'lead.received', ['lead-verified']],
  [
    yuhuatai,
    false,
    'closedForNow',
    'lead.received.closedForNow',
    ['lead-verified', 'lead-verified-closed'],
  ],
  [yuhuatai, true, 'closedForNow', 'lead.received.urgent', ['urgent-lead-verified']],
  ['京9901', false, 'open', 'lead.received', ['lead-verified', 'lead-verified-humane']],
])(
  'in %s (urgent: %s) on a case that is %s the entry is %s',
  async (court, urgent, state, kind, rules) => {
    const number = `（2026）${court}执${92000 + Math.floor(Math.random() * 7000)}号`
    await caseFile(number, state)
    const { id } = await sendLead({ court, urgent, about: { caseNumber: number } })
    const [entry] = await entriesOf(id)
    expect(entry).toMatchObject({ kind })
    const { clocks } = await askAs(staff(court, 'dutyOfficer')).lead(id)
    expect(clocks.map(({ rule }) => rule).toSorted()).toEqual(rules)
  },
)
