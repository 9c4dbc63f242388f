import { parseArgs } from 'node:util'
import { ensureSite } from '../site/ensure-site.ts'
import { urgentAlarm } from './alarm.ts'
import { cachedPage } from './cached-page.ts'
import { clockOverhead } from './clock-overhead.ts'
import { fullImport, sampleImport } from './imports.ts'
import { freshJsonList, jsonList } from './json-list.ts'
import { leadsAgainstInsert, leadsPerSecond } from './leads-intake.ts'
import { take, type Finding } from './measure.ts'
import { myClocksPage } from './my-clocks.ts'
import { photoAgainstSharp, photoRedrawn, photosAtOnce } from './photos.ts'
import { guessTold } from './receipts.ts'
import { search } from './search.ts'
import { endAll } from './temporary.ts'
import { warmStart } from './warm-start.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
})

/** What is being done goes to the side, so that `--json` is nothing but JSON. */
const say = (words: string) => process.stderr.write(`${words}\n`)

const measures = [
  cachedPage,
  jsonList,
  freshJsonList,
  search,
  clockOverhead,
  leadsPerSecond,
  leadsAgainstInsert,
  guessTold,
  photoRedrawn,
  photoAgainstSharp,
  photosAtOnce,
  urgentAlarm,
  warmStart,
  sampleImport,
]
if (values.full) measures.push(fullImport, myClocksPage)
const asked = measures.filter(
  ({ name }) => positionals.length === 0 || positionals.some((word) => name.includes(word)),
)

function table(findings: readonly Finding[]): string {
  const rows = findings.map(({ name, value, unit, bar, holds }, n) => [
    name,
    `${value} ${unit}`,
    `${asked[n]!.better === 'more' ? '≥' : '<'} ${bar}`,
    holds ? 'yes' : 'NO',
  ])
  const all = [['measure', 'value', 'bar', 'holds'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)))
  return all
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n')
}

async function main(): Promise<boolean> {
  await ensureSite(say)
  const findings: Finding[] = []
  for (const measure of asked) {
    say(`${measure.name} …`)
    findings.push(await take(measure))
  }
  console.log(values.json ? JSON.stringify(findings) : table(findings))
  return findings.every(({ holds }) => holds)
}

try {
  process.exitCode = (await main()) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await endAll()
}
