import { momentText } from '../speak.ts'
import type { HomeSection } from './section.ts'

/** The time limits that somebody answers for, or watches over, and that are over, or nearly. */
export const dueClocks: HomeSection = {
  place: 'cases',
  panels: async ({ ask, speech }) => {
    const { d, fields, says } = speech
    const [late, soon] = await Promise.all([
      ask.myClocks({ state: 'late' }),
      ask.myClocks({ state: 'due' }),
    ])
    const due = [...late.rows, ...soon.rows]
    return [
      {
        id: 'due',
        title: d.home.late,
        href: '/desk/clocks',
        columns: [d.leads.due, d.notifications.case, d.common.what, fields.labels.officer],
        count: due.length,
        rows: due.map((clock) => {
          const marks = [
            clock.late && d.common.late,
            clock.provisional && d.common.provisional,
          ].filter((mark) => mark !== false)
          return {
            ...(clock.late && { tone: 'late' as const }),
            cells: [
              {
                text: momentText(clock.dueAt),
                ...(marks.length > 0 && { sub: marks.join(' · ') }),
              },
              clock.caseFileId
                ? { text: clock.caseNumber ?? '', href: `/desk/cases/${clock.caseFileId}` }
                : '',
              { text: says(clock.says), sub: `${clock.document}${clock.article}` },
              clock.holder ?? '',
            ],
          }
        }),
      },
    ]
  },
}
