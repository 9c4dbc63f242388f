import { expect, test } from 'vitest'
import {
  askAs,
  closePetition,
  reassignPetition,
  receiptStatus,
  registerPetition,
  replyPetition,
  reportPetition,
} from '../../db/index.ts'
import { addDays, dayOf, endOf } from '../../db/time/days.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, shifan, staff, useCourts, yuhuatai } from '../informant.ts'
import { admitted, journaled, visit } from '../petitioning.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const count = async () => {
  const [row] = await owner`select count(*)::int as all from petitions`
  return Number(row!['all'])
}
const open = (id: string, by = staff(shibei, 'supervisor')) => askAs(by).petition(id)
const today = () => dayOf(clock.now)

test('whoever is asked first registers a visit, is responsible for it, and gives the petitioner a receipt', async () => {
  const by = await admitted(shibei, 'clerk')
  const made = await registerPetition(by, visit({ name: '王建国', phone: '13900000001' }))
  expect(made).toMatchObject({ ticket: `信${today().slice(0, 4)}-0001`, repeat: false })
  const detail = await open(made.id, by)
  expect(detail).toMatchObject({
    state: 'registered',
    channel: 'visit',
    responsible: by.name,
    petitioner: { name: '王建国', phone: '13900000001' },
    route: { zh: expect.stringContaining('穷尽财产调查') as string },
    clocks: [{ rule: 'petition-replied-in-time', dueAt: endOf(addDays(today(), 30)) }],
  })
  expect(await receiptStatus({ receipt: made.receipt, client: 'a' })).toMatchObject({
    kind: 'petition',
    state: 'received',
    petition: { ticket: made.ticket, says: { zh: '办理中' } },
  })
  const again = await registerPetition(by, visit())
  expect(again.ticket).toBe(`信${today().slice(0, 4)}-0002`)
})

test('a form that is sent twice registers one petition', async () => {
  const by = await admitted(shibei, 'clerk')
  const asked = visit({ name: '赵一' })
  const first = await registerPetition(by, asked)
  const before = await count()
  expect(await registerPetition(by, asked)).toMatchObject({ id: first.id, ticket: first.ticket })
  expect(await count()).toBe(before)
})

test('T25: what another body hands over names the body and the day, and its clock runs to that day', async () => {
  const by = await admitted(shibei, 'director')
  const handed = { channel: 'handedOver', kind: 'petition', name: '钱二' } as const
  const before = await count()
  for (const wrong of [
    {},
    { handedBy: '区人大常委会' },
    { handedBy: '区人大常委会', dueOn: addDays(today(), -1) },
  ]) {
    await expect(registerPetition(by, visit({ ...handed, ...wrong }))).rejects.toMatchObject({
      rule: 'petition-given-day',
    })
  }
  expect(await count()).toBe(before)
  const dueOn = addDays(today(), 9)
  const made = await registerPetition(by, visit({ ...handed, handedBy: '区人大常委会', dueOn }))
  const detail = await open(made.id, by)
  expect(detail.clocks.map(({ rule }) => rule).toSorted()).toEqual([
    'petition-given',
    'petition-given-shibei',
  ])
  for (const { dueAt, article } of detail.clocks) {
    expect(dueAt).toEqual(endOf(dueOn))
    expect(article).not.toBe('')
  }
})

test('the same petitioner again is a repeat, by phone or number, and so is the same case; another name is not', async () => {
  const court = '琼9027'
  const by = await admitted(court, 'clerk')
  const first = await registerPetition(by, visit({ name: '孙三', phone: '139 0000 0003' }))
  const rows = [
    [{ name: '孙三', phone: '+86-13900000003' }, true],
    [{ name: '孙四', phone: '13900000003' }, false],
    [{ name: '孙三' }, false],
    [{ name: '孙三', phone: '13900000003', idNumber: '990101199003070015' }, true],
    [{ name: '孙 三', idNumber: '990101199003070015' }, true],
  ] as const
  for (const [who, repeat] of rows) {
    expect(await registerPetition(by, visit(who))).toMatchObject({ repeat })
  }
  const filed = await fileCase(court)
  const about = { caseNumber: filed.caseNumber }
  expect(await registerPetition(by, visit({ name: '周五', ...about }))).toMatchObject({
    repeat: false,
  })
  const repeated = await registerPetition(by, visit({ name: '吴六', ...about }))
  expect(repeated).toMatchObject({ repeat: true })
  expect(await journaled(repeated.id)).toEqual(['petition.registered', 'petition.repeated'])
  expect((await open(first.id, by)).repeatOf).toBeNull()
  const elsewhere = await admitted(yuhuatai, 'clerk')
  expect(
    await registerPetition(elsewhere, visit({ name: '孙三', phone: '13900000003' })),
  ).toMatchObject({ repeat: false })
})

