import { describe, expect, test } from 'vitest'
import { compose, composeShort } from '../../db/notifications/compose.ts'
import { segmentsOf } from '../../db/notifications/segments.ts'
import { parts } from '../../db/notifications/templates/index.ts'
import { namedIn, variables } from '../../db/notifications/templates/template.ts'
import { everyMandate } from '../../db/rulebooks/index.ts'

/** The longest of everything that a court has. */
const values = {
  court: '乐东黎族自治县人民法院',
  caseNumber: '（2026）琼9027执12345号',
  filedOn: '2026-11-21',
  officer: '周执',
  phone: '0898-85520000',
  dutyPhone: '0898-85521111',
  number: 'T2026-000123',
  day: '2026-12-15',
  time: '09:30',
  place: '第三调解室',
  result: '结果：没有发现可供执行的财产。',
  step: '执行和解、担保、暂缓',
  grace: '宽限期至2027-02-21。',
}

/** Every message of every court: what one rule demands, and the questionnaire beside it where a court asks (M18). */
const messages = [
  ...new Map(
    everyMandate().map(([rule, { templates }]) => [templates.join('+'), { rule, templates }]),
  ).values(),
].filter(({ templates }) => !['D1', 'D3'].includes(templates.join('+')))
const cases = messages.flatMap(({ rule, templates }) =>
  (['zh', 'en'] as const).map((language) => [templates.join('+'), language, rule] as const),
)
const marks = {
  zh: {
    opening: '【乐东黎族自治县人民法院】（2026）琼9027执12345号：',
    warning: '法院不会索要验证码',
  },
  en: {
    opening: '[乐东黎族自治县人民法院] （2026）琼9027执12345号:',
    warning: 'The court never asks for',
  },
}
const next = {
  zh: /下一步：/g,
  en: /Next step: /g,
}

describe.each(cases)('the message %s in %s (%s)', (name, language) => {
  const names = name.split('+')
  const { subject, body } = compose(names, language, values)
  const short = composeShort(names, language, values)
  const { opening, warning } = marks[language]

  test('has the court’s signature first, then the case, once', () => {
    for (const text of [body, short]) {
      expect(text.startsWith(opening)).toBe(true)
      expect(text.split(values.caseNumber)).toHaveLength(2)
    }
    expect(subject).toContain(values.court)
  })

  test('has one next step, a phone, the warning against fraud and its number', () => {
    expect(body.match(next[language])).toHaveLength(1)
    for (const text of [body, short]) {
      expect(text).toContain(values.phone)
      expect(text.split(warning)).toHaveLength(2)
      expect(text.split(values.number)).toHaveLength(2)
      expect(text).toMatch(
        language === 'zh' ? /不代替(文书)?送达/ : /does not replace the service|not service/,
      )
    }
  })

  test('has no gap, no address of a page, no amount, no person and nothing of a lead', () => {
    for (const text of [subject, body, short]) {
      expect(text).not.toMatch(/[{}]|undefined|null/)
      expect(text).not.toMatch(/https?:|www\.|\.(cn|com|net|org)\b|t\.me/i)
      expect(text).not.toMatch(/[¥￥$€]|\d+(\.\d+)?\s*(万?元|yuan)/)
      expect(text).not.toMatch(/举报|informant|回执|receipt/)
    }
  })

  test('fits: three segments of a text message in Chinese, five in English', () => {
    const said = names.flatMap((part) => parts[part]?.sms?.[language] ?? [])
    expect(said.length).toBeGreaterThan(0)
    expect(segmentsOf(short).segments).toBeLessThanOrEqual(language === 'zh' ? 3 : 5)
  })
})

test('no template has a variable for a person, a number of identity, an amount or a lead', () => {
  expect(variables.filter((name) => /name|idNumber|amount|lead|party|debtor/i.test(name))).toEqual(
    [],
  )
  for (const { zh, en, sms } of Object.values(parts)) {
    for (const text of [zh, en, sms?.zh ?? '', sms?.en ?? '']) {
      for (const name of namedIn(text)) expect(variables).toContain(name)
    }
  }
})

test('every template is demanded by a rule', () => {
  const demanded = new Set(everyMandate().flatMap(([, { templates }]) => templates))
  expect(Object.keys(parts).filter((name) => !demanded.has(name))).toEqual([])
})

test.each([
  ['', 'GSM', 0, 0],
  ['a'.repeat(160), 'GSM', 160, 1],
  ['a'.repeat(161), 'GSM', 161, 2],
  ['a'.repeat(306), 'GSM', 306, 2],
  ['a'.repeat(307), 'GSM', 307, 3],
  // What stands in the extension counts twice, and is not cut in two.
  [`${'a'.repeat(158)}€`, 'GSM', 160, 1],
  [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM', 306, 3],
  ['法'.repeat(70), 'UCS-2', 70, 1],
  ['法'.repeat(71), 'UCS-2', 71, 2],
  ['法'.repeat(134), 'UCS-2', 134, 2],
  ['法'.repeat(135), 'UCS-2', 135, 3],
  [`${'法'.repeat(66)}𠮷${'法'.repeat(66)}`, 'UCS-2', 134, 3],
] as const)('%# the segments of a text message', (text, encoding, characters, segments) => {
  expect(segmentsOf(text)).toEqual({ encoding, characters, segments })
})
