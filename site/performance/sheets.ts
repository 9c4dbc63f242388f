import type { ClockFigure, MeasureFigure, Performance } from '#db'
import type { Speech } from '../texts/index.ts'
import { courtText, measureText } from './words.ts'

type Rows = readonly (readonly unknown[])[]
type Make = (speech: Speech, figures: Performance) => Rows

/** What every row begins with: whose figures, of which time, counted when. */
const whose = (speech: Speech, figures: Performance) => [
  courtText(speech, figures),
  figures.period,
  figures.asOf,
]
const heading = ({ t }: Speech) => [t.frame.court, t.performance.period, t.performance.take.asOf]

const clocks: Make = (speech, figures) => {
  const { t, says } = speech
  const words = t.performance.clocks
  const row = (clock: ClockFigure) => [
    ...whose(speech, figures),
    clock.rule,
    says(clock.says),
    clock.document,
    clock.article,
    clock.shareInTime,
    clock.inTime,
    clock.late,
    clock.overdue,
    clock.running,
    clock.started,
    clock.median,
    clock.worst,
    clock.unit,
  ]
  return [
    [
      ...heading(speech),
      'rule',
      words.rule,
      'document',
      'article',
      words.share,
      words.inTime,
      words.late,
      words.overdue,
      words.running,
      words.started,
      words.median,
      words.worst,
      'unit',
    ],
    ...[...figures.clocks, ...figures.answers].map(row),
  ]
}

const measures: Make = (speech, figures) => {
  const { t, says } = speech
  const words = t.performance.measures
  const row = (measure: MeasureFigure) => [
    ...whose(speech, figures),
    measure.name,
    says(measure.says),
    measure.share,
    measure.part,
    measure.whole,
    measure.fen ? 'fen' : 'cases',
    says(measure.means),
    measure.document,
    measure.article,
    measure.state === 'shown' ? '' : measureText(speech, measure),
  ]
  return [
    [
      ...heading(speech),
      'name',
      words.name,
      words.value,
      'part',
      'whole',
      'unit',
      words.means,
      'document',
      'article',
      'note',
    ],
    ...figures.measures.map(row),
  ]
}

/** The files of the page, by their names. */
export const performanceSheets: Readonly<Record<string, Make>> = { clocks, measures }
