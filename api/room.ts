import { statfs } from 'node:fs/promises'
import type { Frame } from './frame.ts'

/** Free bytes on the disk of this court; unknown where the system does not say. */
export const roomOf = (c: Frame): Promise<number | undefined> =>
  statfs(c.var.host.dataDir).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => undefined,
  )
