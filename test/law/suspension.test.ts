import { expect, test } from 'vitest'
import { mustMeet } from '../../db/approvals/gates.ts'
import { stateAfterImported } from '../../db/cases/rules.ts'
import { lawOf } from '../../db/rulebooks/index.ts'
import { conditionsOfFacts, gatesOfSuspension } from '../../db/suspension/conditions.ts'
import type { SuspensionFacts } from '../../db/suspension/known.ts'
import type { CourtDate } from '../../db/time/days.ts'
import { shibei, yuhuatai } from '../informant.ts'

const day = (text: string) => text as CourtDate
const step = (code: string, doneOn: string) => ({ code, doneOn: day(doneOn) })
const heard = { partyId: '1', name: '陈一', reachedOn: day('2026-11-01'), until: day('2026-11-08') }

/** A case in which everything is ready on 1 December 2026. */
const ready = (other: Partial<SuspensionFacts> = {}): SuspensionFacts => ({
  court: yuhuatai,
  filedOn: day('2026-01-05'),
  today: day('2026-12-01'),
  steps: [
    step('N04', '2026-01-12'),
    step('N06', '2026-02-01'),
    step('N07', '2026-01-15'),
    step('N07', '2026-10-20'),
    step('N11', '2026-03-01'),
  ],
  restricted: true,
  listed: false,
  openLeads: 0,
  propertyFound: false,
  hearing: {} as SuspensionFacts['hearing'],
  heard: [{ ...heard, opinion: 'agrees', heard: true }],
  objections: [],
  ruling: {
    result: 'nothing',
    propertyFound: '银行存款12元',
    sealDates: '2026-02-03冻结',
    coerciveMeasures: '限制消费',
    reasons: '无可供执行财产',
    debtorSought: '已到住所查找',
    notListedReason: '不具备失信情形',
    exception: null,
  } as SuspensionFacts['ruling'],
  ...other,
})
const withRuling = (other: object) => ({
  ruling: { ...ready().ruling, ...other } as SuspensionFacts['ruling'],
})
const without = (...codes: string[]) => ({
  steps: ready().steps.filter(({ code }) => !codes.includes(code)),
})
const attempt = (facts: SuspensionFacts) => () => mustMeet(conditionsOfFacts, facts, 'signature')

test.each<[string, Partial<SuspensionFacts>, string | undefined, string]>([
  // what is otherwise                                         refused by                     because
  ['nothing', {}, undefined, 'every condition is met'],
  ['no notice', without('N04'), 'suspension-notice', '第一条第（一）项'],
  ['report unchecked', without('N06'), 'suspension-report-checked', '第二条'],
  ['no restriction', { restricted: false }, 'suspension-restriction', '第一条第（二）项'],
  [
    'not listed, no reason',
    withRuling({ notListedReason: null }),
    'suspension-listed',
    '第一条第（二）项',
  ],
  [
    'listed, no reason',
    { listed: true, ...withRuling({ notListedReason: null }) },
    undefined,
    'listed',
  ],
  ['an unchecked lead', { openLeads: 1 }, 'suspension-searched', '第一条第（三）项: not exhausted'],
  ['property was found', { propertyFound: true }, 'suspension-searched', '第一条第（三）项'],
  ['no result stated', withRuling({ result: null }), 'suspension-searched', '第一条第（三）项'],
  [
    'debtor not sought',
    withRuling({ debtorSought: null }),
    'suspension-debtor-sought',
    '第一条第（五）项',
  ],
  ['not told', { hearing: undefined, heard: [] }, 'suspension-told-first', '三.10: not told'],
  [
    'one not heard',
    { heard: [{ ...heard, opinion: undefined, heard: false }] },
    'suspension-heard',
    '第五条',
  ],
  [
    'time over',
    { heard: [{ ...heard, opinion: undefined, heard: true }] },
    undefined,
    'no opinion in its time',
  ],
  ['objection open', { objections: [{ outcome: null }] }, 'suspension-objection', '必须立案审查'],
  [
    'objection upheld',
    { objections: [{ outcome: 'upheld' }] },
    'suspension-objection',
    'it stands',
  ],
  ['objection rejected', { objections: [{ outcome: 'rejected' }] }, undefined, 'reviewed'],
  [
    'one search',
    { steps: ready().steps.filter(({ doneOn }) => doneOn !== '2026-10-20') },
    'suspension-two-searches',
    '三.10: at filing and before',
  ],
  [
    'no days of sealing',
    withRuling({ sealDates: null }),
    'suspension-ruling-yuhuatai',
    '三.10: 必须标明查封时间',
  ],
])('苏0114, otherwise %s: %s', (_, other, rule) => {
  if (rule === undefined) expect(attempt(ready(other))).not.toThrow()
  else expect(attempt(ready(other))).toThrow(expect.objectContaining({ rule }))
})

