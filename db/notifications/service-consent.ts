import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Actor } from '../act.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { mustBeVersion } from '../cases/lock-case.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Day, Id, list, Whole } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { mustBeOfCourt, mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { channelsOf } from './channels.ts'
import { lockParty } from './order-channels.ts'
import { channelOrders, serviceConsents, type ChannelKind } from './tables.ts'

/** By which means a document can be served electronically; a chat proves no receipt (民诉法 90). */
const electronic = ['mail', 'sms'] as const

/**
 * Records that a party agreed to electronic service in a confirmation of address for service (民诉法 90; 解释 136), at trial
 * or in enforcement: what was confirmed at trial holds here too, unless changed in writing (解释 137). Without it a
 * notification is a notification and no service.
 */
export const recordServiceConsent = act(
  z.strictObject({
    partyId: Id,
    channels: list(z.enum(electronic)),
    stage: z.enum(['trial', 'enforcement']),
    agreedOn: Day,
  }),
  async (court, { partyId, channels, stage, agreedOn }) => {
    const { tx, by, now, journal } = court
    const party = await lockParty(court, partyId)
    if (agreedOn > dayOf(now)) throw new Refusal('consent-day')
    const reached = await channelsOf(tx, party)
    if (channels.length === 0 || channels.some((kind) => !reached.includes(kind))) {
      throw new Refusal('consent-channel')
    }
    const [consent] = await tx
      .insert(serviceConsents)
      .values({
        court: party.court,
        caseFileId: party.caseFileId,
        partyId,
        channels: [...new Set(channels)],
        stage,
        agreedOn,
        enteredBy: mustHaveDuty(by, 'party.edit').staffId,
        at: now,
      })
      .onConflictDoNothing()
      .returning({ id: serviceConsents.id })
    if (!consent) throw new Refusal('consent-once')
    await journal({
      kind: 'consent.recorded',
      court: party.court,
      subject: { kind: 'party', id: partyId },
      caseFileId: party.caseFileId,
      facts: { channels: channels.join(' '), stage, agreedOn },
    })
    return consent
  },
)

/** Records that a party took the consent back, in writing (解释 137); what was served before stays served. */
export const withdrawServiceConsent = act(
  z.strictObject({ consentId: Id, withdrawnOn: Day, version: Whole(1, 1_000_000_000) }),
  async ({ tx, by, now, journal }, { consentId, withdrawnOn, version }) => {
    mustHaveDuty(by, 'party.edit')
    const [consent] = await tx
      .select()
      .from(serviceConsents)
      .where(eq(serviceConsents.id, consentId))
      .for('update')
    if (!consent) throw new Refusal('not-found')
    mustBeOfCourt(by, consent.court)
    mustBeVersion(consent, version)
    if (withdrawnOn > dayOf(now) || withdrawnOn < consent.agreedOn) throw new Refusal('consent-day')
    await tx
      .update(serviceConsents)
      .set({ withdrawnOn, withdrawnAt: now, version: version + 1 })
      .where(eq(serviceConsents.id, consentId))
    await journal({
      kind: 'consent.withdrawn',
      court: consent.court,
      subject: { kind: 'party', id: consent.partyId },
      caseFileId: consent.caseFileId,
      facts: { withdrawnOn },
    })
    return {}
  },
)

/** How a party of a case is told, and to what it agreed. */
export interface Reaching {
  partyId: string
  role: 'applicant' | 'debtor'
  name: string
  /** In the order in which they are tried. */
  channels: ChannelKind[]
  /** Whether that order was entered, or is the usual one. */
  ordered: boolean
  /** Of that order; 0 where none was entered. */
  orderVersion: number
  consent: {
    id: string
    channels: ChannelKind[]
    stage: 'trial' | 'enforcement'
    agreedOn: CourtDate
    version: number
  } | null
}

/** By which channels the parties of a case are told, and which agreed to electronic service; for the desk. */
export async function reachingOf(by: Actor, caseFileId: string): Promise<Reaching[]> {
  const { court } = mustHold(by, ...caseOffices)
  const read = store().write
  const people = await read
    .select({ party: parties })
    .from(parties)
    .innerJoin(caseFiles, eq(caseFiles.id, parties.caseFileId))
    .where(and(eq(caseFiles.id, caseFileId), eq(caseFiles.court, court)))
    .orderBy(asc(parties.role), asc(parties.id))
  if (people.length === 0) return []
  const ids = people.map(({ party }) => party.id)
  const consents = await read
    .select()
    .from(serviceConsents)
    .where(and(inArray(serviceConsents.partyId, ids), isNull(serviceConsents.withdrawnAt)))
  const orders = await read.select().from(channelOrders).where(inArray(channelOrders.partyId, ids))
  return Promise.all(
    people.map(async ({ party }) => {
      const order = orders.find(({ partyId }) => partyId === party.id)
      const consent = consents.find(({ partyId }) => partyId === party.id)
      return {
        partyId: party.id,
        role: party.role,
        name: party.name,
        channels: await channelsOf(read, party),
        ordered: order !== undefined,
        orderVersion: order?.version ?? 0,
        consent: consent
          ? {
              id: consent.id,
              channels: consent.channels,
              stage: consent.stage,
              agreedOn: consent.agreedOn,
              version: consent.version,
            }
          : null,
      }
    }),
  )
}
