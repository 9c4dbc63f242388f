import { expect, test } from 'vitest'
import type { CertifiedAttempt } from '../../db/certificates/content.ts'
import { legalMomentOf } from '../../db/certificates/rules.ts'

type Channel = CertifiedAttempt['channel']

const attempt = (said: string): CertifiedAttempt => {
  const [hour, channel, outcome, address = 'a'] = said.split(' ')
  return {
    at: `2026-03-02T${hour}:00.000Z`,
    channel: channel as Channel,
    outcome: outcome!,
    code: null,
    providerId: null,
    addressHash: address,
    textHash: null,
    receiptHash: null,
    saidAt: null,
  }
}
const moment = (attempts: string[], serves = false, consented: Channel[] = []) => {
  const { act, state, at, channel, rule } = legalMomentOf({
    attempts: attempts.map(attempt),
    serves,
    consented,
  })
  return [act, state, at?.slice(11, 16) ?? null, channel, rule]
}

const says = 'reminder-is-no-service'
test.each([
  // A chat and a mail server hold a message for its owner; the gateway and the post only take it along.
  [
    ['01:00 chat handedOver', '01:01 chat accepted'],
    ['reached', '01:01', 'chat'],
  ],
  [['01:01 mail accepted'], ['reached', '01:01', 'mail']],
  [['01:01 sms accepted'], ['notReached', null, null]],
  [
    ['01:01 sms accepted', '01:05 sms delivered'],
    ['reached', '01:05', 'sms'],
  ],
  [['01:01 letter accepted'], ['notReached', null, null]],
  [
    ['01:01 letter accepted', '09:00 letter delivered'],
    ['reached', '09:00', 'letter'],
  ],
  // A bounce overrides an arrival at the same address, however late; not one elsewhere.
  [
    ['01:01 mail accepted', '07:00 mail bounced'],
    ['returned', null, null],
  ],
  [
    ['01:01 mail accepted', '07:00 mail bounced b'],
    ['reached', '01:01', 'mail'],
  ],
  [
    ['01:01 mail accepted', '07:00 mail bounced', '08:00 chat accepted'],
    ['reached', '08:00', 'chat'],
  ],
  // Receipts come out of order.
  [
    ['05:00 chat accepted', '01:01 mail accepted'],
    ['reached', '01:01', 'mail'],
  ],
  [
    ['01:00 chat noAddress', '01:00 mail noAddress'],
    ['notReached', null, null],
  ],
  [['01:00 chat refused'], ['returned', null, null]],
] as const)('a notification with %j is told: %j', (attempts, expected) => {
  expect(moment([...attempts])).toEqual(['notification', ...expected, says])
})

test.each([
  // 民诉法 90: nothing electronic is service without consent, and consent to one means is none to another.
  [['01:01 mail accepted'], [], ['notReached', null, null, 'service-electronic']],
  [['01:01 mail accepted'], ['chat'], ['notReached', null, null, 'service-electronic']],
  // 解释 135: the moment at which the court's system shows it as sent.
  [['01:01 mail accepted'], ['mail'], ['reached', '01:01', 'mail', 'service-arrival']],
  [
    ['01:01 sms accepted', '01:09 sms delivered'],
    ['sms'],
    ['reached', '01:09', 'sms', 'service-arrival'],
  ],
  // 民诉法 91: the post needs no consent, and counts from its receipt.
  [['09:00 letter delivered'], [], ['reached', '09:00', 'letter', 'service-by-post']],
] as const)('a service with %j and consent to %j is %j', (attempts, consented, expected) => {
  expect(moment([...attempts], true, [...consented])).toEqual(['service', ...expected])
})
