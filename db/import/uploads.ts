import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { seal, unseal } from '../keys.ts'
import { mustBeStaff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import type { ImportFile } from './import-file.ts'

const hour = 3_600_000
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A file is sealed piece by piece, so that it is never held whole beside its upload. */
const piece = 64 * 1024
/** What sealing adds to a piece: its nonce and its tag. */
const added = 24 + 16

/** Uploads lie apart by who sent them, so that nobody confirms what another one previewed. */
const folderOf = (uploads: string, by: Actor) => join(uploads, mustBeStaff(by).staffId)

/**
 * Keeps uploaded files for an hour between preview and confirmation, sealed under the server's key: what lies on the
 * disk, or is left there by a process that was killed, tells nobody anything.
 */
export async function keepUpload(
  by: Actor,
  uploads: string,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<string> {
  const upload = randomUUID()
  const place = join(folderOf(uploads, by), upload)
  await mkdir(place, { recursive: true, mode: 0o700 })
  try {
    for (const [at, { bytes }] of files.entries()) {
      await sealFile(join(place, String(at)), `${upload}:${at}`, bytes)
    }
    const about = files.map(({ name, bytes }) => ({ name, size: bytes.length }))
    const sealed = seal(store().keys.server, rowOf(upload), Buffer.from(JSON.stringify(about)))
    await writeFile(join(place, 'about'), sealed, { mode: 0o600 })
  } catch (fault) {
    await forget(place)
    throw fault
  }
  return upload
}

async function sealFile(path: string, row: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    for (let at = 0; at * piece < bytes.length; at += 1) {
      const plain = bytes.subarray(at * piece, (at + 1) * piece)
      await file.writeFile(seal(store().keys.server, rowOf(`${row}:${at}`), plain))
    }
  } finally {
    await file.close()
  }
}

const rowOf = (what: string) => `upload:${what}`

/**
 * The files of an upload that its sender previewed, opened piece by piece as they are read.
 * @throws Refusal upload-lapsed when the hour is over
 */
export async function keptUpload(
  by: Actor,
  uploads: string,
  upload: unknown,
): Promise<ImportFile[]> {
  const place = placeOf(by, uploads, upload)
  if (!(await isFresh(place))) throw new Refusal('upload-lapsed')
  const sealed = await readFile(join(place, 'about')).catch(() => {
    throw new Refusal('upload-lapsed')
  })
  const about = unseal(store().keys.server, rowOf(String(upload)), sealed)
  const files = JSON.parse(Buffer.from(about).toString()) as { name: string; size: number }[]
  return files.map(({ name, size }, at) => {
    const read = (start: number, end: number) =>
      unsealed(join(place, String(at)), `${String(upload)}:${at}`, start, end)
    return { name, open: () => read(0, size), ranges: { size, read } }
  })
}

/** The bytes of a sealed file from one place to before another. */
async function* unsealed(
  path: string,
  row: string,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r').catch(() => {
    throw new Refusal('upload-lapsed')
  })
  try {
    const sealed = Buffer.alloc(piece + added)
    for (let at = Math.floor(start / piece); at * piece < end; at += 1) {
      const { bytesRead } = await file.read(sealed, 0, sealed.length, at * sealed.length)
      const bound = rowOf(`${row}:${at}`)
      const plain = unseal(store().keys.server, bound, sealed.subarray(0, bytesRead))
      yield plain.subarray(Math.max(0, start - at * piece), Math.min(piece, end - at * piece))
    }
  } finally {
    await file.close()
  }
}

/** Forgets an upload that was imported. */
export async function dropUpload(by: Actor, uploads: string, upload: unknown): Promise<void> {
  await forget(placeOf(by, uploads, upload))
}

function placeOf(by: Actor, uploads: string, upload: unknown): string {
  if (typeof upload !== 'string' || !isId.test(upload)) throw new Refusal('upload-lapsed')
  return join(folderOf(uploads, by), upload)
}

/** Forgets the uploads that nobody confirmed within the hour. */
export async function forgetOldUploads(uploads: string): Promise<void> {
  for (const sender of await namesIn(uploads)) {
    for (const upload of await namesIn(join(uploads, sender))) {
      const place = join(uploads, sender, upload)
      if (!(await isFresh(place))) await forget(place)
    }
  }
}

const namesIn = async (folder: string) =>
  (await readdir(folder).catch(() => [])).filter((name) => isId.test(name))

async function isFresh(place: string): Promise<boolean> {
  const made = await stat(place).catch(() => undefined)
  return made !== undefined && store().now().getTime() - made.mtimeMs <= hour
}

const forget = (place: string) => rm(place, { recursive: true, force: true })
