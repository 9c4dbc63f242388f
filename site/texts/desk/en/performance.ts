import type { Shape } from '../../shape.ts'
import type { performance as zh } from '../zh/performance.ts'

/** What the desk says about how the court keeps its time limits. */
export const performance: Shape<typeof zh> = {
  nav: { performance: 'Performance' },
  entries: { 'performance.refreshed': 'Performance counted anew' },
}
