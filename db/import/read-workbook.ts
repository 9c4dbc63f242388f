import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { Refusal } from '../refusal.ts'
import { unreadable, type ImportFile, type RawRow, type RawTable } from './import-file.ts'
import { SharedStrings } from './shared-strings.ts'
import { readElements, readSharedTexts, readSheetRows } from './sheet-xml.ts'

/** In bytes; beside everything else an import stays below 300 MB. */
const mostShared = 96 * 1024 * 1024

/** An open workbook: its sheets, and how to let go of it. */
export interface Workbook {
  sheets: RawTable[]
  close(): Promise<void>
}

/**
 * Opens an XLSX workbook. A zip is read from its end, so a file that came as a stream is laid down for the while.
 * @throws Refusal import-unreadable when it is damaged, locked with a password, or none
 */
export async function openWorkbook(file: ImportFile): Promise<Workbook> {
  const { ranges } = file
  const { path, remove } =
    file.path || ranges ? { path: file.path ?? '', remove: async () => {} } : await layDown(file)
  try {
    const zip = ranges ? await openRanges(ranges) : await openZip(path)
    const close = async () => {
      zip.close()
      await remove()
    }
    return { sheets: await sheetsOf(file.name, zip), close }
  } catch (fault) {
    await remove()
    throw damaged(file.name, fault)
  }
}

const damaged = (name: string, fault: unknown) =>
  fault instanceof Refusal
    ? fault
    : unreadable(
        name,
        '不是完好的 XLSX 工作簿，或者设有密码',
        'it is no sound XLSX workbook, or it has a password',
      )

async function layDown(file: ImportFile) {
  const folder = await mkdtemp(join(tmpdir(), 'yangguang-import-'))
  const path = join(folder, 'workbook.xlsx')
  await pipeline(Readable.from(file.open()), createWriteStream(path, { mode: 0o600 }))
  return { path, remove: () => rm(folder, { recursive: true, force: true }) }
}

const openZip = (path: string) =>
  new Promise<ZipFile>((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (fault, zip) =>
      zip ? resolve(zip) : reject(fault ?? new Error('no zip')),
    )
  })

type Ranges = NonNullable<ImportFile['ranges']>

class RangeReader extends yauzl.RandomAccessReader {
  readonly #ranges: Ranges

  constructor(ranges: Ranges) {
    super()
    this.#ranges = ranges
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#ranges.read(start, end), { objectMode: false })
  }
}

const openRanges = (ranges: Ranges) =>
  new Promise<ZipFile>((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false }
    yauzl.fromRandomAccessReader(new RangeReader(ranges), ranges.size, options, (fault, zip) =>
      zip ? resolve(zip) : reject(fault ?? new Error('no zip')),
    )
  })

const entriesOf = (zip: ZipFile) =>
  new Promise<Map<string, Entry>>((resolve, reject) => {
    const entries = new Map<string, Entry>()
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      if (entries.size > 1000) reject(new Error('too many parts'))
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })

const streamOf = (zip: ZipFile, entry: Entry) =>
  new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) =>
      stream ? resolve(stream) : reject(fault ?? new Error('no part')),
    )
  })

async function sheetsOf(name: string, zip: ZipFile): Promise<RawTable[]> {
  const entries = await entriesOf(zip)
  const part = async (path: string) => {
    const entry = entries.get(path)
    if (!entry) throw new Error('part missing')
    return streamOf(zip, entry)
  }
  const sheets = await readElements(await part('xl/workbook.xml'), 'sheet')
  const relations = await readElements(await part('xl/_rels/workbook.xml.rels'), 'Relationship')
  const targets = new Map(
    relations.map(({ Id = '', Target = '' }) => [Id, posix.resolve('/xl', Target).slice(1)]),
  )
  const shared = await sharedTexts(name, entries.has('xl/sharedStrings.xml'), () =>
    part('xl/sharedStrings.xml'),
  )
  async function* rows(path: string): AsyncGenerator<RawRow> {
    try {
      yield* readSheetRows(await part(path), (index) => shared.at(index))
    } catch (fault) {
      throw damaged(name, fault)
    }
  }
  return sheets.map((sheet) => ({
    name: sheet['name'] ?? '',
    rows: () => rows(targets.get(sheet['r:id'] ?? '') ?? ''),
  }))
}

async function sharedTexts(
  name: string,
  any: boolean,
  part: () => Promise<Readable>,
): Promise<SharedStrings> {
  const shared = new SharedStrings()
  if (!any) return shared
  await readSharedTexts(await part(), (text) => {
    shared.add(text)
    if (shared.bytes > mostShared) {
      throw unreadable(
        name,
        '工作簿过大，请分开导出，或改用 CSV',
        'it is too large; export it in parts, or as CSV',
      )
    }
  })
  return shared
}
