/** Signs that turn a line around or hide in it: what somebody reads is what stands there. */
const hidden = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/**
 * A text of a stranger as it is shown to staff: an address in it is no link and cannot be pasted as one, and nothing in it
 * changes the order of the signs.
 */
export const defang = (text: string): string =>
  text
    .replace(hidden, '')
    .replace(/\bhttp(s?)(?=:\/\/)/gi, 'hxxp$1')
    .replace(/\b(javascript|data|vbscript|file|ftp):/gi, '$1[:]')
    .replace(/(?<=[a-z0-9])\.(?=[a-z])/gi, '[.]')
