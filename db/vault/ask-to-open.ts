import { randomUUID } from 'node:crypto'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { fingerprint, readKey } from '#halves'
import { inOneTransaction, readInput, type Act, type Actor } from '../act.ts'
import { Id, maybe, Text, Whole } from '../fields.ts'
import { journalRefusal } from '../journal/journal-refusal.ts'
import { leadWithCase } from '../leads/find-lead.ts'
import { mustHandleLead } from '../leads/rules.ts'
import { keyOf, sealText } from '../leads/sealed-content.ts'
import type { Staff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { activeHolders, canOpen } from './holders.ts'
import { mostHours, mustAskVault } from './rules.ts'
import { vaultOpenings, vaultRecords } from './tables.ts'

/** A public key as a form or a file hands it over. */
export const PublicKey = z.string().transform((text, context) => {
  const key = readKey(text)
  if (key) return key
  context.addIssue({
    code: 'custom',
    message: '公钥有误，请整行粘贴 | is not a public key; please paste the whole line',
  })
  return z.NEVER
})

const Request = z.strictObject({
  leadId: Id,
  /** Which of several records; the latest when it is not said. */
  recordId: maybe(Id),
  reasonCode: z.enum(['payout', 'law', 'danger']),
  /** Why, in words; sealed under the lead's own key. */
  reason: Text(5, 1000),
  publicKey: PublicKey,
  hours: Whole(1, mostHours),
})

/**
 * Asks to read who an informant is: with a reason, a one-time key made in the asker's own browser, and an hour at
 * which it is over (design 4). Nothing is opened by asking; the informant's page shows it as soon as it was.
 */
export async function askToOpen(
  by: Actor,
  raw: z.input<typeof Request>,
): Promise<{ id: string; fingerprint: string }> {
  const asked = readInput(Request, raw)
  return inOneTransaction(by, async (court) => {
    const { lead, ...served } = await leadWithCase(court.tx, asked.leadId)
    const staff = mustAskAbout(by, { court: lead.court, ...served })
    const record = await recordOf(court, asked)
    const key = keyOf(lead)
    if (!key) throw new Refusal('lead-erased')
    const id = randomUUID()
    await writeOpening(court, staff.staffId, {
      id,
      court: lead.court,
      recordId: record.id,
      leadId: lead.id,
      reasonCode: asked.reasonCode,
      reason: sealText(key, `vault_openings.reason:${lead.id}:${id}`, asked.reason),
      publicKey: asked.publicKey,
      hours: asked.hours,
    })
    await court.journal({
      kind: 'vault.asked',
      court: lead.court,
      subject: { kind: 'lead', id: lead.id },
      facts: { reason: asked.reasonCode, hours: asked.hours, opening: id },
    })
    return { id, fingerprint: fingerprint(asked.publicKey) }
  }).catch((error: unknown) =>
    journalRefusal(by, 'vault.attemptRefused', 'lead', asked.leadId, error),
  )
}

/** Only who handles the lead, or approves a payment without handling it. */
export function mustAskAbout(by: Actor, lead: Parameters<typeof mustHandleLead>[1]): Staff {
  const staff = mustAskVault(by, lead.court)
  const isAbove = staff.roles.some((role) => role === 'vicePresident' || role === 'president')
  return isAbove ? staff : mustHandleLead(by, lead)
}

async function recordOf(
  { tx }: Act,
  { leadId, recordId }: { leadId: string; recordId?: string | undefined },
) {
  const [record] = await tx
    .select({ id: vaultRecords.id })
    .from(vaultRecords)
    .where(
      and(
        eq(vaultRecords.leadId, leadId),
        isNull(vaultRecords.destroyedAt),
        recordId === undefined ? undefined : eq(vaultRecords.id, recordId),
      ),
    )
    .orderBy(desc(vaultRecords.keptAt), desc(vaultRecords.id))
    .limit(1)
  if (!record) throw new Refusal('vault-nothing-kept')
  return record
}

/** Writes an opening, if two people other than the asker could give its halves. */
export async function writeOpening(
  { tx, now }: Act,
  askedBy: string,
  {
    hours,
    ...asked
  }: Omit<typeof vaultOpenings.$inferInsert, 'askedBy' | 'askedAt' | 'endsAt'> & {
    hours: number
  },
): Promise<void> {
  const others = (await activeHolders(tx, asked.court, now)).filter(
    ({ staffId }) => staffId !== askedBy,
  )
  if (!canOpen(others)) throw new Refusal('vault-closed')
  const endsAt = new Date(now.getTime() + hours * 3_600_000)
  await tx.insert(vaultOpenings).values({ ...asked, askedBy, askedAt: now, endsAt })
}
