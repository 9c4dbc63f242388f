import { ruleNamed } from '../rulebooks/index.ts'
import type { CertifiedAttempt, LegalMoment } from './content.ts'

type Channel = CertifiedAttempt['channel']

/**
 * What shows that a message arrived, by channel. A chat or a mail server that takes a message holds it for its owner; the
 * gateway of text messages and the post only take it along, and say later whether it arrived.
 */
const arrived: Record<Channel, readonly string[]> = {
  chat: ['accepted', 'delivered', 'read'],
  mail: ['accepted', 'delivered', 'read'],
  sms: ['delivered', 'read'],
  letter: ['delivered', 'read'],
}
const cameBack = ['bounced', 'refused']

interface Told {
  attempts: readonly CertifiedAttempt[]
  /** Whether the message serves a document; all others inform, and say so. */
  serves: boolean
  /** By which channels its recipient agreed to be served. */
  consented: readonly Channel[]
}

/**
 * When a message counts, and by which rule. Service by electronic means needs consent and counts on the day when the
 * court's system shows that it was sent successfully (民事诉讼法 2023 第九十条, 民诉法解释 第一百三十五条); by post, on
 * the day that the receipt names (第九十一条). A notification has no such effect: it was told when it arrived.
 */
export function legalMomentOf({ attempts, serves, consented }: Told): LegalMoment {
  const reached = attempts
    .filter(({ channel, outcome }) => arrived[channel].includes(outcome))
    .filter((attempt) => !wasBounced(attempt, attempts))
    .filter(({ channel }) => !serves || channel === 'letter' || consented.includes(channel))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const [first] = reached
  const rule = ruleOf(serves, first?.channel)
  const state = first ? 'reached' : attempts.some(isReturn) ? 'returned' : 'notReached'
  const { document, article, says } = ruleNamed(rule)!
  return {
    act: serves ? 'service' : 'notification',
    state,
    at: first?.at ?? null,
    channel: first?.channel ?? null,
    rule,
    document,
    article,
    says,
  }
}

const isReturn = ({ outcome }: CertifiedAttempt) => cameBack.includes(outcome)

/** A bounce overrides what was taken for the arrival of the same sending, in whatever order they came; who read it has it. */
const wasBounced = (arrival: CertifiedAttempt, attempts: readonly CertifiedAttempt[]) =>
  arrival.outcome !== 'read' &&
  attempts.some(
    ({ channel, outcome, addressHash, providerId }) =>
      outcome === 'bounced' &&
      channel === arrival.channel &&
      (addressHash === null || addressHash === arrival.addressHash) &&
      (providerId === null || providerId === arrival.providerId),
  )

function ruleOf(serves: boolean, channel: Channel | undefined): string {
  if (!serves) return 'reminder-is-no-service'
  if (channel === 'letter') return 'service-by-post'
  return channel === undefined ? 'service-electronic' : 'service-arrival'
}
