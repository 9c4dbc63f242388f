import { describe, expect, test } from 'vitest'
import {
  askAs,
  checkListing,
  draftListing,
  editListing,
  signListing,
  type Says,
} from '../../db/index.ts'
import { shibei, useCourts, yuhuatai } from '../informant.ts'
import {
  addMonths,
  ago,
  bench,
  dayOf,
  debtorOf,
  decision,
  listingUpTo,
  no,
  type Debtor,
} from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
const people = bench(shibei)
const desk = askAs(people.clerk)

const journalLength = async () =>
  Number((await owner`select count(*)::int as n from journal`)[0]!['n'])

/** Brings a decision to the president and gives what the signature meets. */
async function signed(debtor: Debtor, other: Parameters<typeof decision>[1]) {
  return signListing(people.president, await listingUpTo('checked', people, debtor, other))
}

/** The case ends, as its last step makes it end. */
const ended = ({ caseFileId }: Debtor) =>
  owner`update case_files set state = 'closed' where id = ${caseFileId}`

describe('a decision to list is signed only when the law allows it', () => {
  test('without one of the six grounds it is not even kept (art 1)', async () => {
    const debtor = await debtorOf(shibei)
    const before = await journalLength()
    await expect(
      draftListing(people.officer, decision(debtor, { grounds: [] })),
    ).rejects.toMatchObject({ rule: 'listing-ground' })
    expect(await journalLength()).toBe(before)
  })

  test.each([
    ['nothing is answered', {}, 'listing-exclusion'],
    ['one is left open', { ...no, laterInTurn: '' }, 'listing-exclusion'],
    ['security was given', { ...no, security: 'yes' }, 'listing-excluded'],
    ['sealed assets suffice', { ...no, sealedAssets: 'yes' }, 'listing-excluded'],
    ['the turn comes later', { ...no, laterInTurn: 'yes' }, 'listing-excluded'],
    ['it is no refusal', { ...no, otherNonRefusal: 'yes' }, 'listing-excluded'],
  ])('ground (1), but %s (art 3)', async (_, answers, rule) => {
    const debtor = await debtorOf(shibei)
    await expect(
      signed(debtor, { grounds: [1], termYears: '', ...answers } as never),
    ).rejects.toMatchObject({ rule })
  })

  test('the refusal names what was not answered, in both languages', async () => {
    const debtor = await debtorOf(shibei)
    const refusal = await signed(debtor, {
      ...no,
      grounds: [1],
      termYears: undefined,
      laterInTurn: undefined,
    }).catch((error: { explain(): { article: string; says: Says } }) => error.explain())
    expect(refusal).toMatchObject({
      article: '第三条',
      says: {
        zh: expect.stringContaining('履行顺序在后') as string,
        en: expect.stringContaining('turn to perform comes later') as string,
      },
    })
  })

  test.each<[string | null, string, boolean, string]>([
    // born       decided       allowed because
    ['2008-06-01', '2026-06-02', true, 'eighteen is reached on the day after the birthday'],
    [
      '2008-06-01',
      '2026-06-01',
      false,
      'on the eighteenth birthday itself one is not yet eighteen',
    ],
    ['2012-02-29', '2026-06-02', false, 'a minor'],
    [null, '2026-06-02', false, 'the date of birth is not known'],
  ])('born %s, decided %s: %s, %s (art 4)', async (bornOn, decidedOn, allowed) => {
    clock.now = new Date('2026-07-01T10:00:00+08:00')
    const debtor = await debtorOf(shibei)
    await owner`update parties set id_type = 'passport', id_number = 'E12345678', born_on = ${bornOn} where id = ${debtor.partyId}`
    const act = signed(debtor, { decidedOn: decidedOn as never })
    await (allowed
      ? expect(act).resolves.toMatchObject({ version: 3 })
      : expect(act).rejects.toMatchObject({ rule: 'listing-minor' }))
    clock.now = new Date()
  })

  test.each([
    // grounds     years       rule
    [[4], '', 'listing-term'],
    [[4], 3, 'listing-term'],
    [[4], 1, 'listing-term'],
    [[4, 5], 5, undefined],
    [[4, 5], 6, 'listing-term'],
    [[2], 4, undefined],
    [[1], 2, 'listing-term'],
  ])('grounds %j for %s years (art 2)', async (grounds, termYears, rule) => {
    const debtor = await debtorOf(shibei)
    const act = signed(debtor, { ...no, grounds, termYears } as never)
    await (rule
      ? expect(act).rejects.toMatchObject({ rule })
      : expect(act).resolves.toMatchObject({ version: 3 }))
  })

  test('who has performed is not listed (art 1)', async () => {
    await expect(signed(await debtorOf(shibei), { performance: 'all' })).rejects.toMatchObject({
      rule: 'listing-performed',
    })
  })

  test('nobody is listed in a case that has ended (art 10)', async () => {
    const debtor = await debtorOf(shibei)
    const held = await listingUpTo('checked', people, debtor)
    await ended(debtor)
    await expect(signListing(people.president, held)).rejects.toMatchObject({
      rule: 'listing-case-closed',
    })
  })

  test('what was decided tomorrow is not signed today', async () => {
    await expect(
      signed(await debtorOf(shibei), { decidedOn: addMonths(dayOf(clock.now), 1) }),
    ).rejects.toMatchObject({ rule: 'listing-decision-day' })
  })

  test('an identity number that fails its check bars it; a code of a unit only warns (art 6)', async () => {
    const person = await debtorOf(shibei)
    await owner`update parties set id_number = '110101199001011234' where id = ${person.partyId}`
    await expect(signed(person, {})).rejects.toMatchObject({ rule: 'listing-id' })

    const unit = await debtorOf(shibei, {
      debtorName: '青岛岩石贸易有限公司',
      debtorKind: 'unit',
      debtorIdType: 'uscc',
      debtorIdNumber: '91990101MA0TE5T16N',
    } as never)
    await owner`update parties set id_number = '91990101MA0TE5T16P' where id = ${unit.partyId}`
    const held = await signed(unit, {})
    const { gates } = await desk.deskListing(held.id)
    expect(gates.find(({ rule }) => rule === 'listing-uscc')).toMatchObject({
      met: false,
      warns: true,
      article: '第六条',
    })
  })

  test('the representative of a unit in the case is listed only for a duty of their own', async () => {
    const debtor = await debtorOf(shibei, { debtorName: '陶丽梅' })
    await owner`insert into parties (court, case_file_id, role, name, kind, id_type, id_number, legal_representative, person_key)
      values (${shibei}, ${debtor.caseFileId}, 'debtor', '青岛岩石有限公司', 'unit', 'uscc', '91990101MA0TE5T16N', '陶丽梅', ${Buffer.from('u')})`
    const held = await listingUpTo('checked', people, debtor)
    await expect(signListing(people.president, held)).rejects.toMatchObject({
      rule: 'listing-representative',
      facts: { unit: '青岛岩石有限公司' },
    })
    const edited = await editListing(people.officer, {
      ...held,
      duty: '连带偿还借款',
      performance: 'none',
      grounds: [4],
      decisionNumber: '（2026）鲁0203执失9001号',
      decidedOn: ago(60),
      termYears: 2,
      ownDuty: 'yes',
    })
    const checked = await checkListing(people.judge, edited)
    await expect(signListing(people.president, checked)).resolves.toMatchObject({ id: held.id })
  })

  test.each([
    ['a phone', '请与13800138000联系', '电话号码'],
    ['a full number', '被执行人990101199003070015', '身份证号码'],
    ['an address', '家住市北区延安路12号3单元501室', '住址'],
    ['an insult', '该老赖拒不还款', '侮辱性称谓'],
  ])('a public text with %s is not even kept', async (_, duty, found) => {
    const debtor = await debtorOf(shibei)
    await expect(draftListing(people.officer, decision(debtor, { duty }))).rejects.toMatchObject({
      rule: 'public-text',
      facts: { found },
      fields: [{ field: 'duty' }],
    })
  })
})

