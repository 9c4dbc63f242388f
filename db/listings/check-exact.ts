import { desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput } from '../act.ts'
import { Text } from '../fields.ts'
import { checkUscc, maskNumber, readIdCard, readOrganisationCode } from '../people/identity.ts'
import { prepared } from '../prepared.ts'
import { asOf } from '../public-number.ts'
import { Refusal } from '../refusal.ts'
import { asRefusal } from '../refuse-input.ts'
import { publicListings as seen } from './public-listings.ts'
import { looksLikeIdNumber } from './looks-like-id-number.ts'
import { searchKey } from './search-key.ts'

const Check = z.strictObject({ name: Text(1, 200), idNumber: Text(4, 30) })

const same = prepared((read) =>
  read
    .select()
    .from(seen)
    .where(
      sql`name_key = ${sql.placeholder('key')}::text and ${eq(seen.maskedNumber, sql.placeholder('masked'))}`,
    )
    .orderBy(desc(seen.publishedAt), desc(seen.id))
    .limit(100)
    .prepare('check-exact'),
)

/**
 * Whether the person or unit of this name and number is on the list. Only the masked number is compared, so that
 * no answer reveals a digit that the page hides; the number is neither kept nor logged.
 */
export async function checkExact(raw: z.input<typeof Check>) {
  const { name, idNumber } = readInput(Check, raw)
  const rows = await same()
    .execute({ key: searchKey(name), masked: masked(idNumber) })
    .catch(asRefusal)
  return { listed: rows.length > 0, entries: rows, asOf: asOf() }
}

/** The number as the list would print it. @throws Refusal for one that was surely mistyped */
function masked(text: string): string {
  const card = readIdCard(text)
  if (typeof card === 'object') return maskNumber('idCard', card.number)
  const unit = checkUscc(text)
  if (looksLikeIdNumber(text) && !unit?.checked) throw new Refusal('id-number-wrong')
  const code = unit?.number ?? readOrganisationCode(text)
  if (code) return maskNumber('uscc', code)
  return maskNumber('other', text.normalize('NFKC').replace(/\s/g, '').toUpperCase())
}