test.each<[string, string, string, string | undefined, string]>([
  // court    filed         today         refused by                            because
  [shibei, '2026-03-31', '2026-06-30', 'suspension-three-months', 'three months end on 30 June'],
  [shibei, '2026-03-31', '2026-07-01', undefined, 'more than three months'],
  [shibei, '2025-11-30', '2026-02-28', 'suspension-three-months', 'February has 28 days'],
  [shibei, '2025-11-30', '2026-03-01', undefined, 'the day after'],
  [yuhuatai, '2026-03-31', '2026-07-15', 'suspension-three-and-a-half-months', 'until 15 July'],
  [yuhuatai, '2026-03-31', '2026-07-16', undefined, 'after 15 July'],
])('%s: filed %s, 终本 on %s: %s (%s)', (court, filed, today, rule) => {
  const steps = [...without('N07').steps, step('N07', '2025-12-01'), step('N07', '2025-12-20')]
  const facts = ready({ court, filedOn: day(filed), today: day(today), steps })
  if (rule === undefined) expect(attempt(facts)).not.toThrow()
  else expect(attempt(facts)).toThrow(expect.objectContaining({ rule }))
})

test('a court’s own longer wait knows exceptions with a reason; the national one knows none', () => {
  const why = withRuling({ exception: '被执行人已去世' })
  const early = {
    filedOn: day('2026-08-20'),
    ...why,
    steps: [...without('N07').steps, step('N07', '2026-08-21'), step('N07', '2026-09-21')],
  }
  expect(attempt(ready(early))).not.toThrow()
  expect(attempt(ready({ ...early, filedOn: day('2026-09-05') }))).toThrow(
    expect.objectContaining({ rule: 'suspension-three-months' }),
  )
})

test('other courts’ own rules do not bind', () => {
  const once = {
    court: shibei,
    steps: ready().steps.filter(({ doneOn }) => doneOn !== '2026-10-20'),
  }
  expect(attempt(ready(once))).not.toThrow()
  const names = gatesOfSuspension(ready(once)).map(({ rule }) => rule)
  expect(names).not.toContain('suspension-two-searches')
  expect(names).toContain('suspension-heard')
  expect(attempt(ready({ court: shibei, ...withRuling({ reasons: null }) }))).toThrow(
    expect.objectContaining({ rule: 'suspension-ruling-content' }),
  )
})

test('each condition names its document and article', () => {
  expect(lawOf('suspension-three-months')).toMatchObject({ article: '第一条第（四）项' })
  expect(lawOf('suspension-three-months').document).toContain('法〔2016〕373号')
  expect(lawOf('suspension-told-first')).toMatchObject({ article: '三.10', court: yuhuatai })
})

test.each([
  ['N26', '裁定终结本次执行程序', 'closedForNow', null],
  ['N30', '执行完毕', 'closed', null],
  // What the export’s own column says decides, whatever the words are.
  ['N30', '已依法办理', 'closedForNow', 'suspended'],
  ['N30', '曾以终本方式结案，恢复后执行完毕', 'closed', 'enforced'],
  ['N30', '以终结本次执行程序方式结案', 'closedForNow', null],
  ['N30', '以终本方式结案', 'closedForNow', null],
  ['N30', '未终本，执行完毕', 'closed', null],
  ['N30', '本案未终结本次执行程序，已执行完毕', 'closed', null],
  ['N28', '恢复执行', 'open', null],
  ['N10', '冻结', undefined, null],
])('imported: after %s (%s) a case is %s', (code, text, state, result) => {
  expect(stateAfterImported(code, text, result)).toBe(state)
})
