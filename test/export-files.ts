import { crc32 } from 'node:zlib'
import type { ImportFile } from '../db/index.ts'

type Table = Record<string, string>[]

/** A file that is handed over as bytes, in pieces so small that characters are cut. */
export function fileOf(name: string, bytes: Uint8Array, piece = 7): ImportFile {
  return {
    name,
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
  }
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A table as CSV text; the headings are those of its first row. */
export const csvOf = (table: Table, mark = ''): string =>
  mark +
  [Object.keys(table[0]!), ...table.map((row) => Object.values(row))]
    .map((row) => row.map(quoted).join(','))
    .join('\r\n')

export const csvFile = (name: string, table: Table): ImportFile =>
  fileOf(name, Buffer.from(csvOf(table)))

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const decoder = new TextDecoder('gb18030')
let encoded: Map<string, number[]> | undefined

/** The bytes of every character of the basic plane, found by reading all that there are. */
function gb18030Table(): Map<string, number[]> {
  const table = new Map<string, number[]>()
  const add = (...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if (text.length === 1 && text !== '\uFFFD') table.set(text, bytes)
  }
  for (let first = 0x81; first <= 0x84; first += 1) {
    for (let rest = 0; rest < 12_600; rest += 1) {
      add(
        first,
        0x30 + (Math.floor(rest / 1260) % 10),
        0x81 + (Math.floor(rest / 10) % 126),
        0x30 + (rest % 10),
      )
    }
  }
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) add(first, second)
  }
  return table
}

/** Text as courts' older programs write it. */
export function gb18030(text: string): Buffer {
  const table = (encoded ??= gb18030Table())
  return Buffer.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0)!
      if (code < 0x80) return [code]
      if (code < 0x10000) return table.get(character)!
      const far = code - 0x10000
      return [
        0x90 + Math.floor(far / 12_600),
        0x30 + (Math.floor(far / 1260) % 10),
        0x81 + (Math.floor(far / 10) % 126),
        0x30 + (far % 10),
      ]
    }),
  )
}

/** A cell of a worksheet that is a number, such as the serial number of a day. */
export const number = (value: string) => `#${value}`

/** A workbook as spreadsheet programs write it: with shared texts, gaps, and numbers as numbers. */
export function workbookOf(sheets: Record<string, Table>): Buffer {
  const shared: string[] = []
  const cell = (text: string, column: number, row: number) => {
    if (text === '') return ''
    const name = `${String.fromCharCode(65 + column)}${row}`
    if (text.startsWith('#')) return `<c r="${name}" s="1"><v>${text.slice(1)}</v></c>`
    return `<c r="${name}" t="s"><v>${shared.push(text) - 1}</v></c>`
  }
  const rows = (table: Table) =>
    [Object.keys(table[0]!), ...table.map((row) => Object.values(row))]
      .map(
        (row, at) =>
          `<row r="${at + 1}">${row.map((text, c) => cell(text, c, at + 1)).join('')}</row>`,
      )
      .join('')
  const names = Object.keys(sheets)
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
  }
  names.forEach((name, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<x:worksheet xmlns:x="m"><sheetData>${rows(sheets[name]!)}</sheetData></x:worksheet>`
  })
  parts['xl/sharedStrings.xml'] =
    `<sst>${shared.map((text) => `<si><r><t>${escaped(text)}</t></r><rPh><t>拼音</t></rPh></si>`).join('')}</sst>`
  return zipOf(parts)
}

/** A zip archive without compression. */
export function zipOf(parts: Record<string, string>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const path = Buffer.from(name)
    const data = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(data), 10)
    facts.writeUInt32LE(data.length, 14)
    facts.writeUInt32LE(data.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path, data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, path)
    files.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, list, end])
}

/** A row of each table, with other cells where a test wants them. */
export const caseRow = (caseNumber: string, other: Record<string, string> = {}) => ({
  案号: caseNumber,
  立案日期: '2024-10-27',
  执行法院: '青岛市市北区人民法院',
  承办人: '沈敏',
  承办法官: '华云',
  联系电话: '0532-84745328',
  案由: '买卖合同纠纷',
  执行依据文号: '（2023）鲁0203民初1014号',
  做出执行依据单位: '青岛市市北区人民法院',
  '申请执行标的(元)': '45916.38',
  '执行到位金额(元)': '0.00',
  涉民生: '否',
  ...other,
})

export const partyRow = (caseNumber: string, other: Record<string, string> = {}) => ({
  案号: caseNumber,
  当事人地位: '被执行人',
  姓名或名称: '蒋梅',
  类型: '自然人',
  性别: '男',
  证件类型: '居民身份证',
  证件号码: '990101199003070015',
  法定代表人或负责人: '',
  手机号码: '13900000000',
  电子邮箱: 'p1@example.test',
  送达地址: '',
  ...other,
})

export const stepRow = (caseNumber: string, other: Record<string, string> = {}) => ({
  案号: caseNumber,
  节点: '立案',
  日期: '2024-10-27',
  内容: '立案：已依法办理。',
  经办人: '沈敏',
  ...other,
})

export const listingRow = (caseNumber: string, other: Record<string, string> = {}) => ({
  '姓名/名称': '蒋梅',
  失信人类型: '自然人',
  性别: '男',
  年龄: '34',
  '身份证号码/组织机构代码': '990101199003070015',
  法定代表人或负责人姓名: '',
  执行法院: '青岛市市北区人民法院',
  省份: '',
  案号: caseNumber,
  立案时间: '2024-10-27',
  执行依据文号: '（2023）鲁0203民初1014号',
  做出执行依据单位: '青岛市市北区人民法院',
  生效法律文书确定的义务: '偿还本金45916.38元及利息',
  被执行人的履行情况: '部分未履行',
  失信被执行人行为具体情形: '违反财产报告制度',
  决定书文号: '（2025）鲁0203执失1号',
  决定日期: '2025-02-09',
  签发人: '院长',
  送达日期: '2025-02-12',
  '纳入期限(年)': '2',
  ...other,
})
