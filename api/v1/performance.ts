import { z } from '@hono/zod-openapi'
import { publicPerformance } from '#db'
import type { Keep } from '../kept.ts'
import { json, question, type Api } from './routes.ts'

const Says = z.object({ zh: z.string(), en: z.string() })
const count = () =>
  z.number().int().nullable().openapi({
    description: 'null: not published, because it is below five or would betray one that is',
  })
const share = () => z.number().nullable().openapi({ description: 'From 0 to 1' })

const Clock = z
  .object({
    rule: z.string().openapi({ description: 'Name of the rule; see the rules page' }),
    says: Says,
    document: z.string().nullable(),
    article: z.string().nullable(),
    unit: z.enum(['days', 'minutes']).openapi({ description: 'Of median and worst' }),
    started: count(),
    inTime: count(),
    late: count(),
    running: count(),
    overdue: count(),
    shareInTime: share(),
    median: count(),
    worst: count(),
  })
  .openapi('ClockFigure')

const Measure = z
  .object({
    name: z.string(),
    says: Says,
    means: Says.openapi({ description: 'What is divided by what' }),
    document: z.string(),
    article: z.string(),
    fen: z.boolean().openapi({ description: 'Amounts in fen, not cases' }),
    part: count(),
    whole: count(),
    share: share(),
    state: z.enum(['shown', 'few', 'none', 'lacking']),
    lacks: Says.nullable().openapi({ description: 'Why the store cannot compute it' }),
  })
  .openapi('MeasureFigure')

const Performance = z
  .object({
    court: z
      .object({ code: z.string(), name: z.string(), nameEn: z.string() })
      .nullable()
      .openapi({ description: 'null: all courts together' }),
    period: z.string().openapi({ example: '2026Q3' }),
    periods: z.array(z.string()).openapi({ description: 'What can be asked for' }),
    asOf: z.date().nullable().openapi({ type: 'string', format: 'date-time' }),
    clocks: z.array(Clock),
    answers: z.array(Clock).openapi({ description: 'How long people waited for an answer' }),
    measures: z.array(Measure),
    quarters: z.array(z.object({ period: z.string(), filed: count(), concluded: count() })),
  })
  .openapi('Performance')

/** How the courts keep their limits and what their cases came to: sums alone. */
export function performance(api: Api, keep: Keep): void {
  question(
    api,
    {
      path: '/v1/performance',
      summary: 'How the courts keep their own time limits, and their indicators',
      query: z.strictObject({
        court: z.string().max(20).optional().openapi({
          description: 'Code or short name of a court; all together when not given',
        }),
        period: z.string().max(10).optional().openapi({
          description: 'A year (2026) or a quarter (2026Q3); the latest year when not given',
        }),
      }),
      answer: Performance,
      refusals: [400, 404, 503],
    },
    (c, query) => keep(c, async () => json(c, Performance, await publicPerformance(query))),
  )
}
