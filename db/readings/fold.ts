/** A text as it reads to a person who is not to be fooled, and where each of its characters stood. */
export interface Folded {
  text: string
  /** For each character, where it began in the original; one more for the end. */
  at: readonly number[]
}

const digitOf: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['0', '〇零○Oo'],
    ['1', '一壹幺lI丨'],
    ['2', '二贰'],
    ['3', '三叁'],
    ['4', '四肆'],
    ['5', '五伍'],
    ['6', '六陆'],
    ['7', '七柒'],
    ['8', '八捌'],
    ['9', '九玖'],
  ].flatMap(([digit, forms]) => [...forms!].map((form) => [form, digit!] as const)),
)

/** The marks of a Chinese sentence stay what they are. */
const marks = new Set('，；：！？（）')

/** Full-width forms folded one by one; what cannot be seen is gone. */
function plain(original: string): Folded {
  let text = ''
  const at: number[] = []
  let place = 0
  for (const sign of original) {
    const folded = /[\p{Cf}\p{Mn}\u115f\u1160\u2800\u3164\uffa0]/u.test(sign)
      ? ''
      : marks.has(sign)
        ? sign
        : sign.normalize('NFKC')
    for (let part = 0; part < folded.length; part += 1) at.push(place)
    text += folded
    place += sign.length
  }
  return { text, at: [...at, place] }
}

const spelled =
  /[\d〇零○一壹二贰三叁四肆五伍六陆七柒八捌九玖幺OolI丨](?:[ \t\-–—·_,，]{0,2}[\d〇零○一壹二贰三叁四肆五伍六陆七柒八捌九玖幺OolI丨]){6,}/g

/** The text for finding numbers: long runs of digits are written in digits, however they were spelled. */
export function foldNumbers(original: string): Folded {
  const { text, at } = plain(original)
  const digits = text.replace(spelled, (run) => run.replace(/./gu, (sign) => digitOf[sign] ?? sign))
  return { text: digits, at }
}

/** The text for finding words: what was put between two characters to hide a word is taken out. */
export function foldWords(original: string): Folded {
  const { text, at } = plain(original)
  let left = ''
  const places: number[] = []
  for (let place = 0; place < text.length; place += 1) {
    if (isBetween(text, place)) continue
    left += text[place]!
    places.push(at[place]!)
  }
  return { text: left, at: [...places, at.at(-1)!] }
}

const separator = /[ \t\u3000·•*_~|.\-/+]/
const han = /\p{Script=Han}/u

/** Whether a sign is one of at most three that only part two Chinese characters. */
function isBetween(text: string, place: number): boolean {
  if (!separator.test(text[place]!)) return false
  let first = place
  while (first > 0 && separator.test(text[first - 1]!)) first -= 1
  let last = place
  while (last + 1 < text.length && separator.test(text[last + 1]!)) last += 1
  return (
    last - first < 3 && first > 0 && han.test(text[first - 1]!) && han.test(text[last + 1] ?? '')
  )
}
