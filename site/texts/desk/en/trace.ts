import type { Shape } from '../../shape.ts'
import type { trace as zh } from '../zh/trace.ts'

export const trace: Shape<typeof zh> = {
  page: {
    trace: {
      title: 'Trace of the case',
      all: 'The whole trace, to filter and to download',
      on: 'Done on',
      at: 'Recorded at',
      kind: 'Code',
      offices: 'Offices on the day',
      rule: 'Rule',
      changed: 'What changed',
      no: 'no',
      recorded: (at) => `recorded ${at}`,
      times: (n, last) => `${n} times, last ${last}`,
      facts: {
        fields: 'fields',
        ended: 'office ended',
        began: 'office given',
        offices: 'offices',
        refused: 'refused',
        cases: 'cases',
        parties: 'parties',
        steps: 'steps',
        listings: 'listings',
        sensitive: 'sensitive',
        cautious: 'cautious',
        special: 'special subject',
        urgent: 'urgent',
        step: 'step',
      },
    },
  },
}
