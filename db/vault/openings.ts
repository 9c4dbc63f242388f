import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { fingerprint, writeKey } from '#halves'
import { readInput, type Actor } from '../act.ts'
import { store, type Reader } from '../connection.ts'
import { Id, maybe } from '../fields.ts'
import { keyOf, openText } from '../leads/sealed-content.ts'
import { leads } from '../leads/tables.ts'
import type { Page } from '../page.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { staff } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { asRefusal } from '../refuse-input.ts'
import { sortedList } from '../sorted-page.ts'
import { givenHalves, openingWithRecord, type Opening } from './find-opening.ts'
import { activeHolders } from './holders.ts'
import { mustSeeVault } from './rules.ts'
import {
  vaultGiven,
  vaultHalves,
  vaultOpenings,
  type HolderRole,
  type OpeningReason,
  type OpeningState,
} from './tables.ts'

/** An opening in the desk's list: nothing of whom it is about, and no words. */
export interface OpeningRow {
  id: string
  askedAt: Date
  askedBy: string
  reasonCode: OpeningReason
  /** The order of the lead; none for a drill. */
  lead: number | null
  leadId: string | null
  state: OpeningState
  endsAt: Date
  given: HolderRole[]
  /** The offices in which the viewer could give a half now. */
  mine: HolderRole[]
}

const list = sortedList<{ id: string; askedAt: Date }>({
  key: vaultOpenings.id,
  usual: '-asked',
  sorts: {
    asked: { by: vaultOpenings.askedAt, type: 'moment', place: ({ askedAt }) => askedAt },
  },
})

const Asked = z.strictObject({
  ...list.question,
  /** Those that run, or all. */
  state: maybe(z.enum(['open'])),
})

const isRunning = (opening: Pick<Opening, 'closedAt' | 'endsAt'>, now: Date) =>
  !opening.closedAt && opening.endsAt > now

/** What has run out is shown as over, even before it is cleared away. */
const stateOf = (opening: Opening, now: Date): OpeningState =>
  opening.state === 'asked' && !isRunning(opening, now) ? 'lapsed' : opening.state

const mineOf = (
  opening: Opening,
  viewer: { staffId: string; roles: readonly HolderRole[] },
  given: readonly { role: HolderRole; staffId: string }[],
  now: Date,
): HolderRole[] =>
  !isRunning(opening, now) ||
  opening.openedAt ||
  opening.askedBy === viewer.staffId ||
  given.some(({ staffId }) => staffId === viewer.staffId)
    ? []
    : viewer.roles.filter((role) => !given.some((half) => half.role === role))

/** The offices in which somebody holds a key of this court. */
async function rolesWithKey(reader: Reader, court: string, staffId: string, now: Date) {
  const active = await activeHolders(reader, court, now)
  return active.filter((holder) => holder.staffId === staffId).map(({ role }) => role)
}

