import { beforeEach, expect, test } from 'vitest'
import { askAs, editListing, editParty, importCourt } from '../../db/index.ts'
import { caseRow, csvFile, partyRow } from '../export-files.ts'
import { fileCase, inventedNumber } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { deliverAll, follow, sent, tellInChat, useWorker } from '../notifying.ts'
import { bench, debtorOf, decision, listingUpTo } from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
useWorker()
beforeEach(() => {
  clock.now = new Date('2026-03-02T09:00:00+08:00')
})

const clerk = staff(shibei, 'clerk')
const partyIn = async (caseFileId: string, role: string) => {
  const file = await askAs(clerk).caseFile(caseFileId)
  return file!.parties.find((party) => party.role === role)!
}
const asked = (party: Awaited<ReturnType<typeof partyIn>>, other: object = {}) => ({
  partyId: party.id,
  version: party.version,
  partyName: party.name,
  partyKind: party.kind,
  partyIdType: party.idType,
  partyIdNumber: party.idNumber ?? '',
  partyLegalRepresentative: party.legalRepresentative ?? '',
  partyPhone: party.phone ?? '',
  partyEmail: party.email ?? '',
  partyAddress: party.address ?? '',
  ...other,
})

test('a party is corrected; the journal says what was, and not what it says', async () => {
  const filed = await fileCase(shibei)
  const before = await partyIn(filed.id, 'debtor')
  const number = inventedNumber()
  const change = { partyName: '林三', partyIdNumber: number, partyPhone: '139 0000 0000' }
  expect(await editParty(clerk, asked(before, change))).toEqual({ version: before.version + 1 })
  expect(await partyIn(filed.id, 'debtor')).toMatchObject({
    name: '林三',
    idNumber: number,
    bornOn: '1985-03-01',
    phone: '13900000000',
    role: 'debtor',
    hasCode: true,
  })
  const [entry] = await owner`select facts, subject_id from journal where kind = 'party.changed'
    and case_file_id = ${filed.id}`
  expect(entry!['facts']['fields']).toMatch(/^name( sex)? idNumber phone$/)
  expect(entry!['subject_id']).toBe(before.id)
  await expect(editParty(clerk, asked(before))).rejects.toMatchObject({ rule: 'changed-meanwhile' })
})

test('who has no card is recorded with sex and day of birth, at filing and after', async () => {
  const filed = await fileCase(shibei, {
    debtorIdType: 'passport',
    debtorIdNumber: 'X1234567',
    debtorSex: 'female',
    debtorBornOn: '1980-05-06',
  })
  const before = await partyIn(filed.id, 'debtor')
  expect(before).toMatchObject({ sex: 'female', bornOn: '1980-05-06', idNumber: 'X1234567' })
  const late = asked(before, { partySex: 'female', partyBornOn: '2026-03-03' })
  await expect(editParty(clerk, late)).rejects.toMatchObject({ fields: [{ field: 'partyBornOn' }] })
  await editParty(clerk, asked(before, { partySex: 'female', partyBornOn: '1981-05-06' }))
  expect(await partyIn(filed.id, 'debtor')).toMatchObject({ bornOn: '1981-05-06' })
  const unit = await partyIn(filed.id, 'debtor')
  await editParty(clerk, asked(unit, { partyKind: 'unit', partySex: 'female' }))
  expect(await partyIn(filed.id, 'debtor')).toMatchObject({ sex: null, bornOn: null })
})

test('a draft keeps the party as it was, its gate says so, and an edit takes the correction over', async () => {
  const people = bench(shibei)
  const debtor = await debtorOf(shibei, { debtorIdType: 'passport', debtorIdNumber: 'X7654321' })
  const drafted = await listingUpTo('drafted', people, debtor)
  const adult = async () => {
    const { gates, record } = (await askAs(people.judge).deskListing(drafted.id))!
    return { met: gates.find(({ rule }) => rule === 'listing-minor')?.met, bornOn: record.bornOn }
  }
  expect(await adult()).toEqual({ met: false, bornOn: null })
  const party = await partyIn(debtor.caseFileId, 'debtor')
  await editParty(clerk, asked(party, { partySex: 'male', partyBornOn: '1980-05-06' }))
  expect(await adult()).toEqual({ met: false, bornOn: null })
  const { caseFileId: _, partyId: __, ...said } = decision(debtor)
  await editListing(people.officer, { ...said, ...drafted })
  expect(await adult()).toEqual({ met: true, bornOn: '1980-05-06' })
})

test('a card says sex and day of birth itself, whatever is written beside it', async () => {
  const filed = await fileCase(shibei, { debtorSex: 'female', debtorBornOn: '1970-01-01' })
  const { sex, bornOn, idNumber } = await partyIn(filed.id, 'debtor')
  expect(bornOn).toBe('1985-03-01')
  expect(sex).toBe(Number(idNumber![16]) % 2 === 1 ? 'male' : 'female')
})

test('an imported party without a number gets one, and is then the same person as elsewhere', async () => {
  const caseNumber = '（2026）鲁0203执97001号'
  await importCourt(clerk, {
    files: [
      csvFile('cases.csv', [caseRow(caseNumber)]),
      csvFile('parties.csv', [partyRow(caseNumber, { 证件类型: '护照', 证件号码: '' })]),
    ],
  })
  const [file] = await owner`select id from case_files where case_number = ${caseNumber}`
  const before = await partyIn(String(file!['id']), 'debtor')
  const number = inventedNumber()
  await editParty(clerk, asked(before, { partyIdType: 'idCard', partyIdNumber: number }))
  const other = await fileCase(shibei, { debtorIdNumber: number })
  const keys = await owner`select distinct person_key from parties
    where id = ${before.id} or (case_file_id = ${other.id} and role = 'debtor')`
  expect(keys).toHaveLength(1)
})

test('the chat that a party linked stays with the party when its number is corrected', async () => {
  const filed = await fileCase(shibei)
  await tellInChat(filed, 4741)
  const before = await partyIn(filed.id, 'applicant')
  const applicantIdNumber = inventedNumber()
  await editParty(clerk, asked(before, { partyIdNumber: applicantIdNumber }))
  await follow()
  await deliverAll()
  sent.length = 0
  await fileCase(shibei, { applicantIdNumber })
  await follow()
  await deliverAll()
  expect(sent.map(({ to }) => to)).toEqual(['4741'])
})

test.each([
  ['partyIdNumber', '990101199003070016'],
  ['partyIdNumber', ''],
  ['partyPhone', '12345'],
  ['partyName', ''],
  ['partyEmail', 'nobody'],
])('a wrong %s is refused at that field, and nothing is changed: “%s”', async (field, value) => {
  const filed = await fileCase(shibei)
  const before = await partyIn(filed.id, 'debtor')
  await expect(editParty(clerk, asked(before, { [field]: value }))).rejects.toMatchObject({
    rule: 'input-invalid',
    fields: [{ field }],
  })
  expect(await partyIn(filed.id, 'debtor')).toEqual(before)
})

test('only a clerk or an officer of the same court corrects a party', async () => {
  const filed = await fileCase(shibei)
  const party = await partyIn(filed.id, 'debtor')
  await expect(editParty(staff(shibei, 'president'), asked(party))).rejects.toMatchObject({
    rule: 'role-needed',
  })
  await expect(editParty(staff(yuhuatai, 'clerk'), asked(party))).rejects.toMatchObject({
    rule: 'other-court',
  })
  await expect(editParty({ kind: 'anyone' }, asked(party))).rejects.toMatchObject({
    rule: 'sign-in-needed',
  })
})
