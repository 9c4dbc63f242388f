import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { columns } from '../import/columns.ts'
import { tableNames, type TableName } from '../import/report.ts'
import { addDays, type CourtDate } from '../time/days.ts'
import {
  chances,
  inventCreditCode,
  inventIdCard,
  inventName,
  inventPhone,
  inventUnit,
  type Chances,
} from './invent.ts'

/** What an invented export is of; the court is one that came with the portal. */
export interface ExportOptions {
  cases: number
  court?: { code: string; name: string; place: string }
  /** No case is filed before this day, nor later than three years after it. */
  from?: CourtDate
  seed?: number
}

const shibei = { code: '鲁0203', name: '青岛市市北区人民法院', place: '青岛' }
const causes = [
  '民间借贷纠纷',
  '买卖合同纠纷',
  '追索劳动报酬纠纷',
  '房屋租赁合同纠纷',
  '机动车交通事故责任纠纷',
]
const course = [
  '立案',
  '确定承办人',
  '发出执行通知书、报告财产令',
  '财产申报',
  '网络查控',
  '查封冻结扣押',
  '限制消费令',
  '评估',
  '拍卖公告',
  '案款到账',
  '案款发放',
  '结案',
]
const waysOfClosing = ['自动履行完毕', '强制执行完毕', '终结执行']
const grounds = ['违反财产报告制度', '违反限制消费令', '无正当理由拒不履行执行和解协议']

type Rows = Record<TableName, string[][]>

/**
 * Writes an invented court's export of any size into a folder, in the layout of a real one: one case at a time, so that
 * its size does not matter. The same seed writes the same people, who are nobody.
 */
export async function writeExport(folder: string, options: ExportOptions): Promise<void> {
  const { cases, court = shibei, from = '2021-01-01' as CourtDate, seed = 1 } = options
  await mkdir(folder, { recursive: true })
  const files = Object.fromEntries(
    Object.keys(tableNames).map((table) => [
      table,
      createWriteStream(join(folder, `${table}.csv`)),
    ]),
  ) as Record<TableName, ReturnType<typeof createWriteStream>>
  const chance = chances(seed)
  const write = async (table: TableName, rows: string[][]) => {
    const text = rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
    if (text !== '' && !files[table].write(text)) await once(files[table], 'drain')
  }
  for (const table of Object.keys(tableNames) as TableName[]) {
    const headings = Object.values(columns[table]).map(({ heading }) => heading)
    files[table].write('\uFEFF')
    await write(table, [headings])
  }
  for (let number = 1; number <= cases; number += 1) {
    const rows = inventCase(chance, court, from, number)
    for (const table of Object.keys(tableNames) as TableName[]) await write(table, rows[table])
  }
  for (const file of Object.values(files)) {
    file.end()
    await once(file, 'close')
  }
}

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const yuan = (fen: number) => (fen / 100).toFixed(2)

function inventCase(chance: Chances, court: typeof shibei, from: CourtDate, number: number): Rows {
  const filedOn = addDays(from, chance.below(3 * 365))
  const year = filedOn.slice(0, 4)
  const caseNumber = `（${year}）${court.code}执${number}号`
  const basis = `（${Number(year) - 1}）${court.code}民初${number}号`
  const officer = inventName(chance)
  const claim = 100_000 + chance.below(10_000_000)
  const debtor = inventParty(chance, court.place)
  const parties = [inventParty(chance, court.place), debtor].map((party, at) => [
    caseNumber,
    at === 0 ? '申请执行人' : '被执行人',
    ...party,
  ])
  const steps = course.slice(0, 1 + chance.below(course.length)).map((name, at) => {
    const doneOn = addDays(filedOn, at * 12 + (at && chance.below(12)))
    const way = name === '结案' ? chance.of(waysOfClosing) : ''
    return [caseNumber, name, doneOn, `${name}：已依法办理。`, way, '', officer]
  })
  const file = [
    caseNumber,
    filedOn,
    court.name,
    officer,
    inventName(chance),
    '0532-12368',
    chance.of(causes),
    basis,
    court.name,
    yuan(claim),
    yuan(chance.below(claim)),
    chance.below(4) === 0 ? '是' : '否',
  ]
  const decidedOn = addDays(filedOn, 60 + chance.below(60))
  const listing = [
    debtor[0],
    debtor[1],
    debtor[4],
    debtor[5],
    court.name,
    caseNumber,
    filedOn,
    basis,
    court.name,
    `偿还本金${yuan(claim)}元及利息`,
    '全部未履行',
    chance.of(grounds),
    `（${year}）${court.code}执失${number}号`,
    decidedOn,
    '院长',
    addDays(decidedOn, 3),
    '2',
  ].map(String)
  return { cases: [file], parties, steps, listings: chance.below(5) < 2 ? [listing] : [] }
}

/** Name, kind, sex, type and number of identity, representative, phone, mail and address. */
function inventParty(chance: Chances, place: string): string[] {
  const phone = inventPhone(chance)
  if (chance.below(3) === 0) {
    const code = inventCreditCode(chance)
    return [
      inventUnit(chance, place),
      '法人或其他组织',
      '',
      '统一社会信用代码',
      code,
      inventName(chance),
      phone,
      '',
      '',
    ]
  }
  const sex = chance.of(['male', 'female'] as const)
  const number = inventIdCard(chance, sex)
  return [
    inventName(chance),
    '自然人',
    sex === 'male' ? '男' : '女',
    '居民身份证',
    number,
    '',
    phone,
    '',
    '',
  ]
}