describe('who may do what', () => {
  test('only the president signs, and only what somebody else wrote and checked (art 5)', async () => {
    const held = await listingUpTo('checked', people, await debtorOf(shibei))
    for (const by of [people.officer, people.judge, people.director, people.vicePresident]) {
      await expect(signListing(by, held)).rejects.toMatchObject({
        rule: 'listing-president',
        kind: 'authority',
      })
    }
    await expect(signListing({ kind: 'anyone' }, held)).rejects.toMatchObject({
      rule: 'sign-in-needed',
    })
  })

  test('who drafted or edited it neither checks nor signs it', async () => {
    const both = { ...people.judge, roles: ['judge', 'president', 'officer'] } as never
    const drafted = await draftListing(both, decision(await debtorOf(shibei)))
    await expect(checkListing(both, drafted)).rejects.toMatchObject({ rule: 'four-eyes' })
    const checked = await checkListing(people.director, drafted)
    await expect(signListing(both, checked)).rejects.toMatchObject({ rule: 'four-eyes' })
  })

  test('staff of another court neither see nor touch it', async () => {
    const held = await listingUpTo('checked', people, await debtorOf(shibei))
    const other = bench(yuhuatai)
    await expect(signListing(other.president, held)).rejects.toMatchObject({ rule: 'other-court' })
    await expect(askAs(other.judge).deskListing(held.id)).rejects.toMatchObject({
      rule: 'other-court',
    })
    const { rows } = await askAs(other.judge).deskListings()
    expect(rows).toEqual([])
  })
})
