import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** A request as the gateway sees it. */
export interface Signed {
  method: string
  url: URL
  headers: IncomingHttpHeaders
  body: string
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const encoded = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** How far a client's clock may be off. */
const mostSkewMs = 15 * 60_000

/**
 * Checks the signature of a request (ACS3-HMAC-SHA256) as the gateway does: over method, address, query, the signed
 * headers and the body; a nonce counts once, and an old date not at all.
 * @returns the gateway's code for what is wrong, or nothing
 */
export function signatureFault(
  request: Signed,
  { keyId, keySecret, nonces }: { keyId: string; keySecret: string; nonces: Set<string> },
): string | undefined {
  const given =
    /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([\w;-]+),Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    )
  if (!given) return 'IncompleteSignature'
  const [, credential, signedHeaders = '', signature = ''] = given
  if (credential !== keyId) return 'InvalidAccessKeyId.NotFound'
  const head = (name: string) => String(request.headers[name] ?? '').trim()
  const names = signedHeaders.split(';')
  const must = ['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-version']
  if (must.some((name) => !names.includes(name))) return 'IncompleteSignature'
  if (head('x-acs-content-sha256') !== sha256(request.body)) return 'SignatureDoesNotMatch'
  const query = [...request.url.searchParams]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&')
  const canonical = [
    request.method,
    request.url.pathname,
    query,
    ...names.map((name) => `${name}:${head(name)}`),
    '',
    signedHeaders,
    head('x-acs-content-sha256'),
  ].join('\n')
  const right = createHmac('sha256', keySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest()
  if (!timingSafeEqual(right, Buffer.from(signature, 'hex'))) return 'SignatureDoesNotMatch'
  if (!(Math.abs(Date.parse(head('x-acs-date')) - Date.now()) < mostSkewMs)) {
    return 'InvalidTimeStamp.Expired'
  }
  const nonce = head('x-acs-signature-nonce')
  if (nonce === '' || nonces.has(nonce)) return 'SignatureNonceUsed'
  nonces.add(nonce)
  return undefined
}
