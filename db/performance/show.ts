import { ruleNamed } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import type { CountName } from './count-cases.ts'
import { measures } from './measures.ts'

/** How one rule, or one kind of question, was kept; null is not published. */
export interface ClockFigure {
  rule: string
  says: Says
  document: string | null
  article: string | null
  /** In what the median and the longest are counted. */
  unit: 'days' | 'minutes'
  started: number | null
  inTime: number | null
  late: number | null
  running: number | null
  overdue: number | null
  /** Of those that ended or are over, the part that ended in time, from 0 to 1. */
  shareInTime: number | null
  median: number | null
  worst: number | null
}

/** One indicator with what it was computed of. */
export interface MeasureFigure {
  name: string
  says: Says
  means: Says
  document: string
  article: string
  /** Amounts in fen, not cases. */
  fen: boolean
  part: number | null
  whole: number | null
  share: number | null
  /** Why there is no share: too few, nothing counted, or not in the store. */
  state: 'shown' | 'few' | 'none' | 'lacking'
  lacks: Says | null
}

type Counts = Record<
  'started' | 'inTime' | 'late' | 'running' | 'overdue' | 'medianDays' | 'worstDays',
  number | null
>

/** What people wait for, where no single rule says how long. */
const questions: Readonly<Record<string, Says>> = {
  'answer.lead': { zh: '线索：从收到到答复', en: 'Leads: from receipt to answer' },
  'answer.correction': {
    zh: '更正申请：从收到到答复',
    en: 'Requests for correction: from receipt to answer',
  },
  'answer.complaint': { zh: '投诉举报：从收到到答复', en: 'Complaints: from receipt to answer' },
  'answer.petition': { zh: '信访：从收到到答复', en: 'Petitions: from receipt to answer' },
}

export const isQuestion = (rule: string): boolean => rule in questions

/** A row of counts with the words and the source of its rule; undefined for a rule that there is no more. */
export function clockFigure(rule: string, counts: Counts): ClockFigure | undefined {
  const { medianDays, worstDays, ...rest } = counts
  const shown = { rule, ...rest, median: medianDays, worst: worstDays }
  const question = questions[rule]
  if (question) {
    const none = { document: null, article: null, unit: 'days', shareInTime: null } as const
    return { ...shown, ...none, says: question }
  }
  const limit = ruleNamed(rule)
  if (limit?.kind !== 'timeLimit') return undefined
  const { says, document, article } = limit
  const unit = limit.unit === 'minutes' || limit.unit === 'hours' ? 'minutes' : 'days'
  return { ...shown, says, document, article, unit, shareInTime: shareInTime(counts) }
}

/** Of the limits that ended or are over, how many ended in time; null where one of the counts is not known. */
function shareInTime({ inTime, late, overdue }: Counts): number | null {
  if (inTime === null || late === null || overdue === null) return null
  const all = inTime + late + overdue
  return all === 0 ? null : inTime / all
}

interface Known {
  cases: number | null
  fen: number | null
}

/** Every indicator, computed of the counts of a period. */
export const measureFigures = (counts: ReadonlyMap<string, Known>): MeasureFigure[] =>
  measures.map(({ name, says, means, rule, of, lacks }) => {
    const source = ruleNamed(rule)
    if (!source) throw new Error(`The indicator ${name} names the rule ${rule}, which is missing.`)
    const { document, article } = source
    const about = { name, says, means, document, article, fen: of.fen === true }
    const value = (count: CountName) => {
      const known = counts.get(count) ?? { cases: 0, fen: 0 }
      return of.fen ? known.fen : known.cases
    }
    const [part, whole] = [value(of.part), value(of.whole)]
    const few = part === null || whole === null
    const empty = lacks ? 'lacking' : 'none'
    const state = few ? 'few' : whole === 0 ? empty : 'shown'
    const share = state === 'shown' ? part! / whole! : null
    return { ...about, part, whole, share, state, lacks: state === 'lacking' ? lacks! : null }
  })
