import type { APIRoute } from 'astro'
import { sheet } from '../../../../desk/sheet.ts'
import { speakDesk } from '../../../../desk/speak.ts'

/** A week's report as a file: one line for each petition, by its ticket. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { summary, monday } = await locals.ask.petitionWeek(params['id'] ?? '')
  const { d, words, fields } = speakDesk(locals)
  const text = sheet([
    [
      d.petitions.ticket,
      d.petitions.received,
      d.petitions.channel,
      d.petitions.kind,
      d.petitions.dueOn,
      fields.labels.state,
      d.petitions.repeat,
      d.petitions.overdue,
    ],
    ...summary.rows.map((row) => [
      row.ticket,
      row.receivedOn,
      fields.options.petitionSources[row.channel],
      fields.options.petitionKinds[row.kind],
      row.dueOn ?? '',
      words.states.petitions[row.state],
      row.repeat ? d.common.yes : '',
      row.overdue ? d.common.yes : '',
    ]),
  ])
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="petitions-${monday}.csv"`,
    },
  })
}
