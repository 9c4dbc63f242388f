import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** A file whose name holds the hash of its content never changes. */
const forEver = /^\/_astro\//

/**
 * Reads the site's files once; only what was there then is ever served, so no path can lead elsewhere.
 * @returns answers a request for a file, or says false
 */
export async function readStaticFiles(dir: string, secure: Record<string, string>) {
  const files = new Map<string, { headers: string[]; etag: string; body: Buffer }>()
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const body = await readFile(path)
    const address = encodeURI(`/${relative(dir, path).split(sep).join('/')}`)
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const headers = {
      ...secure,
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Content-Length': String(body.length),
      'Cache-Control': forEver.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: etag,
    }
    files.set(address, { headers: Object.entries(headers).flat(), etag, body })
  }
  return (incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return false
    const file = files.get((incoming.url ?? '').split('?', 1)[0]!)
    if (!file) return false
    if (incoming.headers['if-none-match']?.includes(file.etag)) {
      outgoing.writeHead(304, { ...secure, ETag: file.etag }).end()
      return true
    }
    outgoing.writeHead(200, file.headers)
    outgoing.end(incoming.method === 'HEAD' ? undefined : file.body)
    return true
  }
}
