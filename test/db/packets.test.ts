import { expect, test } from 'vitest'
import { askAs, packetFile, publicPacketFile, servePacket } from '../../db/index.ts'
import { packetDocuments } from '../../db/packets/tables.ts'
import { addDays, dayOf } from '../../db/time/days.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { textOfPdf } from '../read-pdf.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const clerk = staff(shibei, 'clerk')
const today = () => dayOf(clock.now)

async function filed() {
  const file = await fileCase(shibei)
  const party = (role: string) => file.parties.find((one) => one.role === role)!.id
  return { ...file, debtor: party('debtor'), applicant: party('applicant') }
}
type Filed = Awaited<ReturnType<typeof filed>>
const versionOf = async (id: string) => (await askAs(clerk).caseFile(id))!.version
const serve = async (file: Filed, other: object = {}) =>
  servePacket(clerk, {
    caseFileId: file.id,
    partyId: file.debtor,
    documents: [...packetDocuments],
    way: 'direct',
    servedOn: today(),
    servedBy: '周执、李书',
    version: await versionOf(file.id),
    ...other,
  } as Parameters<typeof servePacket>[1])

test('the six documents of first-packet-danzhou are made from the case, for each debtor', async () => {
  const file = await filed()
  const { bytes } = await packetFile(clerk, { caseFileId: file.id, partyId: file.debtor })
  const text = textOfPdf(bytes)
  for (const said of [
    '执行通知书',
    '报告财产令',
    '被执行人财产申报表',
    '执行风险告知书',
    '传票',
    '致失信被执行人的公开信',
    file.caseNumber,
    '林二',
    '民间借贷纠纷',
  ]) {
    expect(text).toContain(said)
  }
  const again = await packetFile(clerk, { caseFileId: file.id, partyId: file.debtor })
  expect(Buffer.compare(bytes, again.bytes)).toBe(0)
})

test.each(packetDocuments)(
  '%s alone is one document, and names no identity number',
  async (document) => {
    const file = await filed()
    const asked = { caseFileId: file.id, partyId: file.debtor, document }
    const text = textOfPdf((await packetFile(clerk, asked)).bytes)
    expect(text).toContain('第 1 页')
    expect(text).not.toMatch(/\d{17}[\dX]/)
  },
)

test('the checklist has six open lines, and a record of service closes them: how, when, by whom', async () => {
  const file = await filed()
  const [open] = await askAs(clerk).packetsOfCase(file.id)
  expect(open).toMatchObject({ name: '林二', served: 0 })
  expect(open!.documents.map(({ document }) => document)).toEqual(packetDocuments)
  await serve(file, { documents: ['notice', 'propertyOrder'] })
  const [part] = await askAs(clerk).packetsOfCase(file.id)
  expect(part!.served).toBe(2)
  expect(part!.documents[0]!.service).toEqual({
    way: 'direct',
    servedOn: today(),
    servedBy: '周执、李书',
  })
  expect(part!.documents[2]!.service).toBeNull()
})

test('a correction takes the place of the earlier record, and the journal keeps both', async () => {
  const file = await filed()
  await serve(file, { documents: ['notice'] })
  await serve(file, { documents: 'notice', way: 'left' })
  const [packet] = await askAs(clerk).packetsOfCase(file.id)
  expect(packet!.documents[0]!.service?.way).toBe('left')
  const kept = await owner`
    select facts->>'way' as way from journal where kind = 'packet.served' and case_file_id = ${file.id} order by seq`
  expect(kept.map(({ way }) => way)).toEqual(['direct', 'left'])
})

test('nothing is served before it was filed, nor tomorrow, nor on the applicant, nor unseen', async () => {
  const file = await filed()
  const refused = async (other: object, rule: string) =>
    expect(serve(file, other)).rejects.toMatchObject({ rule })
  await refused({ servedOn: addDays(today(), -1) }, 'step-before-filing')
  await refused({ servedOn: addDays(today(), 1) }, 'step-future')
  await refused({ partyId: file.applicant }, 'not-found')
  await refused({ documents: [] }, 'input-invalid')
  await refused({ version: 99 }, 'changed-meanwhile')
  expect((await askAs(clerk).packetsOfCase(file.id))[0]!.served).toBe(0)
})

test('another court neither reads nor records', async () => {
  const file = await filed()
  const other = staff(yuhuatai, 'clerk')
  const asked = { caseFileId: file.id, partyId: file.debtor }
  await expect(packetFile(other, asked)).rejects.toMatchObject({ rule: 'not-found' })
  expect(await askAs(other).packetsOfCase(file.id)).toEqual([])
})

test('anybody takes the empty form and the open letter away, and they name nobody', async () => {
  const form = textOfPdf((await publicPacketFile('propertyForm', 'shibei')).bytes)
  expect(form).toContain('被执行人财产申报表')
  expect(form).toContain('债权、股权、投资权益')
  const letter = textOfPdf((await publicPacketFile('openLetter', shibei)).bytes)
  expect(letter).toContain('工作人员不会索要验证码')
  await expect(publicPacketFile('openLetter', 'nowhere')).rejects.toMatchObject({
    rule: 'not-found',
  })
})
