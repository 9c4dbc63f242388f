import { eq, and } from 'drizzle-orm'
import sodium from 'libsodium-wrappers'
import { closeKeyFile, type KeyFile } from '#halves'
import { inOneTransaction } from '../act.ts'
import { store } from '../connection.ts'
import { keyedHash } from '../keys.ts'
import { courts, staff } from '../people/tables.ts'
import { roleNames } from '../people/rules.ts'
import { writeHolder } from '../vault/add-holder.ts'
import { holderRoles, keyHolders, type HolderRole } from '../vault/tables.ts'
import type { DemoCourt } from './demo-court.ts'

await sodium.ready

/** The passphrase of every key file of the demo. MODE=court starts on no database that holds such a key. */
const demoPassphrase = 'yangguang-demo-key'

/** The demo's key of an office: made of the demo's own server keys, so that its file can be shown at any time. */
function demoPair(court: string, role: HolderRole) {
  const seed = keyedHash(store().keys, 'demo-vault', `${court}:${role}`)
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(seed)
  return { publicKey, secretKey: privateKey }
}

/** Gives a court of the demo a holder in each office, so that it takes confidential leads at once. */
export async function keepDemoKeys({ court, actors }: DemoCourt): Promise<void> {
  for (const role of holderRoles) {
    const by = actors[role]
    if (by.kind !== 'staff') continue
    const { publicKey } = demoPair(court.code, role)
    const { staffId } = by
    await inOneTransaction(by, (act) =>
      writeHolder(act, { staffId, court: court.code, role, publicKey, demo: true }),
    )
  }
}

/** One key of the demo's vault, as the page of the demo offers it. */
export interface DemoKey {
  court: string
  username: string
  name: string
  role: { zh: string; en: string }
  passphrase: string
  file(): Promise<KeyFile>
}

/** The key files of the demo's holders; none on a database that is no demo. */
export async function demoKeys(): Promise<DemoKey[]> {
  const rows = await store()
    .write.select({ holder: keyHolders, staff, court: courts.name })
    .from(keyHolders)
    .innerJoin(staff, eq(staff.id, keyHolders.staffId))
    .innerJoin(courts, and(eq(courts.code, keyHolders.court), eq(courts.demo, true)))
    .where(eq(keyHolders.demo, true))
    .orderBy(keyHolders.court, keyHolders.role)
  return rows.map(({ holder, staff: { username, name }, court }) => ({
    court,
    username,
    name,
    role: roleNames[holder.role],
    passphrase: demoPassphrase,
    file: () => closeKeyFile(demoPair(holder.court, holder.role), demoPassphrase),
  }))
}
