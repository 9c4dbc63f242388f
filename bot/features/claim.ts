import { Composer } from 'grammy'
import { readClaim, readReceipt, type ClaimStatus } from '#db'
import type { Ctx, Turn } from '../turn.ts'

/** /claim: what has become of a reward, by receipt and claim code; everything else of it is done on the web. */
export const claims = new Composer<Ctx>()

claims.command('claim', ({ turn }) => {
  turn.go({ at: 'claim.receipt' })
  turn.say(turn.t.claim.askReceipt)
})

claims.on('message:text', async ({ message, turn }, next) => {
  const { state, t } = turn
  if (message.text.startsWith('/')) return next()
  if (state?.at === 'claim.receipt') {
    const receipt = readReceipt(message.text)
    if (!receipt) return turn.say(t.notAReceipt)
    turn.go({ at: 'claim.code', receipt })
    return turn.say(t.claim.askCode)
  }
  if (state?.at !== 'claim.code') return next()
  const claim = readClaim(message.text)
  if (!claim) return turn.say(t.claim.notAClaim)
  // The two codes together take the reward: they are not left standing in a chat.
  turn.erase([message.message_id])
  const { receipt } = state
  const found = await turn.ask.claimStatus({ receipt, claim, client: turn.client })
  turn.go(null)
  tell(turn, found)
})

const yuan = (fen: number) => (fen / 100).toFixed(2)

function tell({ t, language, publicUrl, say }: Turn, found: ClaimStatus): void {
  say(
    [
      t.claim.state(found.terms.name[language], found.says[language]),
      found.next[language],
      ...(found.by ? [t.claim.by(found.by)] : []),
      ...(found.granted > 0 ? [t.claim.sums(yuan(found.granted), yuan(found.paid))] : []),
      ...(found.ground ? [found.ground[language], found.terms.remedy[language]] : []),
      t.claim.web(publicUrl),
    ].join('\n'),
  )
}
