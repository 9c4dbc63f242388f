import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { Refusal } from '../refusal.ts'
import { DraftKey, lockDraft, sentIn, type DraftRow } from './draft.ts'
import { showDraft, showSent, type DraftShown } from './show-draft.ts'
import { leadDrafts } from './tables.ts'

/** How many characters at the end of a receipt show that somebody has it. */
const lastCharacters = 5

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}._·]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

const Confirmed = z.strictObject({ draft: DraftKey, last: z.string().max(100) })

/** Somebody has written the receipt down: typed its last characters as they stand there, or all of it. */
export const confirmReceipt = act(
  Confirmed,
  async ({ tx }, { draft, last }): Promise<DraftShown> => {
    const row = await lockDraft(tx, draft)
    if (row.state !== 'sent') return showDraft(tx, draft, row, 'check')
    const code = plain(sentIn(draft, row).receipt)
    const typed = plain(last)
    const right = typed.length >= lastCharacters && code.endsWith(typed)
    if (!right) {
      const says = {
        zh: '与回执码的最后五位不一致',
        en: 'not the last five characters of the receipt',
      }
      throw new Refusal('receipt-not-kept', {}, [{ field: 'last', says }])
    }
    return showDraft(tx, draft, await become(tx, row, { state: 'confirmed' }), 'check')
  },
)

/** Shows a confirmed receipt one more time in the form that it was given to, and then never again. */
export const showReceiptAgain = act(
  z.strictObject({ draft: DraftKey }),
  async ({ tx }, { draft }): Promise<DraftShown> => {
    const row = await lockDraft(tx, draft)
    if (row.state !== 'confirmed') return showDraft(tx, draft, row, 'check')
    const shown = showSent(draft, row, true)
    await become(tx, row, { state: 'closed', sealed: null })
    return shown
  },
)

async function become(tx: Act['tx'], { id }: DraftRow, left: Partial<DraftRow>) {
  const [row] = await tx.update(leadDrafts).set(left).where(eq(leadDrafts.id, id)).returning()
  return row!
}
