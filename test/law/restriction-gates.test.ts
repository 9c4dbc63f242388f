import { expect, test } from 'vitest'
import {
  askAs,
  draftRestriction,
  publishRestriction,
  serveRestriction,
  signRestriction,
} from '../../db/index.ts'
import { anyone, shibei, useCourts } from '../informant.ts'
import { ago, bench, debtorOf, publishedRestriction, type Debtor } from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
const people = bench(shibei)
const desk = askAs(people.clerk)
const ask = askAs(anyone)

let drawn = 0
const order = ({ caseFileId, partyId }: Debtor, other: object = {}) => ({
  caseFileId,
  partyId,
  subjectRole: 'debtor' as const,
  orderNumber: `（2026）鲁0203执限${(drawn += 1) + 500}号`,
  orderedOn: ago(50),
  items: [9, 1, 1],
  ...other,
})

test('an order says how long it runs and what a breach brings (art 5), and the signature is bound to both', async () => {
  const usual = await draftRestriction(people.officer, order(await debtorOf(shibei)))
  expect((await desk.deskRestriction(usual.id)).record).toMatchObject({
    periodText: expect.stringContaining('履行完毕') as string,
    consequences: expect.stringMatching(/罚款、拘留.*刑事责任/) as string,
  })
  const own = { periodText: '自送达之日起二年', consequences: '违反的，予以罚款。' }
  const draft = await draftRestriction(people.officer, order(await debtorOf(shibei), own))
  const signed = await signRestriction(people.president, draft)
  await owner`update restrictions set period_text = '自送达之日起三年' where id = ${draft.id}`
  await expect(publishedRestriction(people, signed, ['本网站'])).rejects.toMatchObject({
    rule: 'signature-void',
  })
  await owner`update restrictions set period_text = ${own.periodText} where id = ${draft.id}`
  const { version } = (await desk.deskRestriction(draft.id)).record
  await publishRestriction(people.director, { id: draft.id, version, announcedIn: ['本网站'] })
  const shown = await ask.restriction(draft.id)
  expect(shown).toMatchObject({ ...own, age: expect.any(Number) as number, ageAsOf: ago(0) })
  expect(shown).not.toHaveProperty('bornOn')
  await expect(
    draftRestriction(
      people.officer,
      order(await debtorOf(shibei), { consequences: '请电13800138000' }),
    ),
  ).rejects.toMatchObject({ rule: 'public-text', fields: [{ field: 'consequences' }] })
})

test('nobody is restricted in a case that has ended', async () => {
  const debtor = await debtorOf(shibei)
  const draft = await draftRestriction(people.officer, order(debtor))
  const close = (state: string) =>
    owner`update case_files set state = ${state} where id = ${debtor.caseFileId}`
  await close('closed')
  await expect(signRestriction(people.president, draft)).rejects.toMatchObject({
    rule: 'restriction-case-closed',
  })
  await close('open')
  const signed = await signRestriction(people.president, draft)
  await close('closed')
  await expect(publishedRestriction(people, signed, ['本网站'])).rejects.toMatchObject({
    rule: 'restriction-case-closed',
  })
})

test('an announcement serves the order thirty days after its publication (民事诉讼法 art 95)', async () => {
  const draft = await draftRestriction(people.officer, order(await debtorOf(shibei)))
  const signed = await signRestriction(people.president, draft)
  const served = await serveRestriction(people.clerk, {
    ...signed,
    servedOn: ago(29),
    method: 'announcement',
  })
  const { record } = await desk.deskRestriction(draft.id)
  expect(record.servedOn).toBe(ago(-1))
  const asked = { ...served, announcedIn: ['本网站'] }
  await expect(publishRestriction(people.director, asked)).rejects.toMatchObject({
    rule: 'restriction-unserved',
  })
  clock.now = new Date(clock.now.getTime() + 86_400_000)
  await expect(publishRestriction(people.director, asked)).resolves.toMatchObject({ id: draft.id })
  clock.now = new Date()
})

test('a minor is not restricted by name; an unknown date of birth warns (C-4)', async () => {
  const born = async (bornOn: string | null) => {
    const debtor = await debtorOf(shibei)
    await owner`update parties set id_type = 'passport', id_number = 'E12345678', born_on = ${bornOn}
      where id = ${debtor.partyId}`
    return draftRestriction(people.officer, order(debtor))
  }
  await expect(signRestriction(people.president, await born('2015-03-01'))).rejects.toMatchObject({
    rule: 'restriction-minor',
  })
  const unknown = await born(null)
  const { gates } = await desk.deskRestriction(unknown.id)
  expect(gates.find(({ rule }) => rule === 'restriction-born-unknown')).toMatchObject({
    met: false,
    warns: true,
  })
  await expect(signRestriction(people.president, unknown)).resolves.toHaveProperty('version', 2)
})
