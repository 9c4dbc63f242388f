import type { Shape } from '../../shape.ts'
import type { performance as zh } from '../zh/performance.ts'

/** What the desk says about how the court keeps its time limits. */
export const performance: Shape<typeof zh> = {
  nav: { performance: 'Performance' },
  page: {
    performance: {
      title: 'Performance',
      lead: 'How the court keeps its time limits, and its indicators, every count as it is: for those who direct the work. The public sees sums alone, and none below five.',
      asOf: (time) => `Counted ${time}`,
      never: 'Nothing has been counted yet.',
      publicPage: 'See the public page',
      refresh: 'Count anew',
      refreshSays:
        'The portal counts once every night. Count anew where you need the latest numbers.',
      lateClocks: 'Time limits that are over',
      rules: 'By rule',
      officers: 'By officer',
      officersSay:
        'In the order of names; nobody is ranked. For the director, the court’s leaders and the supervisor to see where work waits; never public, and no ground for appraisal.',
      officer: 'Officer',
      answers: 'Waiting for an answer',
      measures: 'Indicators',
      none: 'No data in this time.',
    },
  },
  acts: { performance: { refresh: 'Count anew' } },
  entries: { 'performance.refreshed': 'Performance counted anew' },
}
