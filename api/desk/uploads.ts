import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '#db'
import type { FormFile } from '../form.ts'
import type { Frame } from '../frame.ts'

const hour = 3_600_000
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Uploads lie apart by who sent them, so that nobody confirms what another one previewed. */
function folderOf(c: Frame): string {
  const { actor, host } = c.var
  if (actor.kind !== 'staff') throw new Refusal('sign-in-needed')
  return join(host.dataDir, 'uploads', actor.staffId)
}

/** Keeps uploaded files for an hour between preview and confirmation; only this process can read them. */
export async function keepUpload(c: Frame, files: readonly FormFile[]): Promise<string> {
  if (files.length === 0)
    throw new Refusal('upload-missing', {}, [
      { field: 'files', says: { zh: '请选择文件', en: 'choose the files' } },
    ])
  const folder = folderOf(c)
  await forgetOldUploads(dirname(folder))
  const upload = randomUUID()
  const place = join(folder, upload)
  await mkdir(place, { recursive: true, mode: 0o700 })
  const names = files.map(({ name }) => name)
  await writeFile(join(place, 'names'), JSON.stringify(names), { mode: 0o600 })
  for (const [at, file] of files.entries()) {
    await writeFile(join(place, String(at)), file.bytes, { mode: 0o600 })
  }
  setTimeout(() => void forget(place).catch(() => {}), hour).unref()
  return upload
}

/**
 * The files of an upload that its sender previewed.
 * @throws Refusal upload-lapsed when the hour is over
 */
export async function keptUpload(c: Frame, upload: unknown) {
  const place = placeOf(c, upload)
  const made = await stat(place).catch(() => undefined)
  if (!made || Date.now() - made.mtimeMs > hour) throw new Refusal('upload-lapsed')
  const names = JSON.parse(await readFile(join(place, 'names'), 'utf8')) as string[]
  return names.map((name, at) => ({ name, open: () => createReadStream(join(place, String(at))) }))
}

/** Forgets an upload that was imported. */
export async function dropUpload(c: Frame, upload: unknown): Promise<void> {
  await forget(placeOf(c, upload))
}

function placeOf(c: Frame, upload: unknown): string {
  if (typeof upload !== 'string' || !isId.test(upload)) throw new Refusal('upload-lapsed')
  return join(folderOf(c), upload)
}

/** Whoever never confirms leaves nothing behind either. */
async function forgetOldUploads(uploads: string): Promise<void> {
  const folders = await readdir(uploads, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const { name, parentPath } of folders.filter((entry) => isId.test(entry.name))) {
    const place = join(parentPath, name)
    const made = await stat(place).catch(() => undefined)
    const isUpload = parentPath !== uploads
    if (made && isUpload && Date.now() - made.mtimeMs > hour) await forget(place)
  }
}

const forget = (place: string) => rm(place, { recursive: true, force: true })
