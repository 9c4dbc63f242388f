import { beforeAll, describe, expect, test } from 'vitest'
import { claimStatus, drawClaim, type ClaimStatus } from '../../db/index.ts'
import { atTheDesk } from '../api/at-the-desk.ts'
import { form, json, openApp, shown, useCourt } from '../api/court.ts'
import { sendLead, shibei } from '../informant.ts'
import { claimed, concluded } from '../rewarding.ts'
import { owner } from '../store.ts'
import { holder, named } from '../vaulting.ts'

useCourt()
const app = openApp()

interface Result {
  status?: ClaimStatus
  register?: { receipt: string; claim: string; seal: string }
  done?: string
}
const post = (address: string, values: Record<string, string>) =>
  app.request(`/leads/claim${address}`, form(values))
const resultOf = async (answer: Response) =>
  ((await shown(answer)) as unknown as { result?: Result }).result ?? {}

describe('the informant’s page, by post alone and without a script', () => {
  test('a reward is claimed later by the receipt: the code is shown once, and typed again at its end', async () => {
    const { receipt } = await sendLead()
    const { register } = await resultOf(await post('/new', { receipt: receipt.toLowerCase() }))
    expect(register?.receipt).toBe(receipt)
    const drawn = { receipt, claim: register!.claim, seal: register!.seal }
    const wrong = await post('/register', { ...drawn, tail: 'AAAAA', 'answers.isNew': 'yes' })
    expect(wrong.status).toBe(400)
    expect((await resultOf(wrong)).register).toEqual(register)
    const tail = register!.claim.slice(-5)
    const done = await resultOf(
      await post('/register', { ...drawn, tail, 'answers.isNew': 'yes', 'answers.agent': 'no' }),
    )
    expect(done).toMatchObject({ done: 'register', status: { state: 'open' } })
    const again = await post('', { receipt, claim: register!.claim })
    expect(again.headers.get('cache-control')).toBe('no-store')
    expect((await resultOf(again)).status).toMatchObject({ state: 'open', kind: 'reward' })
  })

  test('a refused form comes back without the number of an identity card', async () => {
    const one = await claimed()
    const { version } = await claimStatus({ ...one, client: 'x' })
    const codes = { receipt: one.receipt, claim: one.claim, version: String(version) }
    const idNumber = named.idNumber
    const answer = await post('/identity', {
      ...codes,
      'identity.name': '王某某',
      'identity.idNumber': idNumber,
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).not.toContain(idNumber)
  })

  test('a wrong pair of codes is answered as one that does not exist', async () => {
    const { receipt } = await claimed()
    const answer = await post('', { receipt, claim: drawClaim().claim })
    expect(answer.status).toBe(404)
    expect((await shown(answer)).form?.refusal).toMatchObject({ rule: 'claim-wrong' })
  })

  test('programs read the same by JSON, and both codes stand in the body alone', async () => {
    const one = await claimed()
    const { receipt, claim } = one
    const answer = await app.request('/api/v1/leads/claim', json({ receipt, claim }))
    expect(answer.status).toBe(200)
    const body = (await answer.json()) as Record<string, unknown>
    expect(body).toMatchObject({ state: 'open', order: one.order, granted: 0 })
    expect(JSON.stringify(body)).not.toContain(claim)
    const get = await app.request(`/api/v1/leads/claim?receipt=${receipt}&claim=${claim}`)
    expect(get.status).not.toBe(200)
  })
})

describe('the desk', () => {
  let judge: Awaited<ReturnType<typeof atTheDesk>>
  beforeAll(async () => {
    judge = await atTheDesk(app, 'judge')
    await holder(shibei, 'supervisor')
    await holder(shibei, 'custodian')
  })

  test('takes a claim from the examination to the payment by its forms, each by another person', async () => {
    const one = await claimed()
    await concluded(shibei, one)
    const at = `/desk/rewards/${one.id}`
    const version = async () =>
      String((await owner`select version from claims where id = ${one.id}`)[0]!['version'])
    const no = { known: 'no', agent: 'no', obliged: 'no', ofCourt: 'no', spouse: 'no' }
    const examined = await judge.post(`/en${at}/screen`, { ...no, version: await version() })
    expect(examined.headers.get('location')).toBe(`/en${at}`)
    const empty = await judge.post(`${at}/grant`, { version: await version(), reason: '' })
    expect((await shown(empty)).form?.errors.map(({ field }) => field)).toEqual(['reason'])
    const reason = '线索经核实有效。'
    await judge.post(`${at}/grant`, { version: await version(), amount: '800', reason })
    const own = await judge.post(`${at}/sign`, { version: await version() })
    expect(own.status).toBe(403)
    for (const role of ['director', 'vicePresident'] as const) {
      const signer = await atTheDesk(app, role)
      expect((await signer.post(`${at}/sign`, { version: await version() })).status).toBe(303)
    }
    const codes = { receipt: one.receipt, claim: one.claim }
    const identity = { 'identity.name': named.name, 'identity.phone': named.phone }
    const given = await post('/identity', { ...codes, version: await version(), ...identity })
    expect(await resultOf(given)).toMatchObject({ done: 'identity', status: { state: 'payable' } })
    const clerk = await atTheDesk(app, 'clerk')
    const paid = await clerk.post(`${at}/pay`, {
      version: await version(),
      doneOn: '2026-11-20',
      way: 'cash',
      voucher: '凭证1',
      shownClaim: one.claim,
    })
    expect(paid.status).toBe(303)
    expect(await claimStatus({ ...codes, client: 'x' })).toMatchObject({
      state: 'paid',
      paid: 80_000,
    })
    expect((await judge.get('/desk/rewards')).status).toBe(200)
    const file = await (await judge.get('/desk/rewards.csv')).text()
    expect(file).not.toContain(named.name)
  })
})
