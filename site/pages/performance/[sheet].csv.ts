import type { APIRoute } from 'astro'
import { filled, queryOf as askedIn } from '../../components/address.ts'
import { sheet } from '../../desk/sheet.ts'
import { performanceSheets } from '../../performance/sheets.ts'
import { speak } from '../../texts/index.ts'

/** The figures of the page as a file, for the same court and time. */
export const GET: APIRoute = async ({ params, locals }) => {
  const name = params['sheet'] ?? ''
  const make = Object.hasOwn(performanceSheets, name) ? performanceSheets[name] : undefined
  if (!make) return new Response(null, { status: 404 })
  const query = askedIn(locals.path)
  const figures = await locals.ask.performance(
    filled({ court: query.get('court') ?? '', period: query.get('period') ?? '' }),
  )
  return new Response(sheet(make(speak(locals), figures)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="performance-${name}-${figures.period}.csv"`,
    },
  })
}
