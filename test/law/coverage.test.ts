import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { conflicts } from '../../db/rulebooks/conflicts.ts'
import { documents, ruleNamed } from '../../db/rulebooks/index.ts'
import { houseRules, type Rule } from '../../db/rulebooks/rule.ts'
import { filesByBar } from '../../db/rulebooks/where-kept.ts'
import { danzhou, humane, ledong, shibei, yuhuatai, type Row } from './coverage.ts'
import { contents, intake, protection, signatures, timeLimits } from './coverage-duties.ts'
import { national } from './coverage-national.ts'

const registers: Record<string, readonly Row[]> = {
  humane,
  shibei,
  yuhuatai,
  ledong,
  danzhou,
  timeLimits,
  signatures,
  contents,
  protection,
  intake,
  national,
}
type Registered = readonly [string, string, Row[1], readonly string[], string]
const rows: Registered[] = Object.entries(registers).flatMap(([register, all]) =>
  all.map(([article, cover, named, why = '']) => [register, article, cover, named, why] as const),
)
const rules: [string, Rule][] = Object.values<Readonly<Record<string, Rule>>>(documents).flatMap(
  (document) => Object.entries(document),
)

/** What is neither refused, run nor told yet, or no more: no example can show it. */
const isShownOnly = ({ open, yieldsTo, to }: Rule) =>
  open === true || yieldsTo !== undefined || to !== undefined

describe('the register of provisions', () => {
  test.each(rows)(
    '%s %s is %s, and says by what or why not',
    (_register, _article, cover, named, why) => {
      expect(named.filter((name) => !ruleNamed(name))).toEqual([])
      if (cover === 'IN') expect(named.length).toBeGreaterThan(0)
      if (cover === 'OUT') expect([named.length, why.length > 0]).toEqual([0, true])
      if (cover === 'PART') expect(named.length + why.length).toBeGreaterThan(0)
    },
  )

  test('has every time limit, signature, content and protection of the five courts', () => {
    const numbered = (letter: string, last: number) =>
      Array.from({ length: last }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`)
    const named = (register: readonly Row[]) => [...new Set(register.map(([article]) => article))]
    expect(named(timeLimits)).toEqual(numbered('T', 28))
    expect(named(signatures)).toEqual(numbered('A', 15))
    expect(named(contents)).toEqual(numbered('M', 21))
    expect(named(protection)).toEqual(Array.from({ length: 10 }, (_, at) => `C-${at + 1}`))
  })

  test('names every rule of law that the portal has', () => {
    const registered = new Set(rows.flatMap(([, , , named]) => named))
    const law = rules.filter(([, rule]) => rule.document !== houseRules)
    expect(law.map(([name]) => name).filter((name) => !registered.has(name))).toEqual([])
  })

  test('has a rule of each court for each of its own provisions', () => {
    const own: Record<string, string> = {
      humane: '京9901',
      shibei: '鲁0203',
      yuhuatai: '苏0114',
      ledong: '琼9027',
      danzhou: '琼9003',
    }
    const without = rows.filter(
      ([register, , cover, named]) =>
        cover === 'IN' &&
        own[register] !== undefined &&
        !named.some(
          (name) =>
            ruleNamed(name)?.court === own[register] || ruleNamed(name)?.document === houseRules,
        ),
    )
    expect(without).toEqual([])
  })
})

describe('each rule', () => {
  test('of the house stands in a chapter of one file', () => {
    const files = new Map<string, Set<string>>()
    for (const [file, inFile] of Object.entries<Readonly<Record<string, Rule>>>(documents)) {
      for (const { document, article } of Object.values(inFile)) {
        const chapter = article.split('（')[0]!
        if (document === houseRules) files.set(chapter, (files.get(chapter) ?? new Set()).add(file))
      }
    }
    expect([...files].filter(([, of]) => of.size > 1)).toEqual([])
  })

  test('of law quotes its article; a house rule has nothing to quote', () => {
    const unquoted = rules.filter(
      ([, { document, wording }]) => (document === houseRules) === (wording !== undefined),
    )
    expect(unquoted.map(([name]) => name)).toEqual([])
  })

  test('that holds is shown by an example, which cites it', () => {
    const home = `${import.meta.dirname}/..`
    const examples = readdirSync(home, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.startsWith('law/coverage'))
      .map((path) => readFileSync(`${home}/${path}`, 'utf8'))
      .join('\n')
    const cited = new Set(
      [...examples.matchAll(/[A-Z]\d\d(-\w+)*|[a-z]\w*(-\w+)+|\bwithdrawing\b|\bendorsing\b/g)].map(
        ([name]) => name,
      ),
    )
    const uncited = rules.filter(([name, rule]) => !isShownOnly(rule) && !cited.has(name))
    expect(uncited.map(([name]) => name)).toEqual([])
  })

  test('that refuses is named by an act, a condition or a constraint, or by the rules that keep it', async () => {
    const faces = ['api', 'bot', 'search'].flatMap((folder) => {
      const home = `${import.meta.dirname}/../../${folder}`
      return readdirSync(home, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => readFileSync(`${home}/${path}`, 'utf8'))
    })
    const inStore = await filesByBar()
    const idle = rules.filter(
      ([name, rule]) =>
        rule.kind === 'bar' &&
        !isShownOnly(rule) &&
        rule.through === undefined &&
        !inStore.has(name) &&
        !faces.some((text) => text.includes(`'${name}'`)),
    )
    expect(idle.map(([name]) => name)).toEqual([])
  })

  test('that others keep names rules that hold themselves', () => {
    const broken = rules.filter(([, { through = [], yieldsTo }]) => {
      const named = [...through, ...(yieldsTo === undefined ? [] : [yieldsTo])]
      return named.some((name) => {
        const other = ruleNamed(name)
        return other === undefined || isShownOnly(other)
      })
    })
    expect(broken.map(([name]) => name)).toEqual([])
  })

  test('that is neither refused, run nor told names the page or the rules that keep it', () => {
    const idle = rules.filter(
      ([, rule]) =>
        rule.kind === 'mandate' &&
        !isShownOnly(rule) &&
        rule.templates.length === 0 &&
        rule.page === undefined &&
        rule.through === undefined,
    )
    expect(idle.map(([name]) => name)).toEqual([])
  })
})

describe('the conflicts', () => {
  test('are the eleven, each between rules that exist', () => {
    expect(conflicts.map(({ id }) => id)).toEqual(
      Array.from({ length: 11 }, (_, at) => `X${at + 1}`),
    )
    const named = conflicts.flatMap(({ wins, loses }) => [...wins, ...loses])
    expect(named.filter((name) => !ruleNamed(name))).toEqual([])
  })

  test('name what every rule that gives way gives way to', () => {
    const yielding = rules.filter(([, { yieldsTo }]) => yieldsTo !== undefined)
    const settled = yielding.filter(([name, { yieldsTo }]) =>
      conflicts.some(({ wins, loses }) => loses.includes(name) && wins.includes(yieldsTo!)),
    )
    expect(settled).toEqual(yielding)
  })
})
