import { readIdCard } from '../people/identity.ts'
import type { LikenessKind } from './likeness-tables.ts'

/** One thing by which a lead can be compared with another, written in the one way that all of its spellings share. */
export interface Comparable {
  kind: LikenessKind
  value: string
}

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const plate = new RegExp(
  `([${provinces}])\\s?([A-Z])[\\s·•‧・.\\-]{0,2}([A-Z0-9](?:[·•‧・.\\-]?[A-Z0-9]){4,5}|[A-Z0-9](?:[·•‧・.\\-]?[A-Z0-9]){3}[挂学警港澳])(?![A-Z0-9])`,
  'g',
)

/** Plates have no I and no O; whoever writes one means 1 and 0. */
const platesIn = (text: string): string[] =>
  [...text.matchAll(plate)].flatMap(([, province = '', letter = '', rest = '']) => {
    const tail = rest
      .replace(/[·•‧・.-]/g, '')
      .replaceAll('O', '0')
      .replaceAll('I', '1')
    return /\d/.test(tail) ? [`${province}${letter}${tail}`] : []
  })

const digitsOf: Record<string, string> = Object.fromEntries(
  ['〇零', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (same, digit) => [...same].map((sign) => [sign, String(digit)]),
  ),
)
const signs = Object.keys(digitsOf).join('')

/** A number that was written out in Chinese, one sign for one digit, as it is read over the phone. */
const inDigits = (text: string): string =>
  text.replace(new RegExp(`[${signs}]{7,}`, 'g'), (run) =>
    [...run].map((sign) => digitsOf[sign] ?? '').join(''),
  )

const run = /(?<![\dA-Z])\d(?:[ -]?\d){6,24}X?(?!\d)/g

/** Numbers that stand beside each other stay apart; one that is written in groups becomes whole. */
const numbersIn = (text: string): string[] =>
  [...text.matchAll(run)].flatMap(([found]) => {
    const parts = found.split(' ')
    const whole = parts.every((part) => part.replaceAll('-', '').length >= 7) ? parts : [found]
    return whole.map((part) => part.replace(/[ -]/g, ''))
  })

function numbered(number: string): Comparable[] {
  if (/^(86)?1[3-9]\d{9}$/.test(number)) return [{ kind: 'phone', value: number.slice(-11) }]
  if (/^0\d{9,11}$/.test(number)) return [{ kind: 'phone', value: number }]
  if (typeof readIdCard(number) === 'object') return [{ kind: 'idNumber', value: number }]
  return /^\d{12,25}$/.test(number) ? [{ kind: 'account', value: number }] : []
}

const certificate =
  /(?:[（(](\d{4})[)）])?[^\s，。；,;()（）]{0,16}?(不动产权|房权证|房地权证|房产证|国用|集用)[^\d第]{0,12}第?0*(\d{3,})号/g
const parcel = /(?<!\d)\d{12}[A-Z]{2}\d{5}(?:[FW]\d{8})?/g

const parcelsIn = (text: string): string[] => [
  ...[...text.matchAll(certificate)].map(
    ([, year = '', sort = '', number = '']) => `${sort}${year}-${number}`,
  ),
  ...[...text.matchAll(parcel)].map(([found]) => found),
]

const street =
  /([一-龥]{2})(路|街|大道|巷|弄|胡同|村|小区|花园|公寓|大厦|广场|市场|工业园)\s*(\d{1,5})\s*(?:号|栋|幢|座|$|[^\d])/g

/** House numbers that were written out. */
const withHouseNumbers = (text: string): string =>
  text.replace(/([一二三四五六七八九])(?=[号栋幢座])/g, (sign) => digitsOf[sign] ?? sign)

/** Street and house number, whatever stands before them: two signs of the name tell one street of a court from another. */
const streetsIn = (text: string): string[] =>
  [...withHouseNumbers(text).matchAll(street)].map(
    ([, name = '', sort = '', number = '']) => `${name}${sort}${Number(number)}`,
  )

/** Two grids of about two hundred metres, the second moved by half a cell, so that no border parts two neighbours. */
const cellsIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\d.])(\d{1,2}\.\d{3,})\s*[,，]\s*(\d{2,3}\.\d{3,})/g)].flatMap(
    ([, north = '', east = '']) =>
      [0, 0.5].map((moved) => {
        const cell = (degrees: string) => Math.floor(Number(degrees) * 500 + moved)
        return `${moved}:${cell(north)}:${cell(east)}`
      }),
  )

const most = 60

/** Everything by which a text can be compared: plates, numbers that look like phones or accounts, parcels, addresses. */
export function comparableIn(text: string): Comparable[] {
  const flat = text.normalize('NFKC').toUpperCase()
  const of = (kind: LikenessKind, values: string[]) => values.map((value) => ({ kind, value }))
  const found = [
    ...of('plate', platesIn(flat)),
    ...numbersIn(inDigits(flat)).flatMap(numbered),
    ...of('parcel', parcelsIn(flat)),
    ...of('address', streetsIn(flat)),
    ...of('address', cellsIn(flat)),
  ]
  return [...new Map(found.map((one) => [`${one.kind} ${one.value}`, one])).values()].slice(0, most)
}
