import { eq } from 'drizzle-orm'
import { store } from '../connection.ts'
import { leadOfReceipt } from '../leads/find-lead.ts'
import { showToInformant, type LeadStatus } from '../leads/lead-status.ts'
import { keyOf, openText } from '../leads/sealed-content.ts'
import { followReceipt } from '../leads/wrong-receipts.ts'
import { petitionStatus, type PetitionStatus } from '../petitions/petition-status.ts'
import { petitions } from '../petitions/tables.ts'
import { asRefusal } from '../refuse-input.ts'
import type { Says } from '../rulebooks/rule.ts'
import { reportOfReceipt } from './receive-report.ts'
import {
  reportOutcomes,
  senderState,
  senderStates,
  type ReportKind,
  type ReportOutcome,
} from './rules.ts'
import type { reports } from './tables.ts'

/** What a report's receipt shows. */
export interface ReportStatus {
  kind: ReportKind
  state: keyof typeof senderStates
  says: Says
  court: string
  receivedAt: Date
  answer?: string
  /** What was put right. */
  corrected?: string
  outcome?: ReportOutcome
  outcomeSays?: Says
  /** The content was destroyed; only what happened is left. */
  erased: boolean
  /** It was not about staff: the petition that the bureau answers. */
  petition?: PetitionStatus
}

/** What any receipt shows, in one shape; only a lead has messages and can be written to. */
export interface ReceiptStatus extends Omit<LeadStatus, 'outcome'> {
  kind: 'lead' | 'petition' | ReportKind
  outcome?: NonNullable<LeadStatus['outcome'] | ReportStatus['outcome']>
  petition?: PetitionStatus
  corrected?: string
  canWrite: boolean
}

type Asked = { receipt: string; client: string }

function showToSender(report: typeof reports.$inferSelect): ReportStatus {
  const key = keyOf(report)
  const state = senderState(report.state)
  const { outcome } = report
  return {
    kind: report.kind,
    state,
    says: senderStates[state],
    court: report.court,
    receivedAt: report.receivedAt,
    ...(key &&
      report.answer && { answer: openText(key, `reports.answer:${report.id}`, report.answer) }),
    ...(key &&
      report.corrected && {
        corrected: openText(key, `reports.corrected:${report.id}`, report.corrected),
      }),
    ...(outcome && { outcome, outcomeSays: reportOutcomes[outcome] }),
    erased: !key,
  }
}

/** What has become of a correction or a complaint, for whoever holds its receipt. */
export const reportStatus = (asked: Asked): Promise<ReportStatus> =>
  followReceipt(asked, (hash) => reportOfReceipt(store().write, hash)).then(showToSender, asRefusal)

/** What has become of whatever a receipt belongs to, a lead or a report. */
export async function receiptStatus(asked: Asked): Promise<ReceiptStatus> {
  const { write } = store()
  const found = await followReceipt(asked, async (hash) => {
    const lead = await leadOfReceipt(write, hash)
    if (lead) return { lead }
    const report = await reportOfReceipt(write, hash)
    if (report) return { report, petition: await petitionOf(report.petitionId) }
    const [petition] = await write.select().from(petitions).where(eq(petitions.receipt, hash))
    return petition && { petition }
  }).catch(asRefusal)
  if ('lead' in found) {
    return { kind: 'lead', ...(await showToInformant(found.lead)) }
  }
  const petition = found.petition && petitionStatus(found.petition)
  if (!('report' in found)) return { ...asReceipt(petition!), ...noLead }
  return {
    ...showToSender(found.report),
    ...(petition && { petition }),
    ...noLead,
  }
}

/** What only a lead has. */
const noLead = { messages: [], openings: [], mayAsk: false, unread: false, canWrite: false }

async function petitionOf(id: string | null) {
  if (!id) return undefined
  const [found] = await store().write.select().from(petitions).where(eq(petitions.id, id))
  return found
}

/** A petition in the shape that every receipt has; its own words stand under `petition`. */
const asReceipt = (petition: PetitionStatus) => ({
  kind: 'petition' as const,
  state: petition.reply === undefined ? ('received' as const) : ('answered' as const),
  says: petition.says,
  court: petition.court,
  receivedAt: petition.registeredAt,
  ...(petition.reply !== undefined && { answer: petition.reply }),
  erased: petition.erased,
  petition,
})