test.each([
  [shifan, 'petition-unanswered-humane', 'petition-report-humane'],
  [shibei, 'petition-unanswered', 'petition-report-needed'],
] as const)(
  'T24 in %s: closed only after the reply (%s), a repeat only after its written report (%s)',
  async (court, unanswered, unreported) => {
    const by = await admitted(court, 'clerk')
    const who = { name: '郑七', phone: '13900000007' }
    const { id, version, receipt } = await registerPetition(by, visit(who))
    await expect(closePetition(by, { id, version })).rejects.toMatchObject({ rule: unanswered })
    const text = '承办人已经联系您，财产查控结果附后。'
    const replied = await replyPetition(by, { id, version, outcome: 'explained', text })
    expect(await receiptStatus({ receipt, client: court })).toMatchObject({
      state: 'answered',
      answer: text,
      petition: { outcome: 'explained' },
    })
    expect((await open(id, by)).letter).toContain('郑七：')
    await closePetition(by, replied)
    await expect(closePetition(by, { id, version: 3 })).rejects.toMatchObject({
      rule: 'wrong-state',
    })
    const again = await registerPetition(by, visit(who))
    const answered = await replyPetition(by, {
      id: again.id,
      version: again.version,
      outcome: 'explained',
      text,
    })
    await expect(closePetition(by, answered)).rejects.toMatchObject({ rule: unreported })
    const reported = await reportPetition(by, { ...answered, text: '案情和办理经过的书面汇报。' })
    await closePetition(by, reported)
    expect((await open(again.id, by)).state).toBe('closed')
    expect(await journaled(again.id)).toEqual([
      'petition.registered',
      'petition.repeated',
      'petition.replied',
      'petition.reported',
      'petition.closed',
      'petition.opened',
    ])
  },
)

test('what was handed over is closed after its written report, by the court’s own article', async () => {
  const by = await admitted(shibei, 'officer')
  const { id, version } = await registerPetition(
    by,
    visit({
      name: '冯八',
      channel: 'handedOver',
      handedBy: '市中级人民法院',
      dueOn: addDays(today(), 5),
    }),
  )
  const replied = await replyPetition(by, { id, version, outcome: 'unfounded', text: '不属实' })
  await expect(closePetition(by, replied)).rejects.toMatchObject({
    rule: 'petition-report-shibei',
  })
  const reported = await reportPetition(by, { ...replied, text: '已核查，书面汇报如上。' })
  await closePetition(by, reported)
  expect((await open(id, by)).clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true)
})

test.each([
  [shibei, 'petition-corrected-shibei'],
  [shifan, 'petition-corrected-how'],
] as const)('in %s a founded petition says what was put right (%s)', async (court, rule) => {
  const by = await admitted(court, 'clerk')
  const { id, version } = await registerPetition(by, visit({ name: '陈九' }))
  const reply = { id, version, outcome: 'corrected', text: '属实' } as const
  await expect(replyPetition(by, reply)).rejects.toMatchObject({ rule })
  expect((await open(id, by)).state).toBe('registered')
  await replyPetition(by, { ...reply, corrected: '已更换承办人' })
  expect(await open(id, by)).toMatchObject({ outcome: 'corrected', corrected: '已更换承办人' })
})

