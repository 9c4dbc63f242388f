import { join } from 'node:path'
import * as db from '#db'
import { Refusal } from '#db'
import type { FormFile } from '../form.ts'
import type { Frame } from '../frame.ts'

const uploadsIn = (dataDir: string) => join(dataDir, 'uploads')
const sweepEvery = 5 * 60_000

/** Keeps uploaded files for an hour between preview and confirmation. */
export async function keepUpload(c: Frame, files: readonly FormFile[]): Promise<string> {
  if (files.length === 0)
    throw new Refusal('upload-missing', {}, [
      { field: 'files', says: { zh: '请选择文件', en: 'choose the files' } },
    ])
  return db.keepUpload(c.var.actor, uploadsIn(c.var.host.dataDir), files)
}

/** The files of an upload that its sender previewed. */
export const keptUpload = (c: Frame, upload: unknown) =>
  db.keptUpload(c.var.actor, uploadsIn(c.var.host.dataDir), upload)

/** Forgets an upload that was imported. */
export const dropUpload = (c: Frame, upload: unknown) =>
  db.dropUpload(c.var.actor, uploadsIn(c.var.host.dataDir), upload)

/**
 * Whoever never confirms leaves nothing behind, nor does a process that was killed: what is older than an hour goes at
 * the start and every five minutes, in the process whose disk it is on.
 * @returns ends it
 */
export function sweepUploads(dataDir: string, every = sweepEvery): () => void {
  const sweep = () => void db.forgetOldUploads(uploadsIn(dataDir)).catch(() => {})
  sweep()
  const timer = setInterval(sweep, every).unref()
  return () => clearInterval(timer)
}
