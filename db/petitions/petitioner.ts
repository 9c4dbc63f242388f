import { and, desc, eq, or } from 'drizzle-orm'
import { store, type Tx } from '../connection.ts'
import { keyedHash } from '../keys.ts'
import { petitions } from './tables.ts'

interface Petitioner {
  name: string
  phone?: string | undefined
  idNumber?: string | undefined
}

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
    .toUpperCase()

const phoneDigits = (phone: string) =>
  phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^86(?=1\d{10}$)/, '')

/** The keyed hashes by which one court knows that the same person came again; nobody reads a name from them. */
export function indexesOf(court: string, { name, phone, idNumber }: Petitioner) {
  const { keys } = store()
  const index = (kind: string, value: string | undefined) =>
    value ? keyedHash(keys, 'petitioner', `${court}\n${kind}\n${folded(name)}\n${value}`) : null
  return {
    phoneIndex: index('phone', phone && phoneDigits(phone)),
    numberIndex: index('number', idNumber && folded(idNumber)),
  }
}

/** The latest petition of the same petitioner, or in the same case (seed 0 art 3: 重信重访). */
export async function repeatedBy(
  tx: Tx,
  court: string,
  { phoneIndex, numberIndex }: ReturnType<typeof indexesOf>,
  caseFileId: string | null,
): Promise<string | null> {
  const same = [
    phoneIndex && eq(petitions.phoneIndex, phoneIndex),
    numberIndex && eq(petitions.numberIndex, numberIndex),
    caseFileId && eq(petitions.caseFileId, caseFileId),
  ].filter((condition) => condition !== null)
  if (same.length === 0) return null
  const [earlier] = await tx
    .select({ id: petitions.id })
    .from(petitions)
    .where(and(eq(petitions.court, court), or(...same.filter((one) => typeof one === 'object'))))
    .orderBy(desc(petitions.year), desc(petitions.number))
    .limit(1)
  return earlier?.id ?? null
}
