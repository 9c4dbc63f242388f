import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Refusal } from '../refusal.ts'
import { unreadable, type ImportFile } from './import-file.ts'

/**
 * The files of a folder that can be imported, or the one file. A folder that holds CSV files and workbooks has the same
 * data twice: then the CSV files count.
 * @throws Refusal import-unreadable, import-nothing
 */
export async function filesAt(path: string): Promise<ImportFile[]> {
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

const fileAt = (path: string): ImportFile => ({
  name: basename(path),
  path,
  open: () => createReadStream(path),
})
