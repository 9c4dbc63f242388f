import { and, desc, eq, isNull, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { fingerprint } from '#halves'
import type { Actor } from '../act.ts'
import { store, type Reader } from '../connection.ts'
import { staff } from '../people/tables.ts'
import { drillOf, type DrillState } from './drill.ts'
import { activeHolders } from './holders.ts'
import { mustSeeVault } from './rules.ts'
import { holderRoles, keyHolders, vaultHalves, vaultRecords, type HolderRole } from './tables.ts'

/** One registered key, as the desk shows it. */
export interface HolderRow {
  id: string
  name: string
  role: HolderRole
  fingerprint: string
  addedAt: Date
  retiredAt: Date | null
  /** The office is held today. */
  active: boolean
  demo: boolean
  /** The viewer's own. */
  own: boolean
  /** Records whose half this key lacks, and that the viewer could reseal for it. */
  lacks: number
  mayReseal: boolean
}

/** How a court's vault stands: its keys, its drill, and which keys the viewer may still register. */
export interface VaultState {
  court: string
  drill: DrillState
  holders: HolderRow[]
  /** The offices in which the viewer may register a key. */
  mayAdd: HolderRole[]
  mayRetire: boolean
  mayAsk: boolean
}

/** How many records with a half of this office a key lacks. */
async function lackingOf(reader: Reader, holder: { id: string; court: string; role: HolderRole }) {
  const own = alias(vaultHalves, 'own')
  const [row] = await reader
    .select({ lacks: sql<number>`count(distinct ${vaultHalves.recordId})::int` })
    .from(vaultHalves)
    .innerJoin(keyHolders, eq(keyHolders.id, vaultHalves.holderId))
    .innerJoin(vaultRecords, eq(vaultRecords.id, vaultHalves.recordId))
    .where(
      and(
        eq(vaultHalves.court, holder.court),
        eq(keyHolders.role, holder.role),
        isNull(vaultRecords.destroyedAt),
        notExists(
          reader
            .select({ id: own.id })
            .from(own)
            .where(and(eq(own.recordId, vaultHalves.recordId), eq(own.holderId, holder.id))),
        ),
      ),
    )
  return row?.lacks ?? 0
}

/** The vault of the viewer's court: who holds its keys, with their digits, and whether its drill is late. */
export async function vaultState(by: Actor): Promise<VaultState> {
  const viewer = mustSeeVault(by)
  const { court, staffId } = viewer
  const { write, now: clock } = store()
  const now = clock()
  const active = await activeHolders(write, court, now)
  const rows = await write
    .select({ holder: keyHolders, name: staff.name })
    .from(keyHolders)
    .innerJoin(staff, eq(staff.id, keyHolders.staffId))
    .where(eq(keyHolders.court, court))
    .orderBy(desc(isNull(keyHolders.retiredAt)), keyHolders.role, keyHolders.id)
  const held = holderRoles.filter((role) => viewer.roles.includes(role))
  const withKey = rows.filter((row) => row.holder.staffId === staffId && !row.holder.retiredAt)
  const ownRoles = withKey.map(({ holder }) => holder.role)
  const holders = await Promise.all(
    rows.map(async ({ holder, name }): Promise<HolderRow> => {
      const lacks = holder.retiredAt ? 0 : await lackingOf(write, holder)
      return {
        id: holder.id,
        name,
        role: holder.role,
        fingerprint: fingerprint(holder.publicKey),
        addedAt: holder.addedAt,
        retiredAt: holder.retiredAt,
        active: active.some(({ id }) => id === holder.id),
        demo: holder.demo,
        own: holder.staffId === staffId,
        lacks,
        mayReseal: lacks > 0 && holder.staffId !== staffId && ownRoles.includes(holder.role),
      }
    }),
  )
  return {
    court,
    drill: await drillOf(write, court, now),
    holders,
    // A person keeps a key in one office alone.
    mayAdd: ownRoles.length > 0 ? [] : held,
    mayRetire: (['director', 'president', 'supervisor'] as const).some((role) =>
      viewer.roles.includes(role),
    ),
    mayAsk: (['director', 'officer', 'dutyOfficer', 'vicePresident', 'president'] as const).some(
      (role) => viewer.roles.includes(role),
    ),
  }
}

/** Keys of the demo, whose passphrase everybody can read, in a store that would be a real court's. */
export async function hasDemoHolders(reader: Reader): Promise<boolean> {
  const [demo] = await reader
    .select({ id: keyHolders.id })
    .from(keyHolders)
    .where(and(eq(keyHolders.demo, true), isNull(keyHolders.retiredAt)))
    .limit(1)
  return demo !== undefined
}