/** The openings of a court, newest first: for those who hold its keys, and to whoever else asks their own (C-1). */
export async function listOpenings(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<OpeningRow>> {
  const { court, staffId } = mustSeeVault(by)
  const asked = readInput(Asked, raw)
  const page = list.page(asked)
  const { write, now: clock } = store()
  const now = clock()
  const roles = await rolesWithKey(write, court, staffId, now)
  const found = await write
    .select({
      id: vaultOpenings.id,
      askedAt: vaultOpenings.askedAt,
      opening: vaultOpenings,
      asker: staff.name,
      lead: leads.order,
    })
    .from(vaultOpenings)
    .leftJoin(staff, eq(staff.id, vaultOpenings.askedBy))
    .leftJoin(leads, eq(leads.id, vaultOpenings.leadId))
    .where(
      and(
        eq(vaultOpenings.court, court),
        roles.length > 0 ? undefined : eq(vaultOpenings.askedBy, staffId),
        asked.state === 'open' ? isNull(vaultOpenings.closedAt) : undefined,
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
    .catch(asRefusal)
  const { rows, ...rest } = page.cut(found)
  const ids = rows.map(({ id }) => id)
  const given =
    ids.length === 0
      ? []
      : await write.select().from(vaultGiven).where(inArray(vaultGiven.openingId, ids))
  const viewer = { staffId, roles }
  return {
    ...rest,
    rows: rows.map(({ opening, asker, lead }) => {
      const own = given.filter(({ openingId }) => openingId === opening.id)
      return {
        id: opening.id,
        askedAt: opening.askedAt,
        askedBy: asker ?? '',
        reasonCode: opening.reasonCode,
        lead,
        leadId: opening.leadId,
        state: stateOf(opening, now),
        endsAt: opening.endsAt,
        given: own.map(({ role }) => role),
        mine: mineOf(opening, viewer, own, now),
      }
    }),
  }
}

/** What a holder's browser or offline command needs in order to reseal one half. */
export interface HalfRequest {
  yangguang: 'vault-request'
  opening: string
  record: string
  role: HolderRole
  /** The asker's one-time key, and the digits to compare aloud. */
  publicKey: string
  fingerprint: string
  /** The holder's own half, sealed to the holder. */
  half: string
}

/** One opening as those see it who have to do with it. */
export interface OpeningDetail extends OpeningRow {
  /** Why, in words. */
  reason: string
  fingerprint: string
  publicKey: string
  openedAt: Date | null
  provedAt: Date | null
  closed: boolean
  /** Whether the viewer is who asked. */
  own: boolean
  requests: HalfRequest[]
  givenAt: { role: HolderRole; at: Date }[]
  version: number
}

async function reasonOf(reader: Reader, { id, leadId, reason }: Opening): Promise<string> {
  if (!leadId || !reason) return ''
  const [lead] = await reader.select({ key: leads.key }).from(leads).where(eq(leads.id, leadId))
  const key = lead && keyOf({ id: leadId, key: lead.key })
  return key ? openText(key, `vault_openings.reason:${leadId}:${id}`, reason) : ''
}

/** The halves of a record that are sealed to the viewer, each in the office it is for. */
async function requestsOf(
  reader: Reader,
  opening: Opening,
  staffId: string,
  roles: readonly HolderRole[],
  now: Date,
): Promise<HalfRequest[]> {
  if (roles.length === 0) return []
  const active = await activeHolders(reader, opening.court, now)
  const own = active.filter((one) => one.staffId === staffId && roles.includes(one.role))
  const halves = await reader
    .select()
    .from(vaultHalves)
    .where(
      and(
        eq(vaultHalves.recordId, opening.recordId),
        inArray(
          vaultHalves.holderId,
          own.map(({ id }) => id),
        ),
      ),
    )
  return own.flatMap(({ id, role }) => {
    const half = halves.find(({ holderId }) => holderId === id)
    if (!half) return []
    return [
      {
        yangguang: 'vault-request',
        opening: opening.id,
        record: opening.recordId,
        role,
        publicKey: writeKey(opening.publicKey),
        fingerprint: fingerprint(opening.publicKey),
        half: writeKey(half.sealed),
      } as const,
    ]
  })
}

/** Opens the page of an opening: for its asker, and for the holders of the court. */
export async function readOpening(by: Actor, id: string): Promise<OpeningDetail> {
  const viewer = mustSeeVault(by)
  if (!Id.safeParse(id).success) throw new Refusal('not-found')
  const { write, now: clock } = store()
  const now = clock()
  const { opening } = await openingWithRecord(write, id)
  mustBeOfCourt(by, opening.court)
  const roles = await rolesWithKey(write, opening.court, viewer.staffId, now)
  const own = opening.askedBy === viewer.staffId
  if (!own && roles.length === 0) throw new Refusal('opening-of-another')
  const given = await givenHalves(write, id)
  const mine = mineOf(opening, { staffId: viewer.staffId, roles }, given, now)
  const [asker] = await write
    .select({ name: staff.name })
    .from(staff)
    .where(eq(staff.id, opening.askedBy))
  const [lead] = opening.leadId
    ? await write.select({ order: leads.order }).from(leads).where(eq(leads.id, opening.leadId))
    : []
  return {
    id,
    askedAt: opening.askedAt,
    askedBy: asker?.name ?? '',
    reasonCode: opening.reasonCode,
    lead: lead?.order ?? null,
    leadId: opening.leadId,
    state: stateOf(opening, now),
    endsAt: opening.endsAt,
    given: given.map(({ role }) => role),
    mine,
    reason: await reasonOf(write, opening),
    fingerprint: fingerprint(opening.publicKey),
    publicKey: writeKey(opening.publicKey),
    openedAt: opening.openedAt,
    provedAt: opening.provedAt,
    closed: !isRunning(opening, now),
    own,
    requests: await requestsOf(write, opening, viewer.staffId, mine, now),
    givenAt: given.map(({ role, at }) => ({ role, at })),
    version: opening.version,
  }
}
