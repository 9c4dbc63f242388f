import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Actor } from '../act.ts'
import { Refusal } from '../refusal.ts'
import { importCourt, type ImportOrder } from './import-court.ts'
import { unreadable, type ImportFile } from './import-file.ts'
import type { ImportReport } from './report.ts'

/** What is imported: a folder, a file, or files that somebody hands over. */
export interface ImportSource extends Omit<ImportOrder, 'files'> {
  path?: string | undefined
  files?: Iterable<ImportFile> | undefined
}

/**
 * Imports a folder of CSV files, or one workbook. A folder that holds both has the same data twice: then its CSV files
 * count.
 */
export async function importFolder(
  by: Actor,
  { path, files, ...order }: ImportSource,
): Promise<ImportReport> {
  return importCourt(by, { ...order, files: files ?? (await filesAt(path ?? '')) })
}

const fileAt = (path: string): ImportFile => ({
  name: basename(path),
  path,
  open: () => createReadStream(path),
})

async function filesAt(path: string): Promise<ImportFile[]> {
  const found = await stat(path).catch(() => {
    throw unreadable(basename(path), '没有这个文件或文件夹', 'there is no such file or folder')
  })
  if (!found.isDirectory()) return [fileAt(path)]
  const names = (await readdir(path)).filter((name) => !/^[.~]/.test(name)).toSorted()
  const tables = names.filter((name) => /\.csv$/i.test(name))
  const books = names.filter((name) => /\.xls[xm]$/i.test(name))
  const chosen = tables.length > 0 ? tables : books
  if (chosen.length === 0) throw new Refusal('import-nothing')
  return chosen.map((name) => fileAt(join(path, name)))
}
