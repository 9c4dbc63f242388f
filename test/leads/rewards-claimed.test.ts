import { describe, expect, test } from 'vitest'
import {
  askAs,
  claimReward,
  mustBeUnclaimed,
  claimStatus,
  drawClaim,
  drawReceipt,
  readClaim,
  readReceipt,
  receiveLead,
  withdrawClaim,
} from '../../db/index.ts'
import { anyone, lead, sendLead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { claimed, concluded, offered, proposed, screened, seen } from '../rewarding.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

const client = 'somebody'
const countClaims = async () => {
  const [row] = await owner`select count(*)::int as n from claims`
  return Number(row!['n'])
}

describe('the claim secret', () => {
  test('is never taken for a receipt, nor a receipt for it', () => {
    const { claim } = drawClaim()
    const { receipt } = drawReceipt()
    expect(claim).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/)
    expect(readReceipt(claim)).toBeUndefined()
    expect(readClaim(receipt)).toBeUndefined()
    expect(readClaim(` ${claim.toLowerCase().replaceAll('-', ' ').replace('0', 'o')} `)).toBe(claim)
  })

  test('with one character wrong, or two neighbours exchanged, is told as mistyped and not looked up', async () => {
    const { claim } = drawClaim()
    const wrong = (claim[0] === '7' ? '8' : '7') + claim.slice(1)
    expect(readClaim(wrong)).toBeUndefined()
    const { receipt } = await sendLead()
    await expect(claimStatus({ receipt, claim: wrong, client })).rejects.toMatchObject({
      rule: 'claim-mistyped',
    })
    await expect(claimStatus({ receipt, claim: receipt, client })).rejects.toMatchObject({
      rule: 'claim-is-receipt',
    })
  })

  test('that was not drawn here registers nothing', async () => {
    const { receipt } = await sendLead()
    const before = await countClaims()
    const { claim } = drawClaim()
    const { seal } = drawClaim()
    await expect(claimReward({ receipt, claim, seal })).rejects.toMatchObject({
      rule: 'claim-foreign',
    })
    expect(await countClaims()).toBe(before)
  })

  test('has to be typed again at its end where the form asks for that', async () => {
    const { receipt } = await sendLead()
    const drawn = drawClaim()
    await expect(claimReward({ receipt, ...drawn, tail: '00000' })).rejects.toMatchObject({
      rule: 'claim-tail',
    })
    await claimReward({ receipt, ...drawn, tail: drawn.claim.slice(-5).toLowerCase() })
    expect(await claimStatus({ receipt, claim: drawn.claim, client })).toMatchObject({
      state: 'open',
    })
  })

  test('lies in the database as a keyed hash alone, and the answers are sealed', async () => {
    const one = await claimed({}, { spouse: 'yes', note: '我是他的前同事' })
    const [row] = await owner`select row_to_json(c) as all from claims c where id = ${one.id}`
    const kept = JSON.stringify(row)
    expect(kept).not.toContain(one.claim)
    expect(kept).not.toContain(one.claim.replaceAll('-', ''))
    expect(kept).not.toContain('spouse')
    expect(kept).not.toContain(Buffer.from('前同事').toString('hex'))
    expect(await askAs(staff(shibei, 'director')).claim(one.id)).toMatchObject({
      answers: { spouse: 'yes', note: '我是他的前同事' },
    })
  })
})

describe('who holds the receipt alone', () => {
  test('learns nothing of a reward: a wrong secret is answered as if there were nothing', async () => {
    const one = await claimed()
    const other = await sendLead()
    const { claim } = drawClaim()
    for (const codes of [
      { receipt: one.receipt, claim },
      { receipt: other.receipt, claim: one.claim },
      { receipt: drawReceipt().receipt, claim },
    ]) {
      await expect(claimStatus({ ...codes, client: codes.receipt })).rejects.toMatchObject({
        rule: 'claim-wrong',
      })
    }
  })

  test('cannot claim for a lead for which something is claimed already', async () => {
    const { receipt } = await claimed()
    const before = await countClaims()
    await expect(claimReward({ receipt, ...drawClaim() })).rejects.toMatchObject({
      rule: 'claim-once',
    })
    await expect(mustBeUnclaimed({ receipt })).rejects.toMatchObject({ rule: 'claim-once' })
    expect(await countClaims()).toBe(before)
  })

  test('who sends the same form twice has claimed once', async () => {
    const { receipt } = await sendLead()
    const drawn = drawClaim()
    await claimReward({ receipt, ...drawn })
    const before = await countClaims()
    await claimReward({ receipt, ...drawn })
    expect(await countClaims()).toBe(before)
  })
})

