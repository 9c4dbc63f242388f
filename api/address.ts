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

/** An address by its pattern, for counting and for the log: an id or a token never stands in either. */
export function patternOf(path: string): string {
  const [first = '', second] = path
    .replace(/^\/en(?=\/|$)/, '')
    .split('/')
    .slice(1)
  if (first === '') return '/'
  if (!/^[a-z-]{1,20}$/.test(first)) return '/(other)'
  if (second === undefined || second === '') return `/${first}`
  return /^(new|check|status|messages|verify|sign-in|sign-out|leave)$/.test(second)
    ? `/${first}/${second}`
    : `/${first}/{id}`
}
