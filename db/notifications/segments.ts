/** The characters of GSM 03.38; those of its extension count twice. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const extended = '\f^{}\\[~]|€'
const gsm = new Set(basic)
const twice = new Set(extended)

/** How a text travels as a text message. */
export interface Segments {
  encoding: 'GSM' | 'UCS-2'
  characters: number
  segments: number
}

const alphabets = {
  GSM: { single: 160, each: 153 },
  'UCS-2': { single: 70, each: 67 },
} as const

/**
 * How many segments a text takes: 160 or 153 characters each in GSM 03.38, 70 or 67 in UCS-2, which one Chinese character
 * is enough to bring about. A character is never cut in two (3GPP TS 23.038).
 */
export function segmentsOf(text: string): Segments {
  const all = [...text]
  const encoding = all.every((one) => gsm.has(one) || twice.has(one)) ? 'GSM' : 'UCS-2'
  const sizes = all.map((one) => (encoding === 'GSM' ? (twice.has(one) ? 2 : 1) : one.length))
  const characters = sizes.reduce((sum, size) => sum + size, 0)
  const { single, each } = alphabets[encoding]
  if (characters <= single) return { encoding, characters, segments: characters === 0 ? 0 : 1 }
  let segments = 1
  let filled = 0
  for (const size of sizes) {
    if (filled + size > each) {
      segments += 1
      filled = 0
    }
    filled += size
  }
  return { encoding, characters, segments }
}
