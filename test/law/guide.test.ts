import { expect, test } from 'vitest'
import { askAs } from '../../db/index.ts'
import { writtenOut } from '../../db/guide/guide.ts'
import { remedies } from '../../db/guide/remedies.ts'
import { ruleNamed } from '../../db/rulebooks/index.ts'
import { useStore } from '../store.ts'

useStore()

const all = () => askAs({ kind: 'anyone' }).guide()

/** What domain 3.9 and 3.12 say of each remedy: its times, and the article now in force. */
const known: [id: string, words: string[], articles: string[]][] = [
  ['act', ['15日内审查', '10日内', '申请再审'], ['第二百三十六条', '第十六条']],
  ['third-party', ['15日内审查', '15日内，可以向法院起诉'], ['第二百三十八条']],
  ['add-party', ['10日内申请复议', '15日内起诉', '不能追加'], ['第三十条', '第三十二条']],
  ['distribution', ['15日内'], ['第五百零九条']],
  ['fine', ['复议一次'], ['第一百一十九条']],
  ['listed', ['15日内审查', '3个工作日内更正', '10日内'], ['第十条', '第十二条']],
  ['slow', ['超过6个月'], ['第二百三十七条']],
  ['apply', ['两年', '7日内'], ['第二百五十条', '第十六条']],
  ['interest', ['加倍'], ['第二百六十四条']],
  ['compensation', ['国家赔偿'], ['第二条第（十）项']],
]

test.each(known)(
  '%s is explained with its times and the articles in force',
  async (id, words, articles) => {
    const section = (await all()).find((one) => one.id === id)!
    const said = section.says.map(({ zh }) => zh).join('')
    for (const word of words) expect(said).toContain(word)
    expect(section.sources.map(({ article }) => article)).toEqual(articles)
  },
)

test('every section is there, in both languages, with the same numbers, and none is left open', async () => {
  const sections = await all()
  expect(sections.map(({ id }) => id)).toEqual(known.map(([id]) => id))
  for (const { says, title } of sections) {
    for (const { zh, en } of [title, ...says]) {
      expect(zh.length * en.length).toBeGreaterThan(0)
      expect(zh + en).not.toMatch(/[{}]|undefined|NaN/)
      expect(zh.match(/\d+/g)).toEqual(en.match(/\d+/g))
    }
  }
})

test('no number of an article stands in a text, and each comes from a rule that holds', () => {
  for (const { says, title, notFor, rules } of remedies) {
    const texts = [title, ...says, ...(notFor ? [notFor] : [])]
    expect(texts.map(({ zh, en }) => zh + en).join('')).not.toMatch(
      /第[一二三四五六七八九十百零]+条|\barticle\b/i,
    )
    for (const name of rules) {
      expect(ruleNamed(name)).toMatchObject({ document: expect.any(String) })
      expect(ruleNamed(name)?.yieldsTo).toBeUndefined()
    }
  }
})

test('what cites a rule that is not there stops the start, naming file, section and rule', () => {
  const [act] = remedies
  expect(() => writtenOut([{ ...act!, rules: ['objection-lost'] }], '2026-11-21')).toThrow(
    'db/guide/remedies.ts: act cites objection-lost, which no rulebook has.',
  )
  const counted = {
    ...act!,
    says: [{ zh: '{objection-remedy-told}日', en: '{objection-remedy-told}' }],
  }
  expect(() => writtenOut([counted], '2026-11-21')).toThrow(
    'act counts by objection-remedy-told, no time limit',
  )
})
