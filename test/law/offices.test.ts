import { expect, test } from 'vitest'
import { holdsOfficeFor } from '../../db/approvals/office.ts'
import { signaturesOfMatter } from '../../db/decisions/authority.ts'
import type { Matter } from '../../db/decisions/matters.ts'
import { roles, type Role } from '../../db/people/tables.ts'
import { authoritiesOf } from '../../db/rulebooks/index.ts'
import type { CourtDate } from '../../db/time/days.ts'
import { staff } from '../informant.ts'

const day = '2026-11-21' as CourtDate
const [shibei, yuhuatai, ledong, shifan] = ['鲁0203', '苏0114', '琼9027', '京9901'] as const

const drafters: Role[] = ['officer', 'clerk', 'judge', 'director']
const publishers: Role[] = ['clerk', 'judge', 'director', 'president']
const deciders: Role[] = ['judge', 'director', 'president']
const leaders: Role[] = ['director', 'vicePresident', 'president']
const firstAsked: Role[] = [...drafters, 'vicePresident', 'president', 'supervisor', 'dutyOfficer']

/** Which act, in which court, is done by which offices, and by which rules together. */
const acts: [act: string, court: string, offices: Role[], rules: string[]][] = [
  // X1: in Ledong the judge’s own listing gives way; the president signs everywhere.
  ['listing.sign', ledong, ['president'], ['listing-authority']],
  ['listing.sign', shibei, ['president'], ['listing-authority']],
  // The vice president whom Ledong’s plan allows is narrowed away by article 5 of the national rules.
  ['restriction.sign', ledong, ['president'], ['restriction-authority', 'restriction-ledong']],
  ['restriction.sign', shibei, ['president'], ['restriction-authority']],
  ['listing.draft', shibei, drafters, ['listing-drafting']],
  ['listing.check', shibei, ['judge', 'director'], ['listing-checking']],
  ['listing.answer', shibei, [...drafters, 'president'], ['listing-answering']],
  ['listing.serve', shibei, drafters, ['listing-serving']],
  ['listing.publish', shibei, publishers, ['listing-publishing']],
  ['listing.publish.imported', shibei, ['president'], ['listing-publishing-imported']],
  ['listing.correct', shibei, deciders, ['listing-correcting']],
  ['listing.remove', shibei, publishers, ['listing-removing']],
  ['withdraw', shibei, [...drafters, 'president'], ['withdrawing']],
  ['endorse', shibei, leaders, ['endorsing']],
  ['restriction.draft', shibei, drafters, ['restriction-drafting']],
  ['restriction.serve', shibei, drafters, ['restriction-serving']],
  ['restriction.publish', shibei, publishers, ['restriction-publishing']],
  ['restriction.correct', shibei, deciders, ['restriction-correcting']],
  ['restriction.lift', shibei, deciders, ['restriction-lifting']],
  ['bounty.draft', shibei, drafters, ['bounty-drafting']],
  ['bounty.publish', shibei, publishers, ['bounty-publishing']],
  // X8: three kinds, each with its own signer.
  ['bounty.property.sign', shibei, ['judge', 'director'], ['bounty-property-authority']],
  ['bounty.whereabouts.sign', shifan, ['director'], ['bounty-whereabouts-authority']],
  [
    'bounty.whereabouts.sign',
    yuhuatai,
    ['director'],
    ['bounty-whereabouts-authority', 'whereabouts-bounty-yuhuatai'],
  ],
  ['bounty.reward.sign', shibei, ['director'], ['bounty-reward-authority', 'court-reward-shibei']],
  ['notice.draft', shibei, drafters, ['notice-drafting']],
  ['notice.sign', shibei, ['director', 'president'], ['notice-signing']],
  ['notice.publish', shibei, publishers, ['notice-publishing']],
  ['reading.release', shibei, ['judge', ...leaders], ['reading-releasing']],
  ['petition.register', shibei, firstAsked, ['petition-registering']],
  ['petition.register', shifan, firstAsked, ['first-asked-humane', 'petition-registering']],
  ['week.close', shibei, ['supervisor'], ['week-closing']],
  ['week.close', yuhuatai, ['supervisor'], ['petitions-under-supervisor', 'week-closing']],
  ['staff.admit', shibei, ['administrator'], ['staff-admission']],
  ['office.appoint', shibei, ['administrator'], ['staff-appointment']],
  ['office.appoint.leading', shibei, ['president', 'supervisor'], ['leading-appointment']],
  ['office.end', shibei, ['administrator'], ['staff-dismissal']],
  ['signIn.ask', shibei, ['administrator'], ['sign-in-reset-asking']],
  ['signIn.reset', shibei, ['director', 'president', 'supervisor'], ['sign-in-reset-confirming']],
  ['officer.tie', shibei, ['director'], ['officer-tie']],
  ['decision.propose', shibei, drafters, ['decision-proposing']],
  // A15: an objection is reviewed outside the enforcement bureau.
  ['step.N24', ledong, ['judge'], ['objection-outside-ledong']],
]

