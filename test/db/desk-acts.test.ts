import { describe, expect, test } from 'vitest'
import { askAs, draftBounty, draftNotice, publishNotice, signNotice } from '../../db/index.ts'
import { shibei, useCourts } from '../informant.ts'
import { addDays, bench, dayOf, debtorOf, listingUpTo } from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
const people = bench(shibei)
const offices = Object.keys(people) as (keyof typeof people)[]

/** Which offices are offered an act, by what the desk answers to each. */
async function offered(ask: (office: keyof typeof people) => Promise<{ acts: string[] }>) {
  const answers = await Promise.all(
    offices.map(async (office) => [office, await ask(office)] as const),
  )
  return (act: string) => answers.filter(([, { acts }]) => acts.includes(act)).map(([who]) => who)
}

const bounty = async (kind: 'property' | 'reward') => {
  const { caseFileId, partyId } = await debtorOf(shibei)
  const today = dayOf(clock.now)
  return draftBounty(people.officer, {
    kind,
    caseFileId,
    partyId,
    number: `（2026）鲁0203执悬${kind === 'property' ? 71 : 72}号`,
    unperformed: '50000',
    until: addDays(today, 30),
    reward: '给予适当奖励',
    wanted: '财产线索',
    conditions: '线索须为法院尚未掌握',
    exclusions: '依法负有协助义务的人员除外',
    ...(kind === 'property' && { rewardShare: '10', appliedOn: today, promised: '承诺支付' }),
  })
}

describe('the desk offers what a person may do, from the rules and steps that decide it', () => {
  test('a property bounty to a judge or the director for signature, a court reward to the director', async () => {
    for (const [kind, signers] of [
      ['property', ['judge', 'director']],
      ['reward', ['director']],
    ] as const) {
      const { id } = await bounty(kind)
      const to = await offered((office) => askAs(people[office]).deskBounty(id))
      expect(to('sign')).toEqual(signers)
      expect(to('publish')).toEqual([])
      await owner`update bounties set state = 'published' where id = ${id}`
      const then = await offered((office) => askAs(people[office]).deskBounty(id))
      expect(then('correct')).toEqual(signers)
      expect(then('close')).toEqual(['clerk', 'judge', 'director', 'president'])
    }
  })

  test('a public notice to the director or the president for correction', async () => {
    const draft = await draftNotice(people.officer, {
      kind: 'announcement',
      title: '公告',
      body: '公告正文',
    })
    await publishNotice(people.clerk, await signNotice(people.director, draft))
    const to = await offered((office) => askAs(people[office]).deskNotice(draft.id))
    expect(to('correct')).toEqual(['director', 'president'])
  })

  test('a listing to nobody who wrote it; the further approval only where the case is marked', async () => {
    const debtor = await debtorOf(shibei)
    const held = await listingUpTo('drafted', { ...people, officer: people.judge }, debtor)
    const one = () => offered((office) => askAs(people[office]).deskListing(held.id))
    expect((await one())('check')).toEqual(['director'])
    expect((await one())('endorse')).toEqual([])
    await owner`update case_files set tags = '["sensitive"]' where id = ${debtor.caseFileId}`
    expect((await one())('endorse')).toEqual(['director', 'vicePresident', 'president'])
    const { rows } = await askAs(people.judge).deskListings({ state: 'drafted' })
    expect(rows.find(({ id }) => id === held.id)?.acts).not.toContain('check')
  })

  test('an imported listing to the president for publication, and for its answers as long as they are open', async () => {
    const held = await listingUpTo('served', people, await debtorOf(shibei))
    const one = () => offered((office) => askAs(people[office]).deskListing(held.id))
    expect((await one())('publish')).toEqual(['clerk', 'judge', 'director', 'president'])
    expect((await one())('answer')).toEqual([])
    await owner`update listings set imported = true where id = ${held.id}`
    expect((await one())('publish')).toEqual(['president'])
    expect((await one())('answer')).toEqual([])
    await owner`update listings set grounds = '[1]' where id = ${held.id}`
    expect((await one())('answer')).toContain('president')
  })
})

test('a record and its case tell the same of what was done, each in its order', async () => {
  const debtor = await debtorOf(shibei)
  const { id } = await listingUpTo('checked', people, debtor)
  const desk = askAs(people.clerk)
  const { trace } = await desk.deskListing(id)
  const ofCase = (await desk.caseFile(debtor.caseFileId))!.trace
  expect(trace.map(({ kind }) => kind)).toEqual(['listing.drafted', 'listing.checked'])
  expect(trace[0]).toMatchObject({ actorKind: 'staff', on: dayOf(clock.now) })
  expect(ofCase.filter(({ kind }) => kind.startsWith('listing.'))).toEqual(trace.toReversed())
})
