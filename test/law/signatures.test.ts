import { describe, expect, test } from 'vitest'
import { signaturesFor, signaturesOfMatter } from '../../db/decisions/authority.ts'
import { mattersOfStep, matterKeys, type Matter } from '../../db/decisions/matters.ts'
import { delegableIn } from '../../db/delegations/delegable.ts'
import type { CourtDate } from '../../db/time/days.ts'
import type { StepCode } from '../../db/index.ts'

const day = '2026-11-21' as CourtDate
const [shibei, yuhuatai, ledong, danzhou, shifan] = [
  '鲁0203',
  '苏0114',
  '琼9027',
  '琼9003',
  '京9901',
]
const courts = [shibei, yuhuatai, ledong, danzhou, shifan] as string[]

/** An order as a lawyer writes it: director → vicePresident; (vicePresident) may sign with a written delegation. */
const written = (order: ReturnType<typeof signaturesFor>['order']) =>
  order
    .map(({ roles, delegable }) =>
      [roles.join('/'), ...(delegable.length > 0 ? [`(${delegable.join('/')})`] : [])].join(' '),
    )
    .join(' → ')

describe('who signs a decision, in which order (domain 1.2)', () => {
  test.each<[string, Matter, string, string, string]>([
    // court  matter              signatures in their order            last asked for by          because
    [ledong!, 'exitBan', 'judge', 'exit-ban-ledong', 'A04: 执行法官'],
    [ledong!, 'changeApplicant', 'judge', 'change-applicant-ledong', 'A05: 变更申请执行人'],
    [ledong!, 'debtForProperty', 'director', 'debt-for-property-ledong', 'A06: 抵债'],
    [ledong!, 'release', 'director', 'release-ledong', 'A06: 解除查封'],
    [ledong!, 'changePanel', 'director', 'change-panel-ledong', 'A06: 变更承办人'],
    [ledong!, 'merge', 'director', 'merge-ledong', 'A06: 合并执行'],
    [ledong!, 'delegation', 'director', 'delegation-ledong', 'A06: 对外委托'],
    [ledong!, 'stay', 'director', 'stay-ledong', 'A06: 暂缓'],
    [ledong!, 'pause', 'director', 'pause-ledong', 'A06: 中止'],
    [ledong!, 'ending', 'director', 'ending-ledong', 'A06: 终结执行'],
    [ledong!, 'closing', 'director', 'closing-ledong', 'A06: 结案审批'],
    [
      ledong!,
      'suspension',
      'president (vicePresident)',
      'suspension-ledong',
      'A07: 院长或授权副院长',
    ],
    [ledong!, 'extension', 'president (vicePresident)', 'extension-ledong', 'A07: 延长期限'],
    [
      ledong!,
      'searchWarrant',
      'president',
      'search-warrant-ledong',
      '民诉法259 only the president',
    ],
    [ledong!, 'eviction', 'president', 'eviction-ledong', '民诉法261 only the president'],
    [ledong!, 'detention', 'president', 'detention-ledong', '民诉法119 only the president'],
    [ledong!, 'fine', 'president', 'fine-ledong', '民诉法119'],
    [ledong!, 'summons', 'president', 'summons-ledong', '民诉法119'],
    [
      yuhuatai!,
      'suspension',
      'director → vicePresident → president (vicePresident)',
      'suspension-authority',
      'A08 with 解释517: the stricter of both',
    ],
    [yuhuatai!, 'stay', 'director', 'stay-yuhuatai', 'A09: 程序性事项由执行长审批'],
    [yuhuatai!, 'emergencyControl', 'director', 'emergency-control-yuhuatai', 'A10: 报经局长批准'],
    [shifan!, 'feeWaiver', 'vicePresident', 'fee-waiver-humane', 'A11: 报请分管院长同意'],
    [shifan!, 'distribution', 'judge', 'distribution-humane', 'A12: 经合议庭合议后'],
    [shifan!, 'detention', 'president', 'detention-humane', 'seed 0 第四条 with 民诉法119'],
    [shibei!, 'suspension', 'president (vicePresident)', 'suspension-authority', '解释517 alone'],
    [shibei!, 'extension', 'vicePresident/president', 'extension-asked-2006', '法发〔2006〕35号'],
    [shibei!, 'detention', 'president', 'detention-authority', '民诉法119 alone'],
    [shibei!, 'fine', 'president', 'fine-authority', '民诉法119 alone'],
    [shibei!, 'summons', 'president', 'summons-authority', '民诉法119 alone'],
    [shibei!, 'searchWarrant', 'president', 'search-warrant-authority', '民诉法259 alone'],
    [shibei!, 'eviction', 'president', 'eviction-authority', '民诉法261 alone'],
    [
      shibei!,
      'closing',
      'director',
      'decision-closing',
      'no document of its own: the house default',
    ],
    [danzhou!, 'feeWaiver', 'vicePresident', 'decision-fee-waiver', 'the house default'],
  ])('%s %s: %s (%s; %s)', (court, matter, order, lastRule) => {
    const signatures = signaturesOfMatter(matter, court, day)
    expect(written(signatures.order)).toBe(order)
    expect(signatures.order.at(-1)!.rule).toBe(lastRule)
  })

  test('an exit ban on a special subject needs the director too (A04)', () => {
    const special = signaturesOfMatter('exitBan', ledong!, day, { special: true })
    expect(written(special.order)).toBe('judge → director')
    expect(special.order.at(-1)!.rule).toBe('exit-ban-special-ledong')
  })

  test('every matter has an order in every court, and whoever signs is named by a rule', () => {
    for (const court of courts) {
      for (const matter of matterKeys) {
        const { order, sources, proposers } = signaturesOfMatter(matter, court, day)
        expect(order.length, `${court} ${matter}`).toBeGreaterThan(0)
        expect(sources.length).toBeGreaterThan(0)
        expect(proposers).toContain('officer')
      }
    }
  })
})

