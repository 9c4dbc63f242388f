import type { Api } from 'grammy'
import { failureOf } from './fault.ts'
import type { Gate } from './gate.ts'

/** A file that Telegram no longer has, or that is too large to fetch. */
export class FileGone extends Error {
  override name = 'FileGone'
}

/** Fetches a file into memory; it never touches the disk in clear. */
export type Download = (fileId: string, megabytes: number) => Promise<Uint8Array<ArrayBuffer>>

/** Fetches files from where the Bot API keeps them; their address holds the token and is never logged. */
export const downloadFrom =
  (api: Api, filesRoot: string, gate: Gate): Download =>
  async (fileId, megabytes) => {
    const file = await api.getFile(fileId).catch((error: unknown) => {
      const failed = failureOf(error)
      if (failed.kind === 'pause') gate.pause(failed.seconds)
      if (failed.kind === 'refused') throw new FileGone()
      throw error
    })
    const most = megabytes * 1_000_000
    if (!file.file_path || (file.file_size ?? 0) > most) throw new FileGone()
    const answer = await fetch(`${filesRoot}/${file.file_path}`, {
      signal: AbortSignal.timeout(30_000),
    })
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > most) throw new FileGone()
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (bytes.length > most) throw new FileGone()
    return bytes
  }
