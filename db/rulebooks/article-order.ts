const digits = '零一二三四五六七八九'

/** A number as laws write it: 三, 十二, 二百三十六, 1039, 一千零三十四. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  let total = 0
  let digit = 0
  for (const sign of text) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign]
    if (unit === undefined) digit = Math.max(0, digits.indexOf(sign))
    else {
      total += (digit || 1) * unit
      digit = 0
    }
  }
  return total + digit
}

/** The numbers that an article is cited by, from the outermost: 三（二）6 gives 3, 2, 6. */
const numbersOf = (article: string): number[] =>
  [...article.matchAll(/\d+|[零一二三四五六七八九十百千]+/g)].map(([text]) => numberOf(text))

/** Orders citations as the document has them; what is cited without a number comes last. */
export function byArticle(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)]
  if (a.length === 0 || b.length === 0) return b.length - a.length
  const at = a.findIndex((number, place) => number !== b[place])
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
}
