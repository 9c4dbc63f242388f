import type { Message, Sent } from '#db'
import { gatewayOver, type ForOne, type Gateway, type SmsOptions } from './sms-gateway.ts'

interface Waiting extends ForOne {
  said(sent: Sent): void
  failed(fault: unknown): void
}

/** Of one call; the gateway takes a hundred. */
const mostTogether = 100
/** What is handed over within this time goes out in one call. */
const gatherMs = 20

/**
 * A mobile number of the mainland, as the gateway wants it: eleven digits. Nothing for a landline or what is no
 * number, to which no text message can go.
 */
function mobileOf(text: string): string | undefined {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s().\p{Pd}\p{Cf}]/gu, '')
    .replace(/^(?:\+|00)?86(?=1)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined
}

/** Sends text messages through the gateway; those of one template that come together go in one call. */
export function smsOver(options: SmsOptions) {
  const gateway = gatewayOver(options)
  const waiting = new Map<string, Waiting[]>()

  const sendWaiting = async (template: string) => {
    const all = waiting.get(template) ?? []
    waiting.delete(template)
    for (const some of batches(all)) {
      // Whoever hands over a message hears of it in any case.
      await sendSome(gateway, some).catch((fault: unknown) => {
        for (const { failed } of some) failed(fault)
      })
    }
  }

  return async (to: string, { number, sms: text }: Message): Promise<Sent> => {
    if (!text) return { outcome: 'refused', code: 'no-template' }
    const mobile = mobileOf(to)
    if (mobile === undefined) return { outcome: 'refused', code: 'not-a-mobile-number' }
    return new Promise<Sent>((said, failed) => {
      const together = waiting.get(text.code) ?? []
      together.push({ to: mobile, text, number, said, failed })
      waiting.set(text.code, together)
      if (together.length === 1) setTimeout(() => void sendWaiting(text.code), gatherMs)
    })
  }
}

/** No number stands in a batch twice: its receipt could not tell the two messages apart. */
function batches(all: readonly Waiting[]): Waiting[][] {
  const found: { some: Waiting[]; numbers: Set<string> }[] = []
  for (const each of all) {
    const fits = found.find(({ numbers }) => numbers.size < mostTogether && !numbers.has(each.to))
    const batch = fits ?? { some: [], numbers: new Set<string>() }
    if (!fits) found.push(batch)
    batch.some.push(each)
    batch.numbers.add(each.to)
  }
  return found.map(({ some }) => some)
}

async function sendSome(gateway: Gateway, some: Waiting[]): Promise<void> {
  const [first] = some
  if (first && some.length === 1) return first.said(await gateway.send(first))
  const sent = await gateway.sendTogether(some)
  // The gateway refuses a batch for one bad number in it: alone, each gets its own answer.
  for (const each of some) {
    const mine = sent(each)
    each.said(isOfOneAlone(mine) ? await gateway.send(each) : mine)
  }
}

const isOfOneAlone = (sent: Sent) =>
  sent.outcome === 'refused' || (sent.outcome === 'failed' && sent.thisAddressAlone === true)