test('who petitioned lies sealed, and is open to who handles it and to the supervisor alone', async () => {
  const by = await admitted(shibei, 'clerk')
  const name = '楚天阔'
  const { id } = await registerPetition(by, visit({ name, phone: '13900000010' }))
  const [row] = await owner`select row_to_json(p)::text as all from petitions p where id = ${id}`
  expect(String(row!['all'])).not.toMatch(/楚天阔|13900000010/)
  const [entries] =
    await owner`select json_agg(j)::text as all from journal j where subject_id = ${id}`
  expect(String(entries!['all'])).not.toMatch(/楚天阔|13900000010/)
  const others = ['officer', 'clerk', 'judge', 'director', 'vicePresident', 'president'] as const
  for (const role of others) {
    const other = staff(shibei, role)
    await expect(open(id, other)).rejects.toMatchObject({ rule: 'petition-sealed' })
    const { rows } = await askAs(other).petitions({ limit: 100 })
    expect(rows.find((one) => one.id === id)).toMatchObject({ mayOpen: false })
    expect(JSON.stringify(rows)).not.toContain(name)
  }
  for (const role of ['custodian', 'administrator'] as const) {
    await expect(askAs(staff(shibei, role)).petitions()).rejects.toMatchObject({
      rule: 'role-needed',
    })
  }
  await expect(open(id, staff(yuhuatai, 'supervisor'))).rejects.toMatchObject({
    rule: 'other-court',
  })
  expect((await journaled(id)).filter((kind) => kind === 'petition.openingRefused')).toHaveLength(7)
  expect((await open(id)).petitioner).toMatchObject({ name })
})

test('a petition is handed on by who has it, the director or the supervisor; its clock goes along', async () => {
  const by = await admitted(shibei, 'clerk')
  const officer = await admitted(shibei, 'officer')
  const { id, version } = await registerPetition(by, visit({ name: '卫十' }))
  const asked = { id, version, username: officer.username }
  await expect(reassignPetition(staff(shibei, 'judge'), asked)).rejects.toMatchObject({
    rule: 'role-needed',
  })
  await expect(reassignPetition(by, { ...asked, username: 'nobody' })).rejects.toMatchObject({
    rule: 'input-invalid',
  })
  await reassignPetition(staff(shibei, 'director'), asked)
  await expect(open(id, by)).rejects.toMatchObject({ rule: 'petition-sealed' })
  expect(await open(id, officer)).toMatchObject({ responsible: officer.name, version: 2 })
  const [row] = await owner`select holder from clocks where subject_id = ${id}`
  expect(row!['holder']).toBe(officer.staffId)
  await expect(reassignPetition(officer, asked)).rejects.toMatchObject({
    rule: 'changed-meanwhile',
  })
})

test('the register is filtered, and read page by page', async () => {
  const court = '琼9003'
  const by = await admitted(court, 'clerk')
  const late = await registerPetition(by, visit({ name: '蒋一' }))
  clock.now = new Date(clock.now.getTime() + 40 * 86_400_000)
  const tickets = [late.ticket]
  for (const name of ['蒋二', '蒋三', '蒋四']) {
    tickets.unshift((await registerPetition(by, visit({ name }))).ticket)
  }
  const ask = askAs(by)
  expect((await ask.petitions({ late: 'on' })).rows.map(({ id }) => id)).toEqual([late.id])
  expect((await ask.petitions({ kind: 'objection' })).rows).toEqual([])
  expect((await ask.petitions({ channel: 'visit', responsible: 'mine' })).rows).toHaveLength(4)
  expect((await ask.petitions({ repeat: 'on' })).rows).toEqual([])
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await ask.petitions({ limit: 2, after })
    seen.push(...page.rows.map(({ ticket }) => ticket))
    after = page.next
  } while (after !== undefined)
  expect(seen).toEqual(tickets)
})

test.each([
  ['a day to come', { receivedOn: '2099-01-01' }, 'receivedOn'],
  ['a case of nobody', { caseNumber: '（2026）鲁0203执99999号' }, 'caseNumber'],
  ['no name', { name: '' }, 'name'],
  ['no text', { text: '' }, 'text'],
])('a petition with %s is refused and leaves nothing', async (_, wrong, field) => {
  const by = await admitted(shibei, 'clerk')
  const before = await count()
  await expect(registerPetition(by, visit(wrong))).rejects.toMatchObject({ fields: [{ field }] })
  expect(await count()).toBe(before)
})
