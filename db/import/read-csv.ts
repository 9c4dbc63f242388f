import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { tableOf } from './columns.ts'
import type { ImportFile, RawRow, RawTable } from './import-file.ts'

/** What stands in a row from which the file cannot be read on. */
export const brokenQuote = '\uFFFD引号没有配对'

/** The longest row in bytes; a quotation mark that is never closed would swallow the rest of the file. */
const longestRow = 256 * 1024

/** A CSV file in UTF-8 (with or without mark), UTF-16 or GB18030, with commas, semicolons or tabs. */
export const csvTable = (file: ImportFile): RawTable => ({
  name: file.name,
  rows: () => csvRows(file),
})

async function* csvRows(file: ImportFile): AsyncGenerator<RawRow> {
  const { encoding, delimiter } = await manner(file)
  let broken = false
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
    // A fault would take the rows along that wait to be read; skipped, it only ends the file.
    skip_records_with_error: true,
    on_skip: () => {
      broken = true
      return undefined
    },
  })
  const source = Readable.from(decoded(file, encoding, () => broken))
  source.on('error', (fault) => parser.destroy(fault))
  let row = 0
  try {
    for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
      row += 1
      yield { row, cells }
    }
    if (broken) yield { row: row + 1, cells: [brokenQuote] }
  } finally {
    source.destroy()
    parser.destroy()
  }
}

async function* decoded(
  file: ImportFile,
  encoding: string,
  enough: () => boolean,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of file.open()) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
    if (enough()) return
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** In which encoding and with which delimiter the heading can be read. */
async function manner(file: ImportFile): Promise<{ encoding: string; delimiter: string }> {
  const head = await headOf(file)
  const utf16 = head[0] === 0xff && head[1] === 0xfe
  for (const encoding of utf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    const line = new TextDecoder(encoding).decode(head).split(/[\r\n]/, 1)[0] ?? ''
    for (const delimiter of [',', '\t', ';']) {
      const headings = line.split(delimiter).map((cell) => cell.replaceAll('"', ''))
      if (tableOf(headings)) return { encoding, delimiter }
    }
  }
  return { encoding: 'utf-8', delimiter: ',' }
}

async function headOf(file: ImportFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of file.open()) {
    parts.push(chunk)
    length += chunk.length
    if (length >= 8192) break
  }
  return Buffer.concat(parts).subarray(0, 8192)
}
