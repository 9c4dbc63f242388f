import { describe, expect, test } from 'vitest'
import {
  askAs,
  checkListing,
  draftBounty,
  draftListing,
  draftNotice,
  draftRestriction,
  draftRestrictionOfListing,
  endorseBounty,
  endorseNotice,
  publishBounty,
  publishListing,
  publishNotice,
  releaseFinding,
  signBounty,
  signListing,
  signNotice,
  signRestriction,
  tagCase,
  type Actor,
} from '../../db/index.ts'
import { dayOf } from '../../db/time/days.ts'
import { shibei, useCourts } from '../informant.ts'
import {
  addDays,
  ago,
  bench,
  debtorOf,
  decision,
  listingUpTo,
  no,
  restricted,
  type Held,
} from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const people = bench(shibei)
const notice = (other: object = {}) => ({
  kind: 'announcement' as const,
  title: '执行公告',
  body: '被执行人应当履行生效法律文书确定的义务。',
  ...other,
})
let drawn = 0
const offer = (debtor: { caseFileId: string; partyId: string }, other: object = {}) => ({
  kind: 'reward' as const,
  caseFileId: debtor.caseFileId,
  partyId: debtor.partyId,
  number: `（2026）鲁0203执赏${(drawn += 1)}号`,
  unperformed: '50000',
  reward: '由法院按线索价值给予适当奖励',
  wanted: '被执行人名下法院尚未掌握的财产',
  conditions: '线索经核实有效',
  exclusions: '执行人员及其近亲属不适用',
  until: addDays(dayOf(clock.now), 30),
  ...other,
})
const order = (debtor: { caseFileId: string; partyId: string }, other: object = {}) => ({
  caseFileId: debtor.caseFileId,
  partyId: debtor.partyId,
  subjectRole: 'debtor' as const,
  orderNumber: `（2026）鲁0203执限${(drawn += 1000)}号`,
  orderedOn: ago(10),
  items: [1, 9],
  ...other,
})
let young = 100
/** Somebody who is sixteen today, with a right number in the unassigned division. */
function sixteen(): string {
  const born = addDays(dayOf(clock.now), -16 * 365 - 30).replaceAll('-', '')
  const body = `990101${born}${String((young += 1)).padStart(3, '0')}`
  const sum = [...body].reduce((all, digit, at) => all + Number(digit) * (2 ** (17 - at) % 11), 0)
  return body + '10X98765432'[sum % 11]
}

describe('C-4: minors are never made public, by any way', () => {
  test('listing-minor: no listing', async () => {
    const minor = await debtorOf(shibei, { debtorIdNumber: sixteen() })
    const draft = await draftListing(people.officer, decision(minor))
    const checked = await checkListing(people.judge, draft)
    await expect(signListing(people.president, checked)).rejects.toMatchObject({
      rule: 'listing-minor',
    })
  })
  test('restriction-minor: no restriction', async () => {
    const minor = await debtorOf(shibei, { debtorIdNumber: sixteen() })
    const draft = await draftRestriction(people.officer, order(minor))
    await expect(signRestriction(people.president, draft)).rejects.toMatchObject({
      rule: 'restriction-minor',
    })
  })
  test('bounty-minor: no bounty', async () => {
    const minor = await debtorOf(shibei, { debtorIdNumber: sixteen() })
    const draft = await draftBounty(people.officer, offer(minor))
    await expect(signBounty(people.director, draft)).rejects.toMatchObject({ rule: 'bounty-minor' })
  })
  test('text-minor: not by name in a text, which nobody can let stand', async () => {
    const { caseFileId } = await debtorOf(shibei, {
      applicantName: '林小满',
      applicantIdNumber: sixteen(),
    })
    const body = '申请执行人林小满与被执行人抚养费纠纷一案，限期履行。'
    // Service by notice names whom it serves, but no minor.
    for (const kind of ['announcement', 'service'] as const) {
      const draft = await draftNotice(people.officer, notice({ caseFileId, kind, body }))
      await expect(signNotice(people.director, draft)).rejects.toMatchObject({
        rule: 'public-text',
        facts: { found: '未成年当事人的姓名' },
      })
      const { readings } = await askAs(people.judge).deskNotice(draft.id)
      await expect(
        releaseFinding(people.judge, {
          kind: 'notice',
          ...draft,
          finding: readings[0]!.key,
          reason: '确有必要公开',
        }),
      ).rejects.toMatchObject({ rule: 'reading-never' })
    }
  })
  test('listing-minor: Postgres has the last word, whatever was corrected or imported', async () => {
    const held = await listingUpTo('signed', people, await debtorOf(shibei))
    await expect(
      owner`update listings set state = 'published', served_on = decided_on, published_at = now(),
        born_on = decided_on - interval '16 years' where id = ${held.id}`,
    ).rejects.toThrow('listing-minor')
  })
  test('record-unsigned: an import publishes nothing', async () => {
    const [row] =
      await owner`select count(*)::int as all from listings where imported and state = 'published'`
    expect(row!['all']).toBe(0)
  })
})

