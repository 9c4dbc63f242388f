import { expect, test } from 'vitest'
import type { EntryKind } from '../../db/journal/kinds.ts'
import { applicant } from '../../db/notifications/templates/applicant.ts'
import { mandatesOf } from '../../db/rulebooks/index.ts'

const [shibei, yuhuatai] = ['鲁0203', '苏0114'] as const
type Told = 'applicant' | 'debtor'

/** When what happens, who is told which parts of a message, and by which rules together. */
const told: [court: string, on: EntryKind, who: Told, parts: string[], rules: string[]][] = [
  [shibei, 'case.filed', 'applicant', ['A1', 'A2', 'A3'], ['openness-filing']],
  [
    shibei,
    'case.filed',
    'debtor',
    ['D1', 'D2', 'D3'],
    ['debtor-filing', 'report-order-with-notice', 'listing-warned'],
  ],
  [yuhuatai, 'case.filed', 'applicant', ['A1', 'A2', 'A3'], ['openness-filing', 'M02']],
  [
    yuhuatai,
    'case.filed',
    'debtor',
    ['D1', 'D2', 'D3'],
    ['debtor-filing', 'M03', 'report-order-with-notice', 'listing-warned'],
  ],
  [shibei, 'step.N19', 'applicant', ['A7'], ['money-told']],
  [shibei, 'suspension.told', 'applicant', ['A8'], ['suspension-told-applicant']],
  [shibei, 'step.N27', 'applicant', ['A9'], ['suspended-search-told']],
  [shibei, 'step.N28', 'applicant', ['A10'], ['resumption-told']],
  [shibei, 'step.N28', 'debtor', ['A10'], ['resumption-told-debtor']],
  [shibei, 'consultation.invited', 'applicant', ['A11'], ['consultation-invited']],
  [shibei, 'seizure.expiring', 'applicant', ['A13'], ['seizure-ending-told']],
  [shibei, 'seizure.lapsed', 'applicant', ['A14'], ['seizure-over-told']],
  // Yuhuatai asks the parties how a step was done (三.14); the answers are the supervisor’s.
  [yuhuatai, 'step.N10', 'applicant', ['A12'], ['M18']],
  [yuhuatai, 'step.N10', 'debtor', ['A12'], ['M18-control-debtor']],
  [yuhuatai, 'step.N21', 'applicant', ['A12'], ['M18-payment']],
  [yuhuatai, 'step.N21', 'debtor', ['A12'], ['M18-payment-debtor']],
  [yuhuatai, 'step.N26', 'applicant', ['A12'], ['M18-suspension']],
  [yuhuatai, 'step.N30', 'applicant', ['A12'], ['M18-closing']],
  [yuhuatai, 'step.N30', 'debtor', ['A12'], ['M18-closing-debtor']],
  [shibei, 'step.N10', 'applicant', [], []],
]

test.each(told)('in %s, at %s the %s is told %j by %j', (court, on, who, parts, rules) => {
  const binding = mandatesOf(court, '2026-11-21').filter(
    ([, mandate]) => mandate.on === on && mandate.tells === who && mandate.templates.length > 0,
  )
  expect(binding.map(([name]) => name).toSorted()).toEqual(rules.toSorted())
  expect([...new Set(binding.flatMap(([, { templates }]) => templates))].toSorted()).toEqual(parts)
})

test('with the word of the filing the applicant is asked for leads at once, and not on the third day (leads-asked-for)', () => {
  expect(applicant.A3.zh).toContain('请尽快提供财产线索')
  expect(mandatesOf(shibei, '2026-11-21').map(([name]) => name)).toContain('leads-asked-for')
})
