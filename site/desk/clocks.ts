import type { ClockDetail, ClockLine } from '#db'
import type { FieldSpec } from './fields.ts'
import { momentText, wordFor, type DeskSpeech } from './speak.ts'

const reason: FieldSpec = { name: 'reason', kind: 'area', hint: 'clockReason', needed: true }

/** What the form of each act on a time limit asks. */
export const clockFields: Record<ClockDetail['acts'][number], readonly FieldSpec[]> = {
  done: [{ name: 'doneOn', kind: 'day', label: 'dutyDoneOn', needed: true }],
  pause: [reason],
  resume: [reason],
  reassign: [{ name: 'username', kind: 'short', hint: 'holderUsername', needed: true }, reason],
  end: [reason],
}

/** Where each kind of subject has its page. */
const pages: Record<string, string> = {
  lead: 'leads',
  listing: 'listings',
  restriction: 'restrictions',
  bounty: 'bounties',
  notice: 'notices',
  decision: 'decisions',
}

/** What a time limit belongs to: its case, or the page of its subject. */
export function belongsTo(
  clock: Pick<ClockLine, 'subject' | 'caseFileId' | 'caseNumber'>,
  { d }: DeskSpeech,
): { text: string; href?: string } {
  const { kind, id } = clock.subject
  const words = d.clocks.subjects
  const named = kind in words ? wordFor(words, kind) : words.other
  const page = pages[kind]
  if (page) return { text: clock.caseNumber ?? named, href: `/desk/${page}/${id}` }
  if (clock.caseFileId && clock.caseNumber) {
    return { text: clock.caseNumber, href: `/desk/cases/${clock.caseFileId}` }
  }
  return { text: named }
}

/** Who answers for a time limit. */
export function answersFor(
  { holder, answers }: { holder: string | null; answers: ClockLine['answers'] },
  { d, words }: DeskSpeech,
): string {
  if (holder) return holder
  return answers ? d.clocks.office(words.roles[answers]) : d.clocks.nobody
}

/** The last day; the moment, where minutes count. */
export const dueText = ({
  dueAt,
  toTheMinute,
}: Pick<ClockLine, 'dueAt' | 'toTheMinute'>): string =>
  toTheMinute ? momentText(dueAt) : momentText(dueAt).slice(0, 10)

/** What is to be said of a time limit at once: that it is late, stands still, may still move. */
export function markOf(
  clock: Pick<ClockLine, 'late' | 'paused' | 'provisional'>,
  { d, words }: DeskSpeech,
): { text: string; tone: 'bad' | 'quiet' | 'warn'; sub?: string } {
  const sub = clock.provisional && { sub: d.common.provisional }
  if (clock.paused) return { text: words.states.clocks.paused, tone: 'quiet', ...sub }
  if (clock.late) return { text: words.states.clocks.late, tone: 'bad', ...sub }
  return { text: words.states.clocks.running, tone: 'warn', ...sub }
}
