import { Composer } from 'grammy'
import type { Draft } from '../state.ts'
import type { Ctx, Turn } from '../turn.ts'

/** After the receipt was told: its last characters show that it was written down. */
export const keepReceipt = new Composer<Ctx>()

const tailLength = 5

/** Tells the receipt in a message of its own, and the claim secret in another; of both nothing more is kept than how the receipt ends. */
export function sayReceipt(turn: Turn, { receipt, claim }: Draft): void {
  const { t } = turn
  turn.go({ at: 'receipt.kept', tail: tailOf(receipt) })
  turn.say(t.tip.sent)
  turn.sayCode(receipt)
  if (claim) {
    turn.say(t.tip.claim)
    turn.sayCode(claim.claim)
  }
  turn.say(t.tip.keep(turn.publicUrl))
  turn.say(t.tip.typeTail(tailLength), [[{ text: t.tip.later, data: 'kept:later' }]])
}

/** How a code ends, as people type it. */
function tailOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[^0-9a-z]/gi, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return plain.slice(-tailLength)
}

keepReceipt.callbackQuery('kept:later', (ctx) => {
  const { turn } = ctx
  if (turn.state?.at !== 'receipt.kept') return turn.say(turn.t.oldButton)
  turn.go(null)
  turn.say(turn.t.tip.keptLater)
})

keepReceipt.on('message:text', ({ message, turn }, next) => {
  const { state, t } = turn
  if (state?.at !== 'receipt.kept' || message.text.startsWith('/')) return next()
  const typed = message.text.normalize('NFKC').replace(/[^0-9a-z]/gi, '')
  const right = tailOf(message.text) === state.tail
  const isTail = typed.length >= 3 && typed.length <= tailLength + 3
  if (isTail && !right) return turn.say(t.tip.wrongTail(tailLength))
  if (right) {
    turn.go(null)
    turn.say(t.tip.tailRight)
  }
  // Who sends all of it wants to read the answer too; what is no end of a code is something else that they want.
  return isTail ? undefined : next()
})