describe('no listing without ground, answers and service', () => {
  test('listing-ground', async () => {
    const debtor = await debtorOf(shibei)
    const draft = await draftListing(people.officer, decision(debtor)).then((held) => held)
    await expect(
      draftListing(people.officer, decision(await debtorOf(shibei), { grounds: [] })),
    ).rejects.toMatchObject({ rule: expect.stringMatching(/^listing-ground$|input/) as string })
    expect(draft.version).toBe(1)
  })
  test.each<[string, Parameters<typeof decision>[1]]>([
    ['listing-exclusion', { ...no, security: undefined }],
    ['listing-excluded', { ...no, sealedAssets: 'yes' }],
  ])('%s for ground (1)', async (rule, answers) => {
    const draft = await draftListing(
      people.officer,
      decision(await debtorOf(shibei), {
        grounds: [1],
        termYears: undefined,
        ...answers,
      }),
    )
    const checked = await checkListing(people.judge, draft)
    await expect(signListing(people.president, checked)).rejects.toMatchObject({ rule })
  })
  test('listing-unserved', async () => {
    const held = await listingUpTo('signed', people, await debtorOf(shibei))
    await restricted(people, held)
    await expect(publishListing(people.director, held)).rejects.toMatchObject({
      rule: 'wrong-state',
    })
    await owner`update listings set state = 'served' where id = ${held.id}`
    await expect(publishListing(people.director, held)).rejects.toMatchObject({
      rule: 'listing-unserved',
    })
  })
  test('campus-loan-student: a student’s campus loan is neither listed nor restricted', async () => {
    const debtor = await debtorOf(shibei)
    const draft = await draftListing(people.officer, decision(debtor, { campusLoan: 'yes' }))
    const checked = await checkListing(people.judge, draft)
    await expect(signListing(people.president, checked)).rejects.toMatchObject({
      rule: 'campus-loan-student',
    })
    const restriction = await draftRestriction(people.officer, order(debtor, { campusLoan: 'yes' }))
    await expect(signRestriction(people.president, restriction)).rejects.toMatchObject({
      rule: 'campus-loan-student',
    })
  })
  test('campus-loan-unanswered: of a young person it is asked, and does not bar', async () => {
    const born = addDays(dayOf(clock.now), -20 * 365 - 30).replaceAll('-', '')
    const body = `990101${born}123`
    const sum = [...body].reduce((all, digit, at) => all + Number(digit) * (2 ** (17 - at) % 11), 0)
    const young = await debtorOf(shibei, { debtorIdNumber: body + '10X98765432'[sum % 11] })
    const draft = await draftListing(people.officer, decision(young))
    const { gates } = await askAs(people.officer).deskListing(draft.id)
    expect(gates.find(({ rule }) => rule === 'campus-loan-unanswered')).toMatchObject({
      met: false,
      warns: true,
    })
    const checked = await checkListing(people.judge, draft)
    await expect(signListing(people.president, checked)).resolves.toHaveProperty('version')
  })
})

