/** Longer ones are no address of ours. */
const longest = 4096

/**
 * Whether a request's address can be meant honestly: decodable, without control characters, and with no
 * way of writing “..” or a second slash.
 */
export function isPlainAddress(address: string): boolean {
  if (!address.startsWith('/') || address.startsWith('//') || address.length > longest) return false
  const [path = '', query = ''] = address.split(/\?(.*)/s)
  const decodedPath = decoded(path)
  const decodedQuery = decoded(query.replaceAll('+', ' '))
  if (decodedPath === undefined || decodedQuery === undefined) return false
  if (/[\u0000-\u001f\u007f\\]/.test(decodedPath) || decodedQuery.includes('\u0000')) return false
  if (/%(2f|5c)/i.test(path)) return false
  return !decodedPath.split('/').some((segment) => segment === '.' || segment === '..')
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The words that addresses of ours are made of; whatever else stands in one could name somebody. */
const words = new Set(
  (
    'en api v1 openapi.json docs plain.css healthz readyz metrics telegram webhook demo defaulters restrictions listings ' +
    'bounties notices courts progress leads corrections complaints orders open-data performance record screen ' +
    'poster about guide refused desk cases import notifications staff new check status messages verify leave ' +
    'sign-in sign-out events'
  ).split(' '),
)

/** An address by its pattern, for counting and for the log: an id or a token never stands in either. */
export function patternOf(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '')
  const known = segments.map((segment) => (words.has(segment) ? segment : '{id}'))
  return `/${known.slice(0, 5).join('/')}`
}
