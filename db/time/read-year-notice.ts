import { Refusal, type FieldError } from '../refusal.ts'
import { addDays, isWeekend, readDay, weekdayOf, type CourtDate } from './days.ts'

/** The rest days and make-up working days of a year, as somebody hands them over. */
export interface YearNotice {
  year: string
  /** Rest days on weekdays. Those at weekends are rest days anyway. */
  off: CourtDate[]
  /** Working days at weekends. */
  work: CourtDate[]
}

/** One day or several on end, and whether they are rest days or made up for; where in the file it says so. */
interface Row {
  at: string
  days: CourtDate[]
  rest: boolean
}

const longest = 100_000
const mostWrong = 20

/**
 * Reads the yearly notice: the JSON of the operators' command, a CSV of days and kinds (放假, 补班) in UTF-8 or GB18030,
 * or the words of the notice itself (“2月15日至23日放假调休，2月14日上班”).
 * @throws Refusal calendar-file that names each row which cannot be so
 */
export function readYearNotice(handed: Uint8Array | string): YearNotice {
  const text = (typeof handed === 'string' ? handed : decoded(handed))
    .replace(/^\uFEFF/, '')
    .trimEnd()
  if (text === '') throw wrongFile([wrong('', '没有内容', 'is empty')])
  if (text.length > longest) throw wrongFile([wrong('', '文件过大', 'is too large')])
  if (text.trimStart().startsWith('{')) return ofRows(...fromJson(text))
  const isTable = linesOf(text).some((line) => kindOf(cellsOf(line)[1]) !== undefined)
  return ofRows(...(!isTable && /\d月\d{1,2}日/.test(text) ? fromWords(text) : fromCsv(text)))
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const wrong = (at: string, zh: string, en: string): FieldError => ({
  field: 'notice',
  says: placed(at, zh, en),
})

function placed(at: string, zh: string, en: string) {
  if (at === '') return { zh, en }
  return /^\d+$/.test(at)
    ? { zh: `第${at}行：${zh}`, en: `row ${at}: ${en}` }
    : { zh: `${at}：${zh}`, en: `${at}: ${en}` }
}

const linesOf = (text: string) => text.split(/\r\n|\n|\r/)
const cellsOf = (line: string) =>
  line.split(/[,，;；\t]/).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )

const wrongFile = (fields: readonly FieldError[]) =>
  new Refusal('calendar-file', { count: fields.length }, fields.slice(0, mostWrong))

/** What the rows say of one year, or every row that cannot be so. */
function ofRows(rows: readonly Row[], found: readonly FieldError[], known?: string): YearNotice {
  const bad = [...found]
  const year = known ?? rows.flatMap(({ days }) => days)[0]?.slice(0, 4) ?? ''
  const said = new Map<CourtDate, boolean>()
  for (const { at, days, rest } of rows) {
    for (const day of days) {
      if (!day.startsWith(`${year}-`)) {
        bad.push(wrong(at, `${day}不在${year}年`, `${day} is not in ${year}`))
      } else if (!rest && !isWeekend(day)) {
        bad.push(
          wrong(
            at,
            `${day}不是周六、周日，不会是补班日`,
            `${day} is no Saturday or Sunday, so it is not made up for`,
          ),
        )
      } else if (said.get(day) === !rest) {
        bad.push(
          wrong(
            at,
            `${day}既写为放假，又写为补班`,
            `${day} is named both as a rest day and as a working day`,
          ),
        )
      }
      said.set(day, rest)
    }
  }
  const named = (rest: boolean) => [...said].flatMap(([day, is]) => (is === rest ? [day] : []))
  const off = named(true)
    .filter((day) => !isWeekend(day))
    .toSorted()
  if (bad.length === 0 && off.length === 0) {
    bad.push(wrong('', '没有一天放假，不像年度放假安排', 'names no rest day on a weekday'))
  }
  if (bad.length > 0) throw wrongFile(bad)
  return { year, off, work: named(false).toSorted() }
}

type Read = [rows: Row[], wrong: FieldError[], year?: string]

function fromJson(text: string): Read {
  let whole: unknown
  try {
    whole = JSON.parse(text)
  } catch {
    throw wrongFile([wrong('', '不是有效的JSON', 'is no valid JSON')])
  }
  const { year, off, work } = whole as { year?: unknown; off?: unknown; work?: unknown }
  const bad: FieldError[] = []
  if (!/^20\d\d$/.test(String(year))) {
    bad.push(wrong('', 'year应为四位年份', 'year is not a year of four digits'))
  }
  const rows = [['off', off, true] as const, ['work', work, false] as const].flatMap(
    ([name, list, rest]) => {
      if (!Array.isArray(list)) {
        bad.push(wrong('', `${name}应为日期的列表`, `${name} is not a list of days`))
        return []
      }
      return list.flatMap((item, n): Row[] => {
        const day = readDay(String(item))
        if (day) return [{ at: `${name}[${n}]`, days: [day], rest }]
        bad.push(wrong(`${name}[${n}]`, ...notADay))
        return []
      })
    },
  )
  return [rows, bad, String(year)]
}