describe('nothing is done by itself, and nothing in bulk', () => {
  const machines: readonly (readonly [string, Actor])[] = [
    ['the portal', { kind: 'portal' }],
    ['an operator', { kind: 'operator' }],
    ['anyone', { kind: 'anyone' }],
  ]
  test.each(machines)(
    'reading-automatic: %s drafts, signs and publishes nothing',
    async (_, by) => {
      const debtor = await debtorOf(shibei)
      const held = await listingUpTo('served', people, debtor)
      const draft = await draftNotice(people.officer, notice())
      const signed = await signNotice(people.director, draft)
      const attempts: (() => Promise<unknown>)[] = [
        () => draftListing(by, decision(debtor)),
        () => checkListing(by, held),
        () => signListing(by, held),
        () => publishListing(by, held),
        () => draftRestriction(by, order(debtor)),
        () => draftBounty(by, offer(debtor)),
        () => draftNotice(by, notice()),
        () => publishNotice(by, signed),
      ]
      const before = await owner`select count(*)::int as all from journal`
      for (const attempt of attempts) {
        await expect(attempt()).rejects.toMatchObject({ rule: 'sign-in-needed' })
      }
      expect(await owner`select count(*)::int as all from journal`).toEqual(before)
    },
  )
  test('an act publishes one record: a list of them is not even read', async () => {
    const one = await listingUpTo('served', people, await debtorOf(shibei))
    await expect(
      publishListing(people.director, [one, one] as unknown as Held),
    ).rejects.toMatchObject({ rule: 'input-invalid' })
    await expect(
      publishListing(people.director, { ...one, id: [one.id] } as unknown as Held),
    ).rejects.toMatchObject({ rule: 'input-invalid' })
  })
})

describe('C-9, C-10: a sensitive or cautious case needs one more signature', () => {
  test('endorsement-needed for a notice and a bounty', async () => {
    const debtor = await debtorOf(shibei)
    const { version } = (await askAs(people.officer).caseFile(debtor.caseFileId))!
    await tagCase(people.officer, {
      caseFileId: debtor.caseFileId,
      tags: ['cautious'],
      version,
    })
    const drafted = await draftNotice(people.officer, notice({ caseFileId: debtor.caseFileId }))
    const signed = await signNotice(people.director, drafted)
    await expect(publishNotice(people.clerk, signed)).rejects.toMatchObject({
      rule: 'endorsement-needed',
    })
    await publishNotice(people.clerk, await endorseNotice(people.vicePresident, signed))
    const bounty = await signBounty(
      people.director,
      await draftBounty(people.officer, offer(debtor)),
    )
    await expect(publishBounty(people.clerk, bounty)).rejects.toMatchObject({
      rule: 'endorsement-needed',
    })
    await publishBounty(people.clerk, await endorseBounty(people.vicePresident, bounty))
  })
})

test('listing-representative: not for being the representative of a unit', async () => {
  const debtor = await debtorOf(shibei, { debtorName: '林二' })
  await owner`insert into parties (court, case_file_id, role, name, kind, id_type, id_number, legal_representative, person_key)
    values (${shibei}, ${debtor.caseFileId}, 'debtor', '青岛岩石有限公司', 'unit', 'uscc', '91990101MA0TE5T16N', '林二', ${Buffer.from('u')})`
  const held = await listingUpTo('checked', people, debtor)
  await expect(signListing(people.president, held)).rejects.toMatchObject({
    rule: 'listing-representative',
  })
})

test('the restriction of a listing carries no text that may not be public', async () => {
  const held = await listingUpTo('checked', people, await debtorOf(shibei))
  await expect(
    draftRestrictionOfListing(people.officer, {
      listingId: held.id,
      orderNumber: '（2026）鲁0203执限99号',
      orderedOn: ago(5),
      items: [],
      periodText: '至该老赖还款之日止',
    }),
  ).rejects.toMatchObject({ rule: 'public-text', fields: [{ field: 'periodText' }] })
})
