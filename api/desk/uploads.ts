import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal, type Actor } from '#db'
import { readEnv } from '#env'
import type { FormFile } from '../form.ts'

const hour = 3_600_000
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Uploads lie apart by who sent them, so that nobody confirms what another one previewed. */
function folderOf(by: Actor): string {
  if (by.kind !== 'staff') throw new Refusal('sign-in-needed')
  return join(readEnv().DATA_DIR, 'uploads', by.staffId)
}

/** Keeps uploaded files for an hour between preview and confirmation; only this process can read them. */
export async function keepUpload(by: Actor, files: readonly FormFile[]): Promise<string> {
  if (files.length === 0)
    throw new Refusal('upload-missing', {}, [
      { field: 'files', says: { zh: '请选择文件', en: 'choose the files' } },
    ])
  const folder = folderOf(by)
  await forgetOldUploads(folder)
  const upload = randomUUID()
  const place = join(folder, upload)
  await mkdir(place, { recursive: true, mode: 0o700 })
  const names = files.map(({ name }) => name)
  await writeFile(join(place, 'names'), JSON.stringify(names), { mode: 0o600 })
  for (const [at, file] of files.entries()) {
    await writeFile(join(place, String(at)), file.bytes, { mode: 0o600 })
  }
  return upload
}

/**
 * The files of an upload that its sender previewed.
 * @throws Refusal upload-lapsed when the hour is over
 */
export async function keptUpload(by: Actor, upload: unknown) {
  const place = placeOf(by, upload)
  const made = await stat(place).catch(() => undefined)
  if (!made || Date.now() - made.mtimeMs > hour) throw new Refusal('upload-lapsed')
  const names = JSON.parse(await readFile(join(place, 'names'), 'utf8')) as string[]
  return names.map((name, at) => ({ name, open: () => createReadStream(join(place, String(at))) }))
}

/** Forgets an upload that was imported. */
export async function dropUpload(by: Actor, upload: unknown): Promise<void> {
  await rm(placeOf(by, upload), { recursive: true, force: true })
}

function placeOf(by: Actor, upload: unknown): string {
  if (typeof upload !== 'string' || !isId.test(upload)) throw new Refusal('upload-lapsed')
  return join(folderOf(by), upload)
}

async function forgetOldUploads(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const place = join(folder, name)
    const made = await stat(place).catch(() => undefined)
    if (made && Date.now() - made.mtimeMs > hour) await rm(place, { recursive: true, force: true })
  }
}