test.each(acts)('%s in %s is for %j', (act, court, offices, rules) => {
  const may = roles.filter((role) => holdsOfficeFor(staff(court, role), act, court, day))
  const binding = authoritiesOf(court, day).filter(([, rule]) => rule.act === act)

  expect(may.toSorted()).toEqual(offices.toSorted())
  expect(binding.map(([name]) => name).toSorted()).toEqual(rules.toSorted())
})

/** Where neither national law nor the court’s own document says who signs a decision. */
const usual: [Matter, Role, string][] = [
  ['closing', 'director', 'decision-closing'],
  ['ending', 'director', 'decision-ending'],
  ['debtForProperty', 'director', 'decision-debt-for-property'],
  ['release', 'director', 'decision-release'],
  ['stay', 'director', 'decision-stay'],
  ['pause', 'director', 'decision-pause'],
  ['delegation', 'director', 'decision-delegation'],
  ['merge', 'director', 'decision-merge'],
  ['changePanel', 'director', 'decision-change-panel'],
  ['changeApplicant', 'judge', 'decision-change-applicant'],
  ['exitBan', 'judge', 'decision-exit-ban'],
  ['distribution', 'judge', 'decision-distribution'],
  ['feeWaiver', 'vicePresident', 'decision-fee-waiver'],
  ['emergencyControl', 'director', 'decision-emergency-control'],
]

test.each(usual)(
  'in a court whose document is silent, %s is signed by the %s',
  (matter, role, rule) => {
    const { order, sources } = signaturesOfMatter(matter, shibei, day)
    expect(order.map((step) => step.roles)).toEqual([[role]])
    expect(sources.map((source) => source.rule)).toEqual([rule])
  },
)

test('about a special subject an exit ban takes the director’s signature as well', () => {
  const { sources } = signaturesOfMatter('exitBan', shibei, day, { special: true })
  expect(sources.map((source) => source.rule)).toEqual([
    'decision-exit-ban',
    'decision-exit-ban-special',
  ])
})

/** In Yuhuatai the head of the team approves what is procedural (二.3). */
test.each<[Matter, string]>([
  ['release', 'release-yuhuatai'],
  ['stay', 'stay-yuhuatai'],
  ['pause', 'pause-yuhuatai'],
  ['delegation', 'delegation-yuhuatai'],
  ['merge', 'merge-yuhuatai'],
  ['changePanel', 'change-panel-yuhuatai'],
])('in Yuhuatai %s is procedural and the director’s', (matter, rule) => {
  const { order, sources } = signaturesOfMatter(matter, yuhuatai, day)
  expect(order.map((step) => step.roles)).toEqual([['director']])
  expect(sources.map((source) => source.rule)).toEqual([rule])
})
