/** Telegram takes so many UTF-16 units in one message. */
const longest = 4096

/** What is of use only whole: an address, a command, a receipt or another code. */
const whole = /https?:\/\/\S+|\/[a-z]+|[0-9A-Z]{4}(?:-[0-9A-Z]{1,4})+/g

const graphemes = new Intl.Segmenter('zh')

/**
 * Cuts a long text at paragraphs, then lines, sentences and spaces; where there are none, anywhere but inside an
 * address, a code, or what is seen as one character (an emoji of a family has eleven units).
 */
export function splitText(text: string, most = longest): string[] {
  if (text.length <= most) return [text]
  const end = softCut(text, most) ?? hardCut(text, most)
  const rest = text.slice(end).replace(/^\s+/, '')
  return [text.slice(0, end), ...(rest === '' ? [] : splitText(rest, most))]
}

function softCut(text: string, most: number): number | undefined {
  const head = text.slice(0, most)
  for (const mark of ['\n\n', '\n', '。', ' ']) {
    const at = head.lastIndexOf(mark)
    if (at > most / 2) return at + (mark === '。' ? 1 : 0)
  }
  return undefined
}

function hardCut(text: string, most: number): number {
  const near = text.slice(0, most + 100)
  for (const { index, 0: unit } of near.matchAll(whole)) {
    if (index > 0 && index < most && index + unit.length > most) return index
  }
  // Only the end is looked at: what lies before cannot move the cut.
  const from = safeStart(text, Math.max(0, most - 200))
  let end = from
  for (const { index, segment } of graphemes.segment(text.slice(from, most + 100))) {
    if (from + index + segment.length > most) break
    end = from + index + segment.length
  }
  return end > from ? end : safeStart(text, most)
}

/** Never between the two halves of a character. */
const safeStart = (text: string, at: number) =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at
