import { randomUUID } from 'node:crypto'
import { Composer } from 'grammy'
import { readReceipt, writeToCourt, type Says } from '#db'
import type { Ctx, Turn } from '../turn.ts'

/** /status: what the court answered to a receipt, and a way to write back. */
export const receipts = new Composer<Ctx>()

receipts.command('status', ({ turn }) => {
  turn.go({ at: 'status.receipt' })
  turn.say(turn.t.statusAsk)
})

/** Reads a receipt, wherever it was written: a lead's, or a report's. */
export async function tellReceipt(turn: Turn, receipt: string): Promise<void> {
  const { t, client, language } = turn
  const found = await turn.ask.receiptStatus({ receipt, client })
  const answered = found.answer ?? found.messages.some(({ from }) => from === 'court')
  const lines = [
    t.status[found.kind](found.says[language], moment(found.receivedAt)),
    ...(found.outcomeSays ? [t.status.outcome(found.outcomeSays[language])] : []),
    ...found.messages.map(
      ({ from, text, at }) => `\n[${t.status.from[from]} ${moment(at)}]\n${text}`,
    ),
    ...(found.answer ? [`\n${t.status.answer}\n${found.answer}`] : []),
    ...found.openings.map(({ at, says }) => t.status.opened(moment(at), says[language])),
    ...(found.erased
      ? [t.status.erased, ...goneLines(turn, found.gone)]
      : answered
        ? []
        : [t.status.noAnswer]),
  ]
  turn.go(found.canWrite ? { at: 'status.read', receipt } : null)
  turn.say(
    lines.join('\n'),
    found.canWrite ? [[{ text: t.status.write, data: 'status:write' }]] : [],
  )
}

/** When and by which rule what was written was destroyed, as the page of the receipt says it. */
const goneLines = (
  { t, language }: Turn,
  gone: { on: string; says: Says } | undefined,
): string[] => (gone ? [t.status.gone(gone.on, gone.says[language])] : [])

receipts.callbackQuery('status:write', ({ turn }) => {
  const { state, t } = turn
  if (state?.at !== 'status.read') return turn.say(t.oldButton)
  turn.go({ at: 'status.write', receipt: state.receipt, once: randomUUID() })
  turn.say(t.writeAsk, [[{ text: t.cancel, data: 'cancel' }]])
})

receipts.on('message:text', async (ctx, next) => {
  const { turn } = ctx
  const { state, t } = turn
  if (state?.at === 'status.receipt') {
    const receipt = readReceipt(ctx.message.text)
    return receipt ? tellReceipt(turn, receipt) : turn.say(t.notAReceipt)
  }
  if (state?.at !== 'status.write') return next()
  const { receipt, once } = state
  await writeToCourt({ receipt, once, text: ctx.message.text, client: turn.client })
  turn.go({ at: 'status.read', receipt })
  turn.say(t.written)
})

const zone = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})
const moment = (at: Date) => zone.format(at)
