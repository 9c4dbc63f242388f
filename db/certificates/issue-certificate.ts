import { Buffer } from 'node:buffer'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { inOneTransaction, readInput, type Act, type Actor } from '../act.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { drawPapers } from '../documents/draw-papers.ts'
import { Id } from '../fields.ts'
import { attempts, notifications, serviceConsents } from '../notifications/tables.ts'
import { mustHold } from '../people/rules.ts'
import { courts } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import { certificatePaper } from './certificate-paper.ts'
import type { CertificateContent, CertifiedAttempt } from './content.ts'
import { keepKey, signerOf } from './keys.ts'
import { legalMomentOf } from './rules.ts'
import { sealContent, sealSheet } from './sealing.ts'

const Asked = z.strictObject({
  notificationId: Id,
  form: z.enum(['json', 'pdf']),
  verifyAt: z.url(),
})

/** A certificate as a file to take away. */
export interface CertificateIssued {
  name: string
  type: 'application/json' | 'application/pdf'
  bytes: Uint8Array
}

/**
 * Certifies what became of a message that had to be sent: when, by which ways, what came back, and from which moment it
 * counts (民事诉讼法 2023 第九十条, 解释 第一百三十五条). For the desk of its court, and for the party it was sent to.
 */
export async function issueCertificate(
  by: Actor,
  raw: z.input<typeof Asked>,
): Promise<CertificateIssued> {
  const { notificationId, form, verifyAt } = readInput(Asked, raw)
  const { content, signer } = await inOneTransaction(by, async (court) => {
    const certified = await contentOf(court, notificationId)
    const own = signerOf(certified.court)
    await keepKey(court.tx, certified.court, own, court.now)
    return { content: certified, signer: own }
  })
  const json = sealContent(content, signer)
  const name = `${content.number}-certificate`
  if (form === 'json') return { name: `${name}.json`, type: 'application/json', bytes: json }
  const drawn = await drawPapers([certificatePaper(content, { key: signer.id, verifyAt })], {
    title: `${content.courtName.zh} ${content.number}`,
    madeAt: new Date(content.asOf),
    attached: { name: `${name}.json`, type: 'application/json', bytes: json },
  })
  return { name: `${name}.pdf`, type: 'application/pdf', bytes: sealSheet(drawn, signer) }
}

/** Who may have it: the desk of the court, and the party that the message was made for. */
function mustSee(by: Actor, row: { court: string; partyId: string }): void {
  if (
    by.kind === 'party' ? by.partyId === row.partyId : by.kind === 'staff' && by.court === row.court
  )
    return
  throw new Refusal('not-found')
}

async function contentOf({ tx, by }: Act, id: string): Promise<CertificateContent> {
  if (by.kind !== 'party') mustHold(by, ...caseOffices)
  const [found] = await tx
    .select({ row: notifications, role: parties.role, file: caseFiles, court: courts })
    .from(notifications)
    .innerJoin(parties, eq(parties.id, notifications.partyId))
    .innerJoin(caseFiles, eq(caseFiles.id, notifications.caseFileId))
    .innerJoin(courts, eq(courts.code, notifications.court))
    .where(eq(notifications.id, id))
  if (!found) throw new Refusal('not-found')
  const { row, role, file, court } = found
  mustSee(by, row)
  const happened = await tx
    .select()
    .from(attempts)
    .where(eq(attempts.notificationId, row.id))
    .orderBy(asc(attempts.at), asc(attempts.id))
  const consents = await tx
    .select({ channels: serviceConsents.channels })
    .from(serviceConsents)
    .where(and(eq(serviceConsents.partyId, row.partyId), isNull(serviceConsents.withdrawnAt)))
  const told = happened.map(certified)
  const mandate = ruleNamed(row.rule)
  return {
    kind: 'yangguang-delivery-certificate',
    version: 1,
    court: court.code,
    courtName: { zh: court.name, en: court.nameEn },
    number: row.number,
    caseNumber: file.caseNumber,
    role,
    mandate: {
      rule: row.rule,
      document: mandate?.document ?? '',
      article: mandate?.article ?? '',
      says: mandate?.says ?? { zh: '', en: '' },
    },
    template: { name: row.template, version: versionsOf(row) },
    language: row.language,
    madeAt: row.createdAt.toISOString(),
    textHash: hex(row.textHash)!,
    attempts: told,
    // Every message of the ledger says of itself that it is a reminder and no service.
    legal: legalMomentOf({
      attempts: told,
      serves: false,
      consented: consents.flatMap(({ channels }) => channels),
    }),
    asOf: happened.at(-1)?.at.toISOString() ?? row.createdAt.toISOString(),
  }
}

/** Which version of each text it was made from; messages of an earlier portal hold none. */
const versionsOf = ({ templateVersions }: typeof notifications.$inferSelect) =>
  templateVersions.map(({ name, version }) => `${name}.${version}`).join('+') || null

const hex = (bytes: Uint8Array | null) => (bytes ? Buffer.from(bytes).toString('hex') : null)

const certified = (row: typeof attempts.$inferSelect): CertifiedAttempt => ({
  at: row.at.toISOString(),
  channel: row.channel,
  outcome: row.outcome,
  code: row.code,
  providerId: row.providerId,
  addressHash: hex(row.addressHash),
  textHash: hex(row.textHash),
  receiptHash: hex(row.receiptHash),
  saidAt: row.saidAt?.toISOString() ?? null,
})
