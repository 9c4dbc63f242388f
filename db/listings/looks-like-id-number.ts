/** Whether somebody meant a citizen's number: eighteen digits, the last of which may be X, right or mistyped. */
export const looksLikeIdNumber = (text: string): boolean =>
  /^\d{17}[\dX]$/.test(
    text
      .normalize('NFKC')
      .replace(/[\s\p{Cf}\p{Pd}]/gu, '')
      .toUpperCase(),
  )
