import { store } from '../connection.ts'

/**
 * Calls back whenever the journal may have grown: at every committed entry, with the public number when the
 * public sees a change, and without one at every poll and after a lost connection, so that nothing is missed.
 * @returns stops it
 */
export function onJournal(
  heard: (publicNumber?: number) => void,
  { pollMs = 500 } = {},
): () => Promise<void> {
  let over = false
  let listening: Promise<{ unlisten(): Promise<void> } | undefined>
  const listen = () => {
    listening = store()
      .raw.listen(
        'yangguang_journal',
        (payload) => heard(payload === '' ? undefined : Number(payload)),
        () => heard(),
      )
      .catch(() => {
        // The poll goes on meanwhile; once listening has begun, the client reconnects by itself.
        if (!over) setTimeout(() => !over && listen(), 1000).unref()
        return undefined
      })
  }
  listen()
  const poll = setInterval(() => heard(), pollMs)
  return async () => {
    over = true
    clearInterval(poll)
    const request = await listening
    await request?.unlisten().catch(() => undefined)
  }
}
