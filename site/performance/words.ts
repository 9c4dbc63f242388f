import type { ClockFigure, MeasureFigure, Performance } from '#db'
import type { Speech } from '../texts/index.ts'
import { sayCount, sayYuan } from '../texts/say.ts'

/** What a cell shows that is not published; the page says beside the table what it means. */
const dash = '—'

export const countText = (count: number | null): string => (count === null ? dash : sayCount(count))

/** A part of a whole in percent, with one digit behind the point where it is not whole. */
export const shareText = (share: number | null): string =>
  share === null ? dash : `${(share * 100).toFixed(1).replace(/\.0$/, '')}%`

/** The part of the limits that was kept; that none has ended yet is no secret. */
export function keptText(
  { t }: Speech,
  clock: Pick<ClockFigure, 'inTime' | 'late' | 'overdue' | 'shareInTime'>,
): string {
  const { inTime, late, overdue, shareInTime } = clock
  const nothing = inTime === 0 && late === 0 && overdue === 0
  return nothing ? t.performance.clocks.nothing : shareText(shareInTime)
}

/** How long something took, in the unit of its limit. */
export function tookText(
  { t }: Speech,
  { unit, inTime, late }: Pick<ClockFigure, 'unit' | 'inTime' | 'late'>,
  took: number | null,
): string {
  if (took === null) return inTime === 0 && late === 0 ? t.performance.clocks.nothing : dash
  return unit === 'minutes' ? t.performance.clocks.minutes(took) : t.performance.clocks.days(took)
}

/** A year or a quarter in words. */
export function periodText({ t }: Speech, period: string): string {
  const [year = '', quarter] = period.split('Q')
  return quarter ? t.performance.quarter(year, quarter) : t.performance.year(year)
}

/** The court in words; all of them where none was chosen. */
export const courtText = (
  { t, language }: Speech,
  { court }: Pick<Performance, 'court'>,
): string => (court ? (language === 'zh' ? court.name : court.nameEn) : t.performance.allCourts)

/** What an indicator was computed of: cases, or amounts. */
export function madeText(speech: Speech, { part, whole, fen, state }: MeasureFigure): string {
  if (state !== 'shown') return ''
  const say = (value: number | null) =>
    value === null ? dash : fen ? sayYuan(speech.t, value) : sayCount(value)
  return `${say(part)} ／ ${say(whole)}`
}

/** The value of an indicator, or why there is none. */
export function measureText({ t, says }: Speech, measure: MeasureFigure): string {
  if (measure.state === 'shown') return shareText(measure.share)
  if (measure.state === 'lacking') return measure.lacks ? says(measure.lacks) : dash
  return measure.state === 'few' ? t.performance.measures.few : t.performance.measures.none
}

/** The limits that there is most of first; those of which nothing is known last. */
export const byNumber = (clocks: readonly ClockFigure[]): ClockFigure[] =>
  clocks.toSorted((a, b) => (b.started ?? -1) - (a.started ?? -1))

/** The query of the same court and time, for the files. */
export const queryOf = ({ court, period }: Performance): string =>
  new URLSearchParams({ ...(court && { court: court.code }), period }).toString()

/** Whether anything of a row can be published besides zeros. */
export const tellsSomething = ({ inTime, late, running, overdue, started }: ClockFigure): boolean =>
  [inTime, late, running, overdue, started].some((count) => count !== null && count > 0)
