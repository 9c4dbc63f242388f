import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { solveChallenge } from 'altcha-lib/v1'
import { expect, inject, test } from 'vitest'
import { askAs, issueChallenge, networkOf, receiveLead, type Challenge } from '../../db/index.ts'
import { forgetSpentProofs } from '../../db/proofs/challenge.ts'
import { cheapest } from '../../db/proofs/price.ts'
import { anyone, lead, shibei, staff, useCourts } from '../informant.ts'
import { clock, databaseUrl, owner, reopenStore, useStore } from '../store.ts'
import { proof, solve } from './proving.ts'

useStore()
useCourts()

const duty = askAs(staff(shibei, 'dutyOfficer'))
const minutes = (count: number) => (clock.now = new Date(clock.now.getTime() + count * 60_000))
const seconds = (count: number) => minutes(count / 60)

/** A lead that somebody wrote: the form was open for a while before it came. */
function written(other: Parameters<typeof lead>[0] = {}) {
  const form = lead(other)
  seconds(30)
  return form
}

/** Whether the leads that were sent wait behind the others, in the order of their places. */
async function heldOf(...orders: number[]): Promise<boolean[]> {
  const rows =
    await owner`select held from leads where "order" in ${owner(orders)} order by "order"`
  return rows.map((row) => Boolean(row['held']))
}
const held = async (form: ReturnType<typeof lead>) => {
  const { order } = await receiveLead(anyone, form)
  return (await heldOf(order))[0]
}
const spent = async () =>
  Number((await owner`select count(*)::int as n from spent_proofs`)[0]!['n'])

test('a lead with a proof of work does not wait; one without waits behind the others and is taken all the same', async () => {
  expect(await held(written({ proof: await proof() }))).toBe(false)
  expect(await held(written())).toBe(true)
})

test('the proof is the one of ALTCHA: its own library solves it', async () => {
  const { maxnumber, ...challenge } = await issueChallenge('altcha')
  const found = await solveChallenge(challenge.challenge, challenge.salt, 'SHA-256', maxnumber)
    .promise
  const solved = Buffer.from(JSON.stringify({ ...challenge, ...found })).toString('base64')
  expect(await held(written({ proof: solved }))).toBe(false)
})

const again = async (change: (solved: Challenge & { number: number }) => object) => {
  const solved = JSON.parse(Buffer.from(await proof(), 'base64').toString()) as Challenge & {
    number: number
  }
  return Buffer.from(JSON.stringify({ ...solved, ...change(solved) })).toString('base64')
}
test.each([
  ['nonsense', async () => 'x'],
  ['nothing', async () => ''],
  ['another number', () => again(({ number }) => ({ number: number + 1 }))],
  ['a challenge of one’s own', () => again(() => ({ challenge: '0'.repeat(64) }))],
  [
    'a longer life',
    () => again(({ salt }) => ({ salt: salt.replace(/expires=\d+/, 'expires=9999999999') })),
  ],
  ['no end of its life', () => again(({ salt }) => ({ salt: salt.replace(/\?.*/, '') }))],
  [
    'a digit moved from the number to the salt',
    () =>
      again(({ salt, number }) => ({
        salt: `${salt}${String(number)[0]}`,
        number: Number(String(number).slice(1)),
      })),
  ],
  ['another way of hashing', () => again(() => ({ algorithm: 'SHA-1' }))],
  ['more than is read', async () => 'x'.repeat(5000)],
])('a proof with %s is as good as none, and no reason to refuse', async (_, make) => {
  const before = await spent()
  expect(await held(written({ proof: await make() }))).toBe(true)
  expect(await spent()).toBe(before)
})

test('a proof is too old after two hours', async () => {
  const [early, late] = [await proof(), await proof()]
  minutes(119)
  expect(await held(written({ proof: early }))).toBe(false)
  minutes(2)
  expect(await held(written({ proof: late }))).toBe(true)
})

test('L18 fifty leads with one proof at the same moment: one of them does not wait', async () => {
  const shared = await proof()
  const forms = Array.from({ length: 50 }, () => lead({ proof: shared }))
  seconds(30)
  const sent = await Promise.all(forms.map((form) => receiveLead(anyone, form)))
  const all = await heldOf(...sent.map(({ order }) => order))
  expect([all.length, all.filter((one) => !one).length]).toEqual([50, 1])
})

test('L18 a proof is used up in every process, after a restart and after the sweep', async () => {
  const mine = await proof()
  const { keysFile } = inject('cluster')
  const child = fork(
    join(import.meta.dirname, 'sends-leads.ts'),
    [databaseUrl, keysFile, clock.now.toISOString(), mine],
    {
      execArgv: [],
    },
  )
  const [answers] = (await once(child, 'message')) as [number[]]
  expect((await heldOf(...answers)).filter((one) => !one)).toHaveLength(1)
  expect(await held(written({ proof: mine }))).toBe(true)
  await reopenStore()
  expect(await held(written({ proof: mine }))).toBe(true)
  minutes(60)
  await forgetSpentProofs()
  expect(await held(written({ proof: mine }))).toBe(true)
  minutes(61)
  await forgetSpentProofs()
  expect(await spent()).toBe(0)
  expect(await held(written({ proof: mine }))).toBe(true)
}, 90_000)

test('a proof that came with a lead that was not taken is good for the next try', async () => {
  const mine = await proof()
  const court = '鲁9999'
  await expect(receiveLead(anyone, written({ proof: mine, court }))).rejects.toMatchObject({
    rule: 'input-invalid',
  })
  expect(await held(written({ proof: mine }))).toBe(false)
})