const notADay = [
  '日期无效，请写成2027-01-31',
  'the day is not a real one; write 2027-01-31',
] as const

/** Whether a word means a rest day or a day that is made up for. */
function kindOf(word = ''): boolean | undefined {
  if (restWords.test(word)) return true
  return workWords.test(word) ? false : undefined
}
const restWords = /^(放假|休息|休|假期|节假日|放假调休|off|rest|holiday)$/i
const workWords = /^(补班|上班|调休上班|补休上班|班|调班|work|workday)$/i

function fromCsv(text: string): Read {
  const rows: Row[] = []
  const bad: FieldError[] = []
  linesOf(text).forEach((line, n) => {
    const at = String(n + 1)
    const cells = cellsOf(line)
    if (cells.every((cell) => cell === '')) return
    if (n === 0 && /^(date|day|日期)$/i.test(cells[0] ?? '')) return
    const days = daysOf(cells[0] ?? '')
    const rest = kindOf(cells[1])
    if (!days) bad.push(wrong(at, ...notADay))
    if (rest === undefined) {
      bad.push(
        wrong(at, '类型应为“放假”或者“补班”', 'the kind is neither 放假 (rest) nor 补班 (work)'),
      )
    }
    if (days && rest !== undefined) rows.push({ at, days, rest })
  })
  return [rows, bad]
}

/** A day, or the first and the last of several. */
function daysOf(cell: string): CourtDate[] | undefined {
  const [from, to = from, more] = cell.split(/至|~|～|—+|\.\.+| - /).map(oneDay)
  if (!from || !to || more !== undefined || to < from || to > addDays(from, 31)) return undefined
  return through(from, to)
}

const oneDay = (text: string): CourtDate | undefined => {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim())
  return parts ? dayFrom(parts[1]!, parts[2]!, parts[3]!) : undefined
}

const dayFrom = (year: string, month: string, day: string) =>
  readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)

function through(from: CourtDate, to: CourtDate): CourtDate[] {
  const days: CourtDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** The words of the notice, sentence by sentence; the year stands once, at its beginning. */
function fromWords(text: string): Read {
  const year = /(20\d\d)\s*年/.exec(text)?.[1]
  if (!year) {
    throw wrongFile([wrong('', '没有写明是哪一年', 'does not say which year it is for')])
  }
  const rows: Row[] = []
  const bad: FieldError[] = []
  linesOf(text).forEach((line, n) => {
    const at = String(n + 1)
    bad.push(...wrongWeekdays(line, year, at))
    for (const part of line.replace(/[（(][^）)]*[）)]/g, '').split(/[。；;，,]/)) {
      const rest = /放假/.test(part)
      if (!rest && !/上班/.test(part)) continue
      const found = daysIn(part, year)
      if (found.includes(undefined)) bad.push(wrong(at, ...notADay))
      rows.push({ at, days: found.flatMap((days) => days ?? []), rest })
    }
  })
  return [rows, bad, year]
}

/** A notice says the weekday of its days: where that does not fit, it is another year's. */
function wrongWeekdays(line: string, year: string, at: string): FieldError[] {
  const named = line.matchAll(/(\d{1,2})月(\d{1,2})日[（(](?:周|星期)([一二三四五六日天])[）)]/g)
  return [...named].flatMap(([, month, date, weekday]) => {
    const day = dayFrom(year, month!, date!)
    if (!day || weekdayOf(day) === '日一二三四五六'.indexOf(weekday!.replace('天', '日'))) return []
    return [wrong(at, `${day}不是周${weekday}`, `${day} is not the weekday that is named`)]
  })
}

/** “2月15日至23日”, “9月25日至10月2日”, “2月14日、28日”; undefined for what is no real day. */
function daysIn(sentence: string, year: string): (CourtDate[] | undefined)[] {
  let month = ''
  const spans = sentence.matchAll(
    /(?:(\d{1,2})月)?(\d{1,2})日(?:\s*(?:至|到|—|-|~)\s*(?:(\d{1,2})月)?(\d{1,2})日)?/g,
  )
  return [...spans].map(([, ofMonth, first, toMonth, last]) => {
    month = ofMonth ?? month
    const from = dayFrom(year, month, first!)
    const to = last ? dayFrom(year, toMonth ?? month, last) : from
    month = toMonth ?? month
    return from && to && to >= from ? through(from, to) : undefined
  })
}
