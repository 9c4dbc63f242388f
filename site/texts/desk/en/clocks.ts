import type { Shape } from '../../shape.ts'
import type { clocks as zh } from '../zh/clocks.ts'

/** What the desk says about time limits. */
export const clocks: Shape<typeof zh> = {
  entries: {
    'clock.paused': 'time limit paused',
    'clock.resumed': 'time limit resumed',
    'clock.reassigned': 'time limit given to somebody else',
    'clock.ended': 'time limit ended',
    'clock.warned': 'warned of a time limit',
    'month.begun': 'the month’s work begins',
    'week.begun': 'the week’s work begins',
  },
}