test('L20 forty honest leads in ten minutes from one address all arrive, and none waits', async () => {
  const network = networkOf('203.0.113.7')
  const prices: number[] = []
  const orders: number[] = []
  for (let one = 0; one < 40; one += 1) {
    const challenge = await issueChallenge(network)
    prices.push(challenge.maxnumber)
    const { order } = await receiveLead(
      anyone,
      written({ proof: solve(challenge), network, urgent: one % 8 === 0 }),
    )
    orders.push(order)
    seconds(-15)
  }
  expect((await heldOf(...orders)).filter((one) => one)).toEqual([])
  expect(prices[0]).toBe(cheapest)
  expect(prices.at(-1)).toBeGreaterThan(prices[0]!)
  expect(await owner`select 1 from leads where quiet`).toHaveLength(0)
})

test('L20 forty leads of a class without JavaScript all arrive, too; they wait behind the others', async () => {
  const network = networkOf('203.0.113.8')
  const forms = Array.from({ length: 40 }, () => lead({ network }))
  seconds(60)
  const sent = await Promise.all(forms.map((form) => receiveLead(anyone, form)))
  expect(sent.map(({ already }) => already)).toEqual(sent.map(() => false))
  expect((await heldOf(...sent.map(({ order }) => order))).every(Boolean)).toBe(true)
})

test('the price rises for a network that asks often, has an end, and falls again; others pay what they did', async () => {
  const price = async (network: string) => (await issueChallenge(network)).maxnumber
  const paid: number[] = []
  for (let count = 0; count < 100; count += 1) paid.push(await price('busy'))
  expect(paid).toEqual(paid.toSorted((a, b) => a - b))
  expect([paid[0], paid[9], paid[10], paid.at(-1)]).toEqual(
    [1, 1, 2, 32].map((times) => times * cheapest),
  )
  expect(await price('quiet')).toBe(cheapest)
  minutes(60)
  expect(await price('busy')).toBe(cheapest)
})

test('a network is the /24 or the /64, under a key that is another one tomorrow', () => {
  const same = (a: string, b: string) => networkOf(a) === networkOf(b)
  expect(same('203.0.113.7', '203.0.113.200')).toBe(true)
  expect(same('::ffff:203.0.113.7', '203.0.113.9')).toBe(true)
  expect(same('203.0.113.7', '203.0.114.7')).toBe(false)
  expect(same('2001:db8:1:2::1', '2001:db8:1:2:ffff::9')).toBe(true)
  expect(same('2001:db8:1:2::1', '2001:db8:1:3::1')).toBe(false)
  const today = networkOf('203.0.113.7')
  expect(today).not.toContain('203')
  minutes(24 * 60)
  expect(networkOf('203.0.113.7')).not.toBe(today)
})

test('a field that no person sees, and a form that nobody could write so fast, make a lead wait', async () => {
  expect(await held(written({ proof: await proof(), trap: 'https://example.com' }))).toBe(true)
  expect(await held(written({ proof: await proof(), trap: '' }))).toBe(false)
  const fast = lead({ proof: await proof() })
  expect(await held(fast)).toBe(true)
})

test('who follows a case, and who writes in the chat, needs no proof', async () => {
  expect(await held(written({ channel: 'chat' }))).toBe(false)
  const party = {
    kind: 'party',
    partyId: crypto.randomUUID(),
    caseFileId: crypto.randomUUID(),
    court: shibei,
  } as const
  const { order } = await receiveLead(party, written())
  expect(await heldOf(order)).toEqual([false])
})

test('whoever sends a lead is not told that it waits', async () => {
  const [waits, passes] = [
    await receiveLead(anyone, written()),
    await receiveLead(anyone, written({ proof: await proof() })),
  ]
  expect(Object.keys(waits)).toEqual(Object.keys(passes))
})

test('an urgent lead without a proof starts its clock and rings; of a flood of them only the first ring, and none is lost', async () => {
  const network = networkOf('198.51.100.1')
  const forms = Array.from({ length: 12 }, () => lead({ urgent: true, network }))
  seconds(60)
  const orders: number[] = []
  for (const form of forms) orders.push((await receiveLead(anyone, form)).order)
  const rows = await owner`select l.held, l.quiet, count(c.*)::int as clocks from leads l
    left join clocks c on c.subject_id = l.id
    where l."order" in ${owner(orders)} group by l.id order by l."order"`
  expect(rows.map((row) => row['held'])).toEqual(orders.map(() => true))
  expect(rows.map((row) => !row['quiet'])).toEqual(orders.map((_, at) => at < 3))
  expect(rows.every((row) => Number(row['clocks']) > 0)).toBe(true)
  // The screens hear of the quiet ones, too; they only make no sound.
  const [, second, third] = orders
  const order = orders.at(-1)
  expect(await duty.newestLead({ after: second })).toEqual({ order, urgent: true })
  expect(await duty.newestLead({ after: third })).toEqual({ order, urgent: false })
  const elsewhere = await receiveLead(
    anyone,
    written({ urgent: true, network: networkOf('198.51.101.1') }),
  )
  expect(await owner`select quiet from leads where "order" = ${elsewhere.order}`).toMatchObject([
    { quiet: false },
  ])
  const proven = await receiveLead(anyone, written({ urgent: true, network, proof: await proof() }))
  expect(await owner`select quiet from leads where "order" = ${proven.order}`).toMatchObject([
    { quiet: false },
  ])
})
