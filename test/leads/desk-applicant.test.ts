import { beforeAll, expect, test } from 'vitest'
import {
  answerLead,
  askAs,
  concludeLead,
  drawReceipt,
  giveLead,
  receiveLeadHere,
  writeOnOwnLead,
  type Actor,
} from '../../db/index.ts'
import { officer, prepared } from '../consulting.ts'
import { fileCase } from '../filed-case.ts'
import { anyone, sendLead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { follow, ledger, useWorker } from '../notifying.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
useWorker()

type Filed = Awaited<ReturnType<typeof fileCase>>
let filed: Filed
beforeAll(async () => {
  clock.now = new Date('2026-03-04T10:00:00+08:00')
  await owner`update courts set live_since = '2026-01-01'`
  filed = await fileCase(shibei)
})

const duty = (court = shibei) => staff(court, 'dutyOfficer')
const party = (of: Filed, role: 'applicant' | 'debtor', court = shibei): Actor => ({
  kind: 'party',
  partyId: of.parties.find((one) => one.role === role)!.id,
  caseFileId: of.id,
  court,
})
const given = () => ({ ...drawReceipt(), category: 'property' as const, text: '他有一辆鲁B77777' })
const idOf = async (order: number) =>
  String((await owner`select id from leads where "order" = ${order}`)[0]!['id'])

test('lead-reported: the applicant who gave a lead is told at its end, by a message that says nothing of it, and reads the answer', async () => {
  const applicant = party(filed, 'applicant')
  const { order } = await giveLead(applicant, given())
  expect(await askAs(applicant).ownLeads()).toMatchObject([{ order, state: 'received' }])
  const id = await idOf(order)
  expect(await askAs(duty()).lead(id)).toMatchObject({ byApplicant: true })
  const answer = '车辆已查封'
  await concludeLead(duty(), { id, version: 1, outcome: 'confirmed', answer })
  await follow()
  const told = (await ledger(shibei, filed.id)).filter(({ template }) => template === 'A4')
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).not.toMatch(/77777|车辆|查封/)
  expect(await askAs(applicant).ownLeads()).toMatchObject([
    { order, state: 'answered', outcome: 'confirmed', answer },
  ])
})

test('the entry in the journal names who is told and not of which lead', async () => {
  const [entry] = await owner`select * from journal where kind = 'lead.reported'`
  const applicant = filed.parties.find(({ role }) => role === 'applicant')!.id
  expect(entry).toMatchObject({ subject_kind: 'party', subject_id: applicant, facts: {} })
})

test('sent twice, by a double click, it is one lead', async () => {
  const applicant = party(filed, 'applicant')
  const asked = given()
  const [one, two] = [await giveLead(applicant, asked), await giveLead(applicant, asked)]
  expect(two).toEqual({ ...one, already: true })
})

test('the debtor gives none here and sees none; nor does anybody without the code', async () => {
  const debtor = party(filed, 'debtor')
  await expect(giveLead(debtor, given())).rejects.toMatchObject({ rule: 'not-found' })
  expect(await askAs(debtor).ownLeads()).toEqual([])
  await expect(giveLead(anyone, given())).rejects.toMatchObject({ rule: 'access-code-wrong' })
})

test('an anonymous lead on the same case tells no applicant anything', async () => {
  const own = await fileCase(shibei)
  const { id } = await sendLead({ about: { caseNumber: own.caseNumber } })
  await concludeLead(duty(), { id, version: 1, outcome: 'confirmed', answer: '感谢' })
  await follow()
  expect((await ledger(shibei, own.id)).filter(({ template }) => template === 'A4')).toEqual([])
  expect(await askAs(party(own, 'applicant')).ownLeads()).toEqual([])
})

