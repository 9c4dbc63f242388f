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
  [shibei, 'lead.reported', 'applicant', ['A4'], ['lead-reported']],
  // 节点全告知 (法发〔2014〕18号): each step once it is done, to whom domain 5.6 says.
  [shibei, 'step.N01', 'applicant', ['A16'], ['step-n01-applicant']],
  [shibei, 'step.N03', 'applicant', ['A17'], ['step-n03-applicant']],
  [shibei, 'step.N03', 'debtor', ['D11'], ['step-n03-debtor']],
  [shibei, 'step.N04', 'applicant', ['A16'], ['step-n04-applicant']],
  [shibei, 'step.N04', 'debtor', ['D7'], ['step-n04-debtor']],
  [shibei, 'step.N05', 'applicant', ['A16'], ['step-n05-applicant']],
  [shibei, 'step.N06', 'applicant', ['A16'], ['step-n06-applicant']],
  [shibei, 'step.N07', 'applicant', ['A5'], ['step-n07-applicant']],
  [shibei, 'step.N09', 'applicant', ['A16'], ['step-n09-applicant']],
  [shibei, 'step.N10', 'applicant', ['A18'], ['step-n10-applicant']],
  [shibei, 'step.N10', 'debtor', ['D8'], ['step-n10-debtor']],
  [shibei, 'step.N13', 'applicant', ['A19'], ['step-n13-applicant']],
  [shibei, 'step.N16', 'applicant', ['A16'], ['step-n16-applicant']],
  [shibei, 'step.N16', 'debtor', ['D7'], ['step-n16-debtor']],
  [shibei, 'step.N17', 'applicant', ['A6'], ['step-n17-applicant']],
  [shibei, 'step.N17', 'debtor', ['A6'], ['step-n17-debtor']],
  [shibei, 'step.N18', 'applicant', ['A16'], ['step-n18-applicant']],
  [shibei, 'step.N18', 'debtor', ['D7'], ['step-n18-debtor']],
  [shibei, 'step.N20', 'applicant', ['A20'], ['step-n20-applicant']],
  [shibei, 'step.N20', 'debtor', ['A20'], ['step-n20-debtor']],
  [shibei, 'step.N21', 'applicant', ['A21'], ['step-n21-applicant']],
  [shibei, 'step.N21', 'debtor', ['D10'], ['step-n21-debtor']],
  [shibei, 'step.N22', 'applicant', ['A16'], ['step-n22-applicant']],
  [shibei, 'step.N22', 'debtor', ['D7'], ['step-n22-debtor']],
  [shibei, 'step.N23', 'applicant', ['A16'], ['step-n23-applicant']],
  [shibei, 'step.N23', 'debtor', ['D7'], ['step-n23-debtor']],
  [shibei, 'step.N24', 'applicant', ['A16'], ['step-n24-applicant']],
  [shibei, 'step.N24', 'debtor', ['D7'], ['step-n24-debtor']],
  [shibei, 'step.N26', 'applicant', ['A22'], ['step-n26-applicant']],
  [shibei, 'step.N29', 'applicant', ['A16'], ['step-n29-applicant']],
  [shibei, 'step.N29', 'debtor', ['D7'], ['step-n29-debtor']],
  [shibei, 'step.N30', 'applicant', ['A23'], ['step-n30-applicant']],
  [shibei, 'step.N30', 'debtor', ['D12'], ['step-n30-debtor']],
  // A lead is told of to who gave it alone; the list and the orders by their own entries; a bounty everybody sees.
  [shibei, 'step.N08', 'applicant', [], []],
  [shibei, 'step.N11', 'debtor', [], []],
  [shibei, 'step.N12', 'debtor', [], []],
  [shibei, 'step.N14', 'applicant', [], []],
  [shibei, 'listing.served', 'debtor', ['D4'], ['listing-grace-told']],
  [shibei, 'listing.served', 'applicant', [], []],
  [shibei, 'listing.published', 'debtor', ['D5'], ['listing-published-told']],
  [shibei, 'listing.published', 'applicant', ['A24'], ['listing-published-applicant']],
  [shibei, 'listing.corrected', 'debtor', ['D15'], ['listing-corrected-told']],
  [shibei, 'listing.removed', 'debtor', ['D6'], ['listing-removed-told']],
  [shibei, 'listing.removed', 'applicant', ['A25'], ['listing-removed-applicant']],
  [shibei, 'listing.expired', 'debtor', ['D6'], ['listing-expired-told']],
  [shibei, 'restriction.published', 'debtor', ['D13'], ['restriction-published-told']],
  [shibei, 'restriction.published', 'applicant', ['A26'], ['restriction-published-applicant']],
  [shibei, 'restriction.lifted', 'debtor', ['D14'], ['restriction-lifted-told']],
  [shibei, 'restriction.lifted', 'applicant', ['A27'], ['restriction-lifted-applicant']],
  // Yuhuatai asks the parties how a step was done (三.14); the answers are the supervisor’s.
  [yuhuatai, 'step.N10', 'applicant', ['A12', 'A18'], ['M18', 'step-n10-applicant']],
  [yuhuatai, 'step.N10', 'debtor', ['A12', 'D8'], ['M18-control-debtor', 'step-n10-debtor']],
  [yuhuatai, 'step.N21', 'applicant', ['A12', 'A21'], ['M18-payment', 'step-n21-applicant']],
  [yuhuatai, 'step.N21', 'debtor', ['A12', 'D10'], ['M18-payment-debtor', 'step-n21-debtor']],
  [yuhuatai, 'step.N26', 'applicant', ['A12', 'A22'], ['M18-suspension', 'step-n26-applicant']],
  [yuhuatai, 'step.N30', 'applicant', ['A12', 'A23'], ['M18-closing', 'step-n30-applicant']],
  [yuhuatai, 'step.N30', 'debtor', ['A12', 'D12'], ['M18-closing-debtor', 'step-n30-debtor']],
  // Nothing is told while it is only planned, checked or looked into (C-3).
  [shibei, 'lead.received', 'applicant', [], []],
  [shibei, 'lead.dispatched', 'debtor', [], []],
  [shibei, 'decision.approved', 'debtor', [], []],
  [shibei, 'listing.signed', 'debtor', [], []],
  [shibei, 'restriction.signed', 'debtor', [], []],
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
