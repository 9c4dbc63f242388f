import type { Texts } from './index.ts'

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** Splits a legal day or a moment into what a reader in the court's zone sees. */
function readTime(at: string | Date): { day: string; time?: string } {
  if (typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)) return { day: at }
  const parts = Object.fromEntries(
    clock.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
  )
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
  }
}

/** A day or a moment in words. */
export function sayTime(t: Texts, at: string | Date, dayOnly = false): string {
  const { day, time } = readTime(at)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const said = t.frame.day(year, month, date)
  return time && !dayOnly ? `${said} ${time}` : said
}

export function machineTime(at: string | Date, dayOnly = false): string {
  const { day, time } = readTime(at)
  return time && !dayOnly ? `${day}T${time}+08:00` : day
}

const thousands = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
})

/** An amount kept in fen, in yuan. */
export const sayYuan = (t: Texts, fen: number) => t.frame.yuan(thousands.format(fen / 100))

export const sayCount = (count: number) => count.toLocaleString('en-US')
