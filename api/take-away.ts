import type { Frame } from './frame.ts'

/** A file that somebody takes away; it runs nothing, and nobody keeps it on the way. */
export const takeAway = (
  c: Frame,
  { name, type, bytes }: { name: string; type: string; bytes: Uint8Array },
) =>
  c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  })
