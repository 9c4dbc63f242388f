import { expect, test } from 'vitest'
import { ruleNamed } from '../../db/rulebooks/index.ts'

/** The rules on petitions, readings and questionnaires: what each is about, for whom, and where it is written. */
const table = [
  ['first-asked-humane', 'authority', 'petition.register', '第一条'],
  ['petition-registering', 'authority', 'petition.register', ''],
  ['petitions-under-supervisor', 'authority', 'week.close', '三.14'],
  ['week-closing', 'authority', 'week.close', ''],
  ['reading-releasing', 'authority', 'reading.release', ''],
  ['M18', 'mandate', 'step.N10 applicant', '三.14'],
  ['M18-control-debtor', 'mandate', 'step.N10 debtor', '三.14'],
  ['M18-payment', 'mandate', 'step.N21 applicant', '三.14'],
  ['M18-payment-debtor', 'mandate', 'step.N21 debtor', '三.14'],
  ['M18-suspension', 'mandate', 'step.N26 applicant', '三.14'],
  ['M18-closing', 'mandate', 'step.N30 applicant', '三.14'],
  ['M18-closing-debtor', 'mandate', 'step.N30 debtor', '三.14'],
] as const

test.each(table)('%s is the %s on %s (%s)', (name, kind, about, article) => {
  const rule = ruleNamed(name)!
  expect(rule.kind).toBe(kind)
  const said = rule.kind === 'authority' ? rule.act : ''
  expect(rule.kind === 'mandate' ? `${rule.on} ${rule.tells}` : said).toBe(about)
  if (article !== '') {
    expect(rule.article).toBe(article)
    expect(rule.wording).toBeTruthy()
  }
})
