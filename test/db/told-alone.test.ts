import { expect, test } from 'vitest'
import { askAs, publishListing, recordStep } from '../../db/index.ts'
import { inventedNumber } from '../filed-case.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { follow, ledger, useWorker } from '../notifying.ts'
import { ago, bench, debtorOf, listingUpTo, restricted } from '../publication.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()
useWorker()

const people = bench(shibei)

/** What was told to whom in a case after its filing: the parts of each message, and the name of the party. */
const toldIn = async (caseFileId: string) =>
  (await ledger(shibei, caseFileId))
    .map(({ template, name }) => `${template} ${name}`)
    .filter((told) => !/^[AD]1\+/.test(told))
    .toSorted()

/** A second debtor of the same case, who is on no list. */
async function besides(caseFileId: string) {
  await owner`insert into parties (court, case_file_id, role, name, kind, id_type, id_number, person_key)
    values (${shibei}, ${caseFileId}, 'debtor', '林三', 'person', 'idCard', ${inventedNumber()},
      ${Buffer.from(crypto.randomUUID())})`
}

test('who stands on the list is told alone: before publication, and the remedies after; the applicant that it is so', async () => {
  const debtor = await debtorOf(shibei)
  await besides(debtor.caseFileId)
  const served = await listingUpTo('served', people, debtor)
  await follow()
  expect(await toldIn(debtor.caseFileId)).toEqual(['D4 林二'])

  await restricted(people, served)
  await publishListing(people.director, served)
  await follow()
  expect(await toldIn(debtor.caseFileId)).toEqual(['A24 陈一', 'D4 林二', 'D5 林二'])
  const [remedies] = (await ledger(shibei, debtor.caseFileId)).filter(
    ({ template }) => template === 'D5',
  )
  expect(remedies!.body).toContain('十日内可向上一级法院申请复议')
  expect(remedies!.body).not.toMatch(/林|50000/)
})

test('until a listing is served nobody is told of it (C-3)', async () => {
  const debtor = await debtorOf(shibei)
  await listingUpTo('signed', people, debtor)
  await follow()
  expect(await toldIn(debtor.caseFileId)).toEqual([])
})

test('a step that concerns both sides is told to every party, with its name and day and without its text', async () => {
  const { caseFileId } = await debtorOf(shibei)
  await besides(caseFileId)
  const by = staff(shibei, 'clerk', 'officer')
  const { version } = (await askAs(by).caseFile(caseFileId))!
  await recordStep(by, {
    caseFileId,
    code: 'N16',
    doneOn: ago(1),
    text: '评估价1200000元',
    version,
  })
  await follow()
  expect(await toldIn(caseFileId)).toEqual(['A16 陈一', 'D7 林三', 'D7 林二'].toSorted())
  const [told] = (await ledger(shibei, caseFileId)).filter(({ template }) => template === 'A16')
  expect(told!.body).toContain(`评估（${ago(1)}）`)
  expect(told!.body).not.toContain('1200000')
})