test('lead-reported-yuhuatai, resumption-in-three-days: property that a lead named and the court verified lets a case that is closed for now resume (T05, T06)', async () => {
  const closed = await fileCase(yuhuatai)
  await owner`update case_files set state = 'closedForNow' where id = ${closed.id}`
  const { order } = await giveLead(party(closed, 'applicant', yuhuatai), given())
  const id = await idOf(order)
  const { clocks } = await askAs(duty(yuhuatai)).lead(id)
  expect(clocks.map(({ rule }) => rule)).toContain('lead-verified-closed')
  await concludeLead(duty(yuhuatai), { id, version: 1, outcome: 'confirmed', answer: '属实' })
  const [resumption] = await owner`select state from resumptions where case_file_id = ${closed.id}`
  expect(resumption).toEqual({ state: 'verified' })
  const running =
    await owner`select rule from clocks where case_file_id = ${closed.id} and stopped_at is null`
  expect(running.map(({ rule }) => String(rule))).toContain('resumption-in-three-days')
  await follow()
  const told = (await ledger(yuhuatai, closed.id)).filter(({ template }) => template === 'A4')
  expect(told.map(({ rule }) => rule)).toEqual(['lead-reported-yuhuatai'])
})

test('a lead that was not confirmed lets nothing resume', async () => {
  const closed = await fileCase(yuhuatai)
  await owner`update case_files set state = 'closedForNow' where id = ${closed.id}`
  const { order } = await giveLead(party(closed, 'applicant', yuhuatai), given())
  const asked = { id: await idOf(order), version: 1, answer: '未发现' }
  await concludeLead(duty(yuhuatai), { ...asked, outcome: 'notConfirmed' })
  expect(await owner`select from resumptions where case_file_id = ${closed.id}`).toHaveLength(0)
})

test('the applicant and the court write to each other under the lead; the journal does not say whose it is', async () => {
  const own = await fileCase(shibei)
  const applicant = party(own, 'applicant')
  const { order } = await giveLead(applicant, given())
  const id = await idOf(order)
  await answerLead(duty(), { id, text: '车停在几层？', once: crypto.randomUUID() })
  const [shown] = await askAs(applicant).ownLeads()
  expect(shown).toMatchObject({ id, canWrite: true, messages: [{ from: 'court' }] })
  const reply = { id, text: '地下二层', once: crypto.randomUUID() }
  expect(await writeOnOwnLead(applicant, reply)).toEqual({ already: false })
  expect(await writeOnOwnLead(applicant, reply)).toEqual({ already: true })
  const { messages } = await askAs(duty()).lead(id)
  expect(messages).toMatchObject([{ from: 'court' }, { from: 'informant', text: '地下二层' }])
  const [entry] = await owner`select actor_kind, actor_id from journal
    where kind = 'lead.message' and subject_id = ${id}`
  expect(entry).toEqual({ actor_kind: 'anyone', actor_id: null })
})

test('nobody writes on what another gave: not the debtor, not another applicant, not who has no code', async () => {
  const [own, other] = [await fileCase(shibei), await fileCase(shibei)]
  const { order } = await giveLead(party(own, 'applicant'), given())
  const asked = { id: await idOf(order), text: '改一下', once: crypto.randomUUID() }
  for (const by of [party(own, 'debtor'), party(other, 'applicant')]) {
    await expect(writeOnOwnLead(by, asked)).rejects.toMatchObject({ rule: 'not-found' })
  }
  await expect(writeOnOwnLead(anyone, asked)).rejects.toMatchObject({ rule: 'access-code-wrong' })
  expect(await owner`select from lead_messages where lead_id = ${asked.id}`).toHaveLength(0)
})

test('what the only applicant says at a consultation stands among their own leads', async () => {
  const { listed, version } = await prepared()
  const then = clock.now
  clock.now = new Date(then.getTime() + 20 * 86_400_000)
  const asked = { id: listed.id, version, category: 'property' as const, text: '他有一间仓库' }
  const { order } = await receiveLeadHere(officer, { ...asked, urgent: false, atOnce: true })
  clock.now = then
  const [lead] = await owner`select l.given_by, p.role, p.case_file_id from leads l
    left join parties p on p.id = l.given_by where l."order" = ${order}`
  expect(lead).toMatchObject({ role: 'applicant' })
  const by: Actor = {
    kind: 'party',
    partyId: String(lead!['given_by']),
    caseFileId: String(lead!['case_file_id']),
    court: shibei,
  }
  expect(await askAs(by).ownLeads()).toMatchObject([{ order, state: 'received' }])
})
