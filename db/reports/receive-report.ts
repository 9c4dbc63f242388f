import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { inOneTransaction, readInput, type Act, type Actor } from '../act.ts'
import { store, type Reader } from '../connection.ts'
import { Checkbox, Id, maybe, Text } from '../fields.ts'
import { tieLead } from '../leads/about-what.ts'
import { leadOfReceipt } from '../leads/find-lead.ts'
import { mustBeDrawn, mustBeFresh, receiptHash } from '../leads/receipt.ts'
import { newKey, sealFields } from '../leads/sealed-content.ts'
import { Refusal } from '../refusal.ts'
import { asRefusal } from '../refuse-input.ts'
import { holdsSupervision } from './holds-supervision.ts'
import { officerOf } from './open-report.ts'
import { reportKinds } from './rules.ts'
import { reports } from './tables.ts'

const Report = z.strictObject({
  receipt: z.string().max(100),
  seal: z.string().max(100),
  kind: z.enum(reportKinds),
  court: z.string().max(20),
  listingId: maybe(Id),
  /** The case that a complaint is about, as far as it is known. */
  caseNumber: maybe(Text(1, 60)),
  /** A complaint about the supervisor goes to the president. */
  aboutSupervisor: Checkbox,
  text: Text(1, 5000),
  /** How to reach the sender, if they want to be reached; sealed with the text. */
  contact: maybe(Text(1, 200)),
})
type Asked = z.output<typeof Report>

/** The report that a receipt's hash belongs to. */
export async function reportOfReceipt(reader: Reader, receipt: Uint8Array) {
  const [report] = await reader.select().from(reports).where(eq(reports.receipt, receipt))
  return report
}

/**
 * Receives a request for correction (失信名单规定 11 and 12) or a complaint about staff (seed 1 art 45(4)),
 * once per receipt. The journal says “anyone”, whoever sends it.
 */
export async function receiveReport(
  _by: Actor,
  raw: z.input<typeof Report>,
): Promise<{ receipt: string; already: boolean }> {
  const asked = readInput(Report, raw)
  const { receipt, drawnAt } = mustBeDrawn(asked.receipt, asked.seal)
  const hash = receiptHash(receipt)
  if (await reportOfReceipt(store().write, hash).catch(asRefusal)) return { receipt, already: true }
  mustBeFresh(drawnAt, store().now())
  return inOneTransaction({ kind: 'anyone' }, async (court) => ({
    receipt,
    already: !(await writeReport(court, asked, hash)),
  }))
}

/** @returns false when another post with the same receipt came first */
async function writeReport(act: Act, asked: Asked, receipt: Uint8Array): Promise<boolean> {
  // A receipt stands for one thing: what was sent as a lead is no report.
  if (await leadOfReceipt(act.tx, receipt)) throw new Refusal('receipt-foreign')
  const { court, to } = await tieLead(act.tx, asked.court, {
    listingId: asked.listingId,
    caseNumber: asked.kind === 'complaint' ? asked.caseNumber : undefined,
  })
  const caseFileId = asked.kind === 'complaint' ? to.caseFileId : null
  const officerId = await officerOf(act.tx, { caseFileId })
  const aboutSupervisor =
    asked.kind === 'complaint' &&
    (asked.aboutSupervisor || (await holdsSupervision(act, court, [officerId])))
  const id = randomUUID()
  const { key, wrapped } = newKey(id)
  const [written] = await act.tx
    .insert(reports)
    .values({
      id,
      court,
      kind: asked.kind,
      listingId: asked.listingId ?? null,
      caseFileId,
      aboutSupervisor,
      receivedAt: act.now,
      receipt,
      key: wrapped,
      body: sealFields(key, `reports.body:${id}`, { text: asked.text, contact: asked.contact }),
    })
    .onConflictDoNothing({ target: reports.receipt })
    .returning({ id: reports.id })
  if (!written) return false
  // No case stands in the entry: a case's trace is open to its officer (domain C-8).
  await act.journal({
    kind: aboutSupervisor ? 'complaint.received.aboutSupervisor' : `${asked.kind}.received`,
    court,
    subject: { kind: 'report', id },
  })
  return true
}