test('a court’s rule never takes a signature of national law away (X1)', () => {
  for (const court of courts) {
    expect(written(signaturesFor(['listing.sign'], court, day).order)).toBe('president')
    const last = signaturesOfMatter('detention', court, day).order.at(-1)!
    expect([last.roles, last.delegable]).toEqual([['president'], []])
  }
})

test.each<[string, Matter, [string, string][]]>([
  // court      matter        each source, and how it stands beside the others (domain 3.11)
  [
    yuhuatai!,
    'suspension',
    [
      ['suspension-yuhuatai', 'together'],
      ['suspension-authority', 'together'],
    ],
  ],
  [shibei!, 'suspension', [['suspension-authority', 'holds']]],
  [
    ledong!,
    'detention',
    [
      ['detention-ledong', 'yields'],
      ['detention-authority', 'holds'],
    ],
  ],
  [
    ledong!,
    'extension',
    [
      ['extension-ledong', 'holds'],
      ['extension-asked-2006', 'yields'],
    ],
  ],
])('%s %s: %j', (court, matter, standing) => {
  const { sources } = signaturesOfMatter(matter, court, day)
  expect(sources.map((source) => [source.rule, source.standing])).toEqual(standing)
})

test('only what a rule lets be handed on is delegable, and only from and to the offices it names', () => {
  const ways = (court: string) =>
    delegableIn(court, day).map(({ act, from, to }) => `${act} ${from} ${to.join('/')}`)
  expect(ways(yuhuatai!)).toEqual(['decision.suspension president vicePresident'])
  expect(ways(ledong!).toSorted()).toEqual([
    'decision.extension president vicePresident',
    'decision.suspension president vicePresident',
  ])
})

test.each<[StepCode, string | undefined, boolean, readonly Matter[] | undefined, string]>([
  // step  measure         suspended  decisions of which one is needed
  ['N13', 'exitBan', false, ['exitBan'], 'A04'],
  ['N13', undefined, false, ['exitBan', 'summons', 'detention', 'fine'], 'whichever it was'],
  ['N18', undefined, false, ['debtForProperty'], 'A06'],
  ['N20', undefined, false, ['distribution'], 'A12'],
  ['N22', undefined, false, ['stay'], 'A06: 暂缓 unless it is said to be a settlement'],
  ['N22', 'settlement', false, [], '和解 is the parties’ own'],
  ['N23', undefined, false, ['pause'], 'A06'],
  ['N23', 'continued', false, [], '恢复 needs none'],
  ['N26', undefined, false, ['suspension'], 'A08'],
  ['N29', undefined, false, ['delegation'], 'A06'],
  ['N29', 'designated', false, [], 'a higher court decided'],
  ['N30', undefined, false, ['closing', 'ending'], 'A06'],
  ['N30', 'ending', false, ['ending'], 'A06'],
  ['N09', undefined, false, [], 'an investigation needs none'],
  ['N09', 'searchWarrant', false, ['searchWarrant'], 'A07'],
  ['N09', 'eviction', false, ['eviction'], 'A07'],
  ['N10', undefined, false, [], 'A01: the judge’s own'],
  ['N10', undefined, true, ['emergencyControl'], 'T07, A10: after 终本 only in an emergency'],
  ['N03', 'changePanel', false, ['changePanel'], 'A06'],
  ['N03', undefined, false, [], 'the first officer needs none'],
  ['N28', undefined, true, [], 'T06 names nobody'],
  ['N18', 'nonsense', false, undefined, 'no such measure'],
])('%s %s (suspended: %s) needs %j (%s)', (code, measure, suspended, needed) => {
  expect(mattersOfStep(code, measure, { suspended })).toEqual(needed)
})