describe('a claim', () => {
  test('that comes with the lead is of the notice’s kind; without a notice only of the court’s own', async () => {
    const { bountyId } = await offered(shibei, 'whereabouts')
    for (const [about, kind] of [
      [{ bountyId }, 'whereabouts'],
      [{}, 'reward'],
    ] as const) {
      const asked = lead({ about, wantsReward: true, claim: { ...drawClaim(), answers: {} } })
      await receiveLead(anyone, asked)
      const codes = { receipt: asked.receipt!, claim: asked.claim!.claim }
      expect(await claimStatus({ ...codes, client })).toMatchObject({ state: 'open', kind })
    }
  })

  test('that comes later has the place of its lead, and not of the day on which it came', async () => {
    const first = await sendLead()
    const second = await claimed()
    const drawn = drawClaim()
    await claimReward({ receipt: first.receipt, ...drawn })
    const later = await claimStatus({ receipt: first.receipt, claim: drawn.claim, client })
    expect(later.order).toBe(first.order)
    expect(later.order).toBeLessThan(second.order)
  })

  test('is seen by its own court alone, and by an officer in own cases alone', async () => {
    const { filed, bountyId } = await offered(shibei, 'property')
    const one = await claimed({ about: { bountyId } })
    const own = staff(shibei, 'officer')
    await owner`update case_files set officer_id = ${'staffId' in own ? own.staffId : ''}
      where id = ${filed.id}`
    expect(await askAs(own).claim(one.id)).toMatchObject({ id: one.id })
    expect((await askAs(own).claims()).rows.map(({ id }) => id)).toEqual([one.id])
    for (const [by, rule] of [
      [staff(shibei, 'officer'), 'not-found'],
      [staff(yuhuatai, 'director'), 'other-court'],
      [staff(shibei, 'administrator'), 'role-needed'],
      [anyone, 'sign-in-needed'],
    ] as const) {
      await expect(askAs(by).claim(one.id)).rejects.toMatchObject({ rule })
    }
    const { rows } = await askAs(staff(yuhuatai, 'director')).claims()
    expect(rows).toEqual([])
  })

  test('leaves a trace when it is read, and the trace names nobody', async () => {
    const one = await claimed()
    await askAs(staff(shibei, 'judge')).claim(one.id)
    const rows = await owner`
      select kind, actor_kind, facts from journal where subject_id = ${one.id} order by seq`
    expect(rows.map(({ kind, actor_kind: by }) => [kind, by])).toEqual([
      ['claim.opened', 'anyone'],
      ['claim.read', 'staff'],
    ])
  })

  test('is given up by both codes until it is paid, and stays given up', async () => {
    const one = await claimed()
    const { version } = await seen(one.id)
    await withdrawClaim({ receipt: one.receipt, claim: one.claim, version })
    expect(await claimStatus({ ...one, client })).toMatchObject({
      state: 'withdrawn',
      mayWithdraw: false,
    })
    await concluded(shibei, one)
    const judge = staff(shibei, 'judge')
    await expect(screened(judge, one)).rejects.toMatchObject({ rule: 'changed-meanwhile' })
    await expect(proposed(judge, one)).rejects.toMatchObject({ rule: 'wrong-state' })
    await expect(
      withdrawClaim({ receipt: one.receipt, claim: one.claim, version }),
    ).rejects.toMatchObject({ rule: 'changed-meanwhile' })
  })

  test('keeps lead, place and secret whatever is written to it, and is never deleted', async () => {
    const one = await claimed()
    for (const change of [
      owner`update claims set "order" = 1 where id = ${one.id}`,
      owner`update claims set secret = '\\x00' where id = ${one.id}`,
      owner`update claims set granted = -1 where id = ${one.id}`,
    ]) {
      await expect(change).rejects.toThrow('keeps its lead')
    }
  })
})
