import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askAs, takeReceipt } from '../../db/index.ts'
import { sendingsOf, type Fact } from '../../db/notifications/evidence.ts'
import { settleStrays } from '../../db/notifications/take-receipt.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { byDay, deliverAll, follow, later, ledger, say, useWorker } from '../notifying.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
useWorker()

const portal = { kind: 'portal' } as const
const mail = { applicantEmail: 'chen@example.test' }
const phone = { applicantPhone: '13900000001' }

/** Files a case and sends what it demands; the applicant's line of the ledger. */
async function told(other: Parameters<typeof fileCase>[1], ...answers: typeof say) {
  const filed = await fileCase(shibei, { debtorEmail: 'lin@example.test', ...other })
  await follow()
  const [mine] = (await ledger(shibei, filed.id)).filter(({ role }) => role === 'applicant')
  const others = (await ledger(shibei, filed.id)).filter(({ role }) => role === 'debtor')
  await owner`update notifications set next_at = ${new Date(clock.now.getTime() + 1e12)}
    where id in ${owner(others.map(({ id }) => id))}`
  say.push(...answers)
  await deliverAll()
  const row = async () => (await ledger(shibei, filed.id)).find(({ id }) => id === mine!.id)!
  return { filed, id: mine!.id, row }
}

const receipt = (
  providerId: string,
  outcome: 'receipt' | 'delivered' | 'bounced' | 'failed' | 'read',
  channel: 'mail' | 'sms' = 'mail',
  verbatim = `${providerId} ${outcome}`,
) => takeReceipt(portal, { channel, providerId, outcome, code: 'X1', verbatim, at: clock.now })

test('a late bounce overrides “delivered”, and the message goes on by the next channel', async () => {
  const { row } = await told({ ...mail, ...phone }, { outcome: 'accepted', providerId: 'late-1' })
  expect((await row()).state).toBe('delivered')
  later(9 * 24 * 3600)
  expect(await receipt('late-1', 'bounced')).toEqual({ known: true, fresh: true })
  expect(await row()).toMatchObject({ state: 'waiting', remaining: ['sms'] })
  byDay()
  say.push({ outcome: 'accepted', providerId: 'late-2' })
  await deliverAll()
  expect((await row()).state).toBe('accepted')
  await receipt('late-2', 'delivered', 'sms')
  expect((await row()).state).toBe('delivered')
  const kinds = await owner`select kind from journal where subject_id = ${(await row()).id}
    order by seq`
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'notification.made',
    'notification.done',
    'notification.bounced',
    'notification.done',
  ])
})

test('a receipt that comes twice, or before the word that the message was taken, counts once', async () => {
  expect(await receipt('early-1', 'bounced')).toEqual({ known: false, fresh: true })
  await receipt('early-1', 'bounced')
  const { row } = await told(mail, { outcome: 'accepted', providerId: 'early-1' })
  expect((await row()).state).toBe('delivered')
  expect(await settleStrays()).toBe(1)
  expect((await row()).state).toBe('failed')
  expect(await receipt('early-1', 'bounced')).toEqual({ known: true, fresh: false })
  expect((await row()).attempts.filter(({ outcome }) => outcome === 'bounced')).toHaveLength(1)
  expect(await settleStrays()).toBe(0)
})

test('the provider’s words are sealed under a key of their own, and nobody changes them', async () => {
  const { row } = await told(mail, { outcome: 'accepted', providerId: 'words-1' })
  await receipt('words-1', 'bounced', 'mail', '550 chen@example.test unknown')
  const all = await owner`select row_to_json(a)::text as line from attempts a
    union all select row_to_json(r)::text from receipt_texts r`
  expect(JSON.stringify(all)).not.toMatch(/chen|example/)
  expect(all.map(({ line }) => String(line)).join()).not.toContain(
    Buffer.from('chen@example.test').toString('hex'),
  )
  const id = (await row()).id
  const texts = await owner`select key, verbatim from receipt_texts t, attempts a
    where a.id = t.attempt_id and a.notification_id = ${id}`
  expect(texts).toHaveLength(1)
  await expect(owner`update receipt_texts set verbatim = '\\x00'`).rejects.toThrow('as it was said')
  await expect(owner`delete from receipt_texts`).rejects.toThrow('append-only')
  await expect(owner`update notifications set body = 'x' where id = ${id}`).rejects.toThrow(
    'as it was made',
  )
  await expect(owner`delete from notifications where id = ${id}`).rejects.toThrow('append-only')
})

test('a receipt of a message that nobody sent is kept apart and for staff changes nothing', async () => {
  expect(await receipt('nobody-1', 'delivered', 'sms')).toEqual({ known: false, fresh: true })
  const page = await askAs(staff(shibei, 'clerk')).notifications()
  expect(page.rows.flatMap((one) => one.attempts).map((one) => one.providerId)).not.toContain(
    'nobody-1',
  )
})

const hash = new Uint8Array([1])
const fact = (outcome: Fact['outcome'], at: number): Fact => ({
  channel: 'sms',
  outcome,
  addressHash: hash,
  providerId: 'p',
  code: null,
  receiptHash: outcome === 'accepted' ? null : new Uint8Array([at]),
  ofProvider: false,
  maybeArrived: false,
  at: new Date(at),
})

test('in whatever order, how often and how late receipts come, the same is known', () => {
  const said = fc.constantFrom('receipt', 'delivered', 'bounced', 'failed', 'read' as const)
  fc.assert(
    fc.property(fc.array(said, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (heard, draws) => {
      const facts = [fact('accepted', 0), ...heard.map((one, at) => fact(one, at + 1))]
      const shuffled = [...facts, ...facts]
        .map((one) => ({ one, by: draws.next().value }))
        .toSorted((a, b) => a.by - b.by)
        .map(({ one }) => one)
      const [standing] = sendingsOf(facts).map((one) => one.standing)
      expect(sendingsOf(shuffled).map((one) => one.standing)).toEqual([standing])
      if (heard.includes('read')) expect(standing).toBe('arrived')
      else if (heard.includes('bounced')) expect(standing).toBe('lost')
      else if (heard.includes('delivered')) expect(standing).toBe('arrived')
    }),
  )
})

test('the state in the store is the one that the evidence gives, whatever receipts came in which order', async () => {
  const outcomes = ['delivered', 'bounced', 'read', 'receipt', 'failed'] as const
  for (let n = 0; n < 6; n += 1) {
    const providerId = `any-${n}`
    const { row } = await told(mail, { outcome: 'accepted', providerId })
    const heard = outcomes.filter((_, at) => (n + 1) & (1 << at))
    for (const outcome of [...heard.toReversed(), ...heard]) await receipt(providerId, outcome)
    const arrived = heard.includes('read') || !heard.includes('bounced')
    expect([n, (await row()).state]).toEqual([n, arrived ? 'delivered' : 'failed'])
  }
})
