import { eq } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { courts } from './tables.ts'

/** The phones of a court, which may stand in its public texts. */
export async function phonesOf(tx: Reader, code: string): Promise<string[]> {
  const [court] = await tx.select().from(courts).where(eq(courts.code, code))
  return court ? [court.phone, court.dutyPhone] : []
}
