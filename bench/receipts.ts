import { drawReceipt, leadStatus, receiveLead, Refusal } from '#db'
import { checkCharacter } from '../db/leads/receipt.ts'
import { quantile, type Measure } from './measure.ts'
import { inEmptyCourt } from './temporary.ts'

const rounds = 400

/** How long it takes to be told that a receipt is none. */
async function refusedIn(receipt: string): Promise<number> {
  const began = performance.now()
  // Whoever asks each time is somebody else, or the wait for guessers would be measured.
  const asked = leadStatus({ receipt, client: receipt })
  const refusal = await asked.catch((error: unknown) => error)
  if (!(refusal instanceof Refusal) || refusal.rule !== 'receipt-wrong')
    throw new Error('A receipt was found.')
  return performance.now() - began
}

/** A receipt that differs from a real one in its last symbol. */
function neighbourOf(receipt: string): string {
  const code = receipt.replaceAll('-', '').slice(0, 16)
  const other = code.slice(0, 15) + (code.endsWith('0') ? '1' : '0')
  return other + checkCharacter(other)
}

/** Whether the time of a refusal tells how near a guess came: guesses one symbol from a real receipt, in turns with random ones. */
export const guessTold: Measure = {
  name: 'receipt one symbol from a real one / receipt of nothing',
  unit: 'ratio',
  bar: 1.15,
  better: 'less',
  run: () =>
    inEmptyCourt('receipts', async () => {
      const near: number[] = []
      const far: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const drawn = drawReceipt()
        await receiveLead(
          { kind: 'anyone' },
          { ...drawn, channel: 'api', court: '鲁0203', category: 'property', text: '线索' },
        )
        const guesses = [
          { times: near, receipt: neighbourOf(drawn.receipt) },
          { times: far, receipt: drawReceipt().receipt },
        ]
        for (const { times, receipt } of round % 2 ? guesses : guesses.toReversed()) {
          times.push(await refusedIn(receipt))
        }
      }
      return quantile(near, 0.5) / quantile(far, 0.5)
    }),
}
