import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import type { Tx } from '../connection.ts'
import { Id, maybe, Text, Whole } from '../fields.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { keyOf, sealText } from '../leads/sealed-content.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { petitionOutcomes, type PetitionOutcome } from './kinds.ts'
import { inOfficeCalled } from './in-office-called.ts'
import { giveClocks } from './register-petition.ts'
import {
  mustBeReadyToClose,
  mustReadPetition,
  mustReassign,
  mustSayWhatWasCorrected,
  mustStepTo,
  type Petition,
} from './rules.ts'
import { petitions } from './tables.ts'

const Held = { id: Id, version: Whole(1, 1_000_000) }
const outcomes = Object.keys(petitionOutcomes) as [PetitionOutcome, ...PetitionOutcome[]]

/** Locks a petition for a decision that rests on its state. */
async function lockPetition(tx: Tx, id: string): Promise<Petition> {
  const [petition] = await tx.select().from(petitions).where(eq(petitions.id, id)).for('update')
  if (!petition) throw new Refusal('not-found')
  return petition
}

async function hold({ tx, by }: Act, { id, version }: { id: string; version: number }) {
  const petition = await lockPetition(tx, id)
  mustReadPetition(by, petition)
  if (petition.version !== version) throw new Refusal('changed-meanwhile')
  return petition
}

async function change(
  { tx, journal }: Act,
  petition: Petition,
  done: EntryKind,
  changes: Partial<typeof petitions.$inferInsert>,
  facts: Record<string, string | boolean> = {},
) {
  const [changed] = await tx
    .update(petitions)
    .set({ ...changes, version: sql`${petitions.version} + 1` })
    .where(eq(petitions.id, petition.id))
    .returning({ id: petitions.id, version: petitions.version })
  const { id, court, caseFileId } = petition
  await journal({ kind: done, court, caseFileId, subject: { kind: 'petition', id }, facts })
  return changed!
}

const keyFor = (petition: Petition): Uint8Array => {
  const key = keyOf(petition)
  if (!key) throw new Refusal('lead-erased')
  return key
}

/** Writes the report that a repeated petition, or one that was handed over, needs (seed 0 art 3, seed 1 arts 32–33). */
export const reportPetition = act(
  z.strictObject({ ...Held, text: Text(10, 5000) }),
  async (court, { text, ...held }) => {
    const petition = await hold(court, held)
    if (petition.state === 'closed') mustStepTo('closed', 'replied')
    const written = sealText(keyFor(petition), `petitions.written:${petition.id}`, text)
    return change(court, petition, 'petition.reported', { written, reportedAt: court.now })
  },
)

/** Replies to the petitioner, who reads it by receipt or gets it as a letter (seed 0 art 2). */
export const replyPetition = act(
  z.strictObject({
    ...Held,
    outcome: z.enum(outcomes),
    text: Text(1, 3000),
    corrected: maybe(Text(2, 1000)),
  }),
  async (court, { outcome, text, corrected, ...held }) => {
    const petition = await hold(court, held)
    mustStepTo(petition.state, 'replied')
    mustSayWhatWasCorrected(petition.court, outcome, corrected)
    const key = keyFor(petition)
    const { id } = petition
    return change(
      court,
      petition,
      'petition.replied',
      {
        state: 'replied',
        outcome,
        repliedAt: court.now,
        reply: sealText(key, `petitions.reply:${id}`, text),
        corrected: corrected ? sealText(key, `petitions.corrected:${id}`, corrected) : null,
      },
      { outcome },
    )
  },
)

/** Closes a petition that was replied to, with its report where one is needed (T24, T25). */
export const closePetition = act(z.strictObject(Held), async (court, held) => {
  const petition = await hold(court, held)
  mustBeReadyToClose(petition)
  mustStepTo(petition.state, 'closed')
  return change(court, petition, 'petition.closed', { state: 'closed', closedAt: court.now })
})

/** Hands a petition to another member of staff, who is then responsible and sees what it says. */
export const reassignPetition = act(
  z.strictObject({ ...Held, username: Text(1, 60) }),
  async (court, { username, id, version }) => {
    const { tx, by, now } = court
    const petition = await lockPetition(tx, id)
    mustReassign(by, petition)
    if (petition.version !== version) throw new Refusal('changed-meanwhile')
    if (petition.state === 'closed') mustStepTo('closed', 'replied')
    const responsibleId = await inOfficeCalled(tx, petition.court, username, dayOf(now))
    await giveClocks(tx, petition.id, responsibleId)
    return change(court, petition, 'petition.reassigned', { responsibleId }, { to: responsibleId })
  },
)
