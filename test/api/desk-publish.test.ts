import { beforeAll, expect, test } from 'vitest'
import { askAs } from '../../db/index.ts'
import { clock } from '../store.ts'
import { atTheDesk } from './at-the-desk.ts'
import { openApp, shown, useCourt } from './court.ts'

useCourt()

const app = openApp()
const anyone = askAs({ kind: 'anyone' })
type Desk = Awaited<ReturnType<typeof atTheDesk>>
let clerk: Desk
let judge: Desk
let president: Desk
let caseFileId: string
let debtor: string
let today: string

const idOf = (answer: Response) => answer.headers.get('location')!.split('/').at(-1)!
const refusalOf = async (answer: Response) => (await shown(answer)).form?.refusal?.rule

beforeAll(async () => {
  clerk = await atTheDesk(app, 'clerk', 'officer')
  judge = await atTheDesk(app, 'judge')
  president = await atTheDesk(app, 'president')
  today = clock.now.toISOString().slice(0, 10)
  const opened = await clerk.post('/desk/cases/new', {
    caseNumber: `（2026）鲁0203执90099号`,
    filedOn: '2026-01-05',
    cause: '民间借贷纠纷',
    basisNumber: '（2025）鲁0203民初1号',
    basisCourt: '青岛市市北区人民法院',
    claim: '1000',
    applicantName: '王甲',
    applicantIdNumber: '990101199003070015',
    debtorName: '李乙',
    debtorIdNumber: '990101198510200027',
  })
  caseFileId = idOf(opened)
  const staff = {
    kind: 'staff',
    staffId: clerk.staffId,
    court: '鲁0203',
    name: '',
    roles: ['clerk'],
  } as const
  const file = await askAs(staff).caseFile(caseFileId)
  debtor = file!.parties.find(({ role }) => role === 'debtor')!.id
})

const decision = () => ({
  caseFileId,
  partyId: debtor,
  duty: '偿还借款本金1000元。',
  performance: 'none',
  grounds: '4',
  decisionNumber: '（2026）鲁0203执失1号',
  decidedOn: '2026-02-01',
  termYears: '2',
})

test('a listing goes from desk to desk, each act by its office, and is public at the end and gone after its removal', async () => {
  const drafted = await clerk.post('/desk/listings/new', decision())
  expect(drafted.status).toBe(303)
  const id = idOf(drafted)
  const at = `/desk/listings/${id}`
  expect(await refusalOf(await clerk.post(`${at}/check`, { version: '1' }))).toBe('role-needed')
  await judge.post(`${at}/check`, { version: '1' })
  expect(await refusalOf(await judge.post(`${at}/sign`, { version: '2' }))).toBe(
    'listing-president',
  )
  expect(await refusalOf(await president.post(`${at}/sign`, { version: '1' }))).toBe(
    'changed-meanwhile',
  )
  await president.post(`${at}/sign`, { version: '2' })
  await clerk.post(`${at}/serve`, {
    version: '3',
    servedOn: '2026-02-03',
    method: 'direct',
    graceUntil: '',
  })
  expect(await refusalOf(await judge.post(`${at}/publish`, { version: '4' }))).toBe(
    'listing-restriction',
  )
  const order = { orderNumber: '（2026）鲁0203执限1号', orderedOn: '2026-02-01', items: '1' }
  const restricted = await clerk.post(`${at}/restrict`, order)
  expect(restricted.headers.get('location')).toMatch(/^\/desk\/restrictions\//)
  const restriction = restricted.headers.get('location')!
  await president.post(`${restriction}/sign`, { version: '1' })
  const published = await judge.post(`/en${at}/publish`, { version: '4' })
  expect(published.headers.get('location')).toBe(`/en${at}`)
  expect(await anyone.listing(id)).toMatchObject({
    name: '李乙',
    maskedNumber: '9901011985****0027',
  })
  const removed = await judge.post(`${at}/remove`, { version: '5', reason: '10.1' })
  expect((await shown(removed)).result).toMatchObject({
    told: { zh: expect.stringContaining('限制消费令仍然有效') },
  })
  expect(await anyone.listing(id)).toMatchObject({ gone: '10.1' })
  await clerk.post(`${restriction}/serve`, { version: '2', servedOn: today, method: 'post' })
  await judge.post(`${restriction}/publish`, {
    version: '3',
    announcedIn: '网站\r\n\r\n 公告栏 \r\n',
  })
  const partly = await judge.post(`${restriction}/lift`, {
    version: '4',
    reason: 'performed',
    liftedIn: '网站',
  })
  expect(await refusalOf(partly)).toBe('restriction-lift-scope')
  const lifted = await judge.post(`${restriction}/lift`, {
    version: '4',
    reason: 'performed',
    liftedIn: '网站\n公告栏',
  })
  expect(lifted.status).toBe(303)
})

test('a refused draft comes back to the form of its case with what was written', async () => {
  const answer = await clerk.post('/desk/listings/new', {
    ...decision(),
    duty: '',
    grounds: '',
    decisionNumber: '17',
  })
  expect(answer.status).toBe(400)
  const { form, path } = await shown(answer)
  expect(path).toBe('/desk/listings/new')
  expect(form).toMatchObject({
    name: 'new',
    values: { caseFileId, partyId: debtor, termYears: '2' },
  })
  const wrong = form?.errors.map(({ field }) => field)
  expect(wrong).toEqual(expect.arrayContaining(['duty', 'decisionNumber']))
})

test('a notice is written by one and signed by another', async () => {
  const notice = { kind: 'announcement', title: '=1+1', body: '关于领取案款的公告。', until: '' }
  const id = idOf(await clerk.post('/desk/notices/new', notice))
  await president.post(`/desk/notices/${id}/sign`, { version: '1' })
  const published = await clerk.post(`/desk/notices/${id}/publish`, { version: '2' })
  expect(published.status).toBe(303)
  expect(await anyone.notice(id)).toMatchObject({ title: '=1+1' })
})
