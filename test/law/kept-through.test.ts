import { expect, test } from 'vitest'
import { compose } from '../../db/notifications/compose.ts'
import { everyMandate, ruleNamed } from '../../db/rulebooks/index.ts'

/** A duty that no act states in its own words, and the rules whose refusals, clocks and messages keep it. */
const kept: [duty: string, through: string[]][] = [
  // national law
  ['listing-warned', ['debtor-filing', 'M03']],
  ['listing-fields', ['public-text', 'listing-id']],
  ['listing-revoked-in-time', ['correction-in-time']],
  ['listing-relisted-new', ['listing-previous']],
  ['listing-signed-and-served', ['listing-unserved', 'restriction-unserved']],
  ['announced-service', ['listing-unserved', 'restriction-unserved']],
  ['report-order-with-notice', ['debtor-filing', 'M03']],
  ['report-refused-listed', ['listing-ground']],
  ['informant-secret', ['text-informant', 'other-court', 'role-needed']],
  ['no-idle-inquiry', ['other-court', 'role-needed']],
  ['openness-leads', ['lead-unanswered']],
  ['openness-distribution', ['distribution-objection']],
  ['higher-court-told', ['higher-court']],
  ['least-personal-information', ['public-text', 'input-invalid']],
  ['accurate-information', ['listing-id', 'correction-review', 'correction-in-time']],
  ['shortest-retention', ['record-gone', 'lead-erased', 'listing-remove-in-time']],
  [
    'no-automatic-decision',
    ['listing-president', 'restriction-president', 'four-eyes', 'role-needed'],
  ],
  ['fields-of-the-law', ['public-text']],
  ['sensitive-information', ['public-text', 'listing-minor', 'bounty-minor', 'restriction-minor']],
  ['rights-channel', ['report-unanswered']],
  ['correction-and-deletion', ['correction-review', 'correction-in-time']],
  ['state-organ-confidentiality', ['public-text', 'other-court', 'role-needed']],
  // the five courts
  ['exempt-home-humane', ['exempt-home-told', 'text-exempt']],
  ['eviction-ready-humane', ['decision-needed', 'eviction-housing']],
  ['no-tip-off-humane', ['text-planned', 'step-future']],
  ['minors-spared-humane', ['listing-minor', 'bounty-minor', 'restriction-minor', 'text-minor']],
  ['no-insult-humane', ['text-insult']],
  ['persuasion-first-humane', ['endorsement-needed']],
  ['coordination-first-humane', ['endorsement-needed']],
  ['secrets-kept-humane', ['public-text', 'reading-needed']],
  ['settlement-voluntary-humane', ['debt-voluntary']],
  ['informant-secret-shibei', ['text-informant', 'other-court', 'role-needed']],
  ['measures-exposed-yuhuatai', ['listing-ground']],
  ['suspended-restriction-kept', ['restriction-lift-scope']],
  ['judge-signs-ledong', ['listing-checking', 'decision-needed']],
  ['answers-for-signature-ledong', ['signature-void', 'four-eyes']],
  ['objections-elsewhere-danzhou', ['objection-outside']],
  ['party-data-danzhou', ['listing-number-missing', 'listing-id', 'listing-uscc']],
  [
    'remedies-explained-humane',
    ['objection-remedy-told', 'change-reconsideration-told', 'change-suit-told'],
  ],
]

test.each(kept)('%s is kept by %j', (duty, through) => {
  expect(ruleNamed(duty)?.through).toEqual(through)
  const standing = through.map((name) => {
    const rule = ruleNamed(name)
    return [name, rule !== undefined && !rule.open && rule.yieldsTo === undefined]
  })
  expect(standing).toEqual(through.map((name) => [name, true]))
})

test('every message says that it reminds and is no service (reminder-is-no-service)', () => {
  const values = {
    court: '示范区人民法院',
    caseNumber: '（2026）京9901执90001号',
    filedOn: '2026-11-21',
    officer: '周执',
    phone: '010-12368',
    dutyPhone: '010-12368',
    number: 'T2026-000001',
  }
  const bodies = everyMandate().map(([, { templates }]) =>
    compose(templates, 'zh', values as never),
  )
  expect(bodies.filter(({ body }) => !body.includes('不代替文书送达'))).toEqual([])
})
