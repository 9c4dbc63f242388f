const home = '/desk'

/** A page of the desk that somebody wanted to go to; anything else, and any other site, becomes its home. */
export function localAddress(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 500) return home
  if (!/^\/desk(?:[/?][\x21-\x7e]*)?$/.test(wanted) || /[\\#]|\/\/|\/\.{1,2}(\/|$)/.test(wanted))
    return home
  return wanted.startsWith('/desk/sign-') ? home : wanted
}
