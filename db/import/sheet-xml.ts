import { SaxesParser } from 'saxes'
import type { RawRow } from './import-file.ts'

type Attributes = Record<string, string>
interface Reading {
  open(tag: string, attributes: Attributes): void
  text(text: string): void
  close(tag: string): void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads XML from a stream of bytes, telling each tag and text; gives control back after each piece. */
async function* readXml(bytes: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<void> {
  const parser = new SaxesParser()
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('opentag', (tag) => reading.open(local(tag.name), tag.attributes))
  parser.on('text', (text) => reading.text(text))
  parser.on('cdata', (text) => reading.text(text))
  parser.on('closetag', (tag) => reading.close(local(tag.name)))
  const decoder = new TextDecoder()
  for await (const piece of bytes) {
    parser.write(decoder.decode(piece, { stream: true }))
    yield
  }
  parser.write(decoder.decode()).close()
  yield
}

/** Characters that XML cannot carry are written _x000D_ in workbooks. */
const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : text

/** Reads the texts of the shared list, one by one. */
export async function readSharedTexts(
  bytes: AsyncIterable<Uint8Array>,
  take: (text: string) => void,
): Promise<void> {
  let text = ''
  let within = false
  let phonetic = false
  const reading: Reading = {
    open: (tag) => {
      if (tag === 'si') text = ''
      if (tag === 'rPh') phonetic = true
      within = tag === 't'
    },
    text: (part) => {
      if (within && !phonetic) text += part
    },
    close: (tag) => {
      within = false
      if (tag === 'rPh') phonetic = false
      if (tag === 'si') take(unescaped(text))
    },
  }
  for await (const _ of readXml(bytes, reading));
}

/** The elements of one kind with their attributes: the sheets of a workbook, its relations. */
export async function readElements(
  bytes: AsyncIterable<Uint8Array>,
  wanted: string,
): Promise<Attributes[]> {
  const found: Attributes[] = []
  const reading: Reading = {
    open: (tag, attributes) => {
      if (tag === wanted) found.push({ ...attributes })
    },
    text: () => {},
    close: () => {},
  }
  for await (const _ of readXml(bytes, reading));
  return found
}

/** No table of ours is wider; a cell beyond it is not read. */
const widest = 200

/** The number of a column, from 0, of a cell named C5. */
function columnOf(reference: string): number {
  let number = 0
  for (const letter of reference) {
    const at = letter.charCodeAt(0) - 64
    if (at < 1 || at > 26) break
    number = number * 26 + at
  }
  return number - 1
}

/** A number as a person would write it: without an exponent and without the noise of binary fractions. */
const plainNumber = (text: string) => (/[.eE]/.test(text) ? String(Number(text)) : text)

/**
 * Reads the rows of a worksheet as texts. Dates stay serial numbers; a formula is its last value.
 * @param shared gives a text of the shared list
 */
export async function* readSheetRows(
  bytes: AsyncIterable<Uint8Array>,
  shared: (index: number) => string,
): AsyncGenerator<RawRow> {
  const done: RawRow[] = []
  let row = 0
  let cells: string[] = []
  let column = -1
  let type = 'n'
  let value = ''
  let within = false
  let phonetic = false
  const valueOf = () => {
    if (type === 's') return shared(Number(value))
    return type === 'n' ? plainNumber(value) : unescaped(value)
  }
  const reading: Reading = {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = Number(attributes['r'] ?? row + 1)
        cells = []
        column = -1
      } else if (tag === 'c') {
        column = attributes['r'] ? columnOf(attributes['r']) : column + 1
        type = attributes['t'] ?? 'n'
        value = ''
      } else if (tag === 'rPh') phonetic = true
      within = tag === 'v' || tag === 't'
    },
    text: (part) => {
      if (within && !phonetic) value += part
    },
    close: (tag) => {
      within = false
      if (tag === 'rPh') phonetic = false
      if (tag === 'c' && value !== '' && column >= 0 && column < widest) {
        while (cells.length < column) cells.push('')
        cells[column] = valueOf()
      }
      if (tag === 'row') done.push({ row, cells })
    },
  }
  for await (const _ of readXml(bytes, reading)) {
    yield* done
    done.length = 0
  }
}
