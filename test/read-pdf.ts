import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'

/** Every stream of a PDF, unpacked, in the order of the file. */
function streamsOf(pdf: Uint8Array): string[] {
  const whole = Buffer.from(pdf).toString('latin1')
  return [...whole.matchAll(/\/FlateDecode[^]*?stream\n([^]*?)\nendstream/g)].flatMap(
    ([, packed]) => {
      try {
        return [inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1')]
      } catch {
        return []
      }
    },
  )
}

const character = (hex: string) =>
  Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')

/** Which character each glyph of the embedded font is, as the file itself says for whoever copies its text. */
function glyphsOf(streams: readonly string[]): Map<number, string> {
  const glyphs = new Map<number, string>()
  const ranges = /<([0-9a-f]{4})>\s*<[0-9a-f]{4}>\s*\[([^\]]*)\]/gi
  for (const map of streams.filter((stream) => stream.includes('beginbfrange'))) {
    for (const [, first, list] of map.matchAll(ranges)) {
      const all = [...list!.matchAll(/<([0-9a-f ]*)>/gi)]
      all.forEach(([, hex], at) => glyphs.set(parseInt(first!, 16) + at, character(hex!)))
    }
  }
  return glyphs
}

/** The text of a PDF, without its line breaks, as a screen reader or a search finds it. */
export function textOfPdf(pdf: Uint8Array): string {
  const streams = streamsOf(pdf)
  const glyphs = glyphsOf(streams)
  return streams
    .filter((stream) => / TJ\b/.test(stream))
    .flatMap((page) => [...page.matchAll(/<([0-9a-f]+)>/gi)])
    .flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
    .map((code) => glyphs.get(parseInt(code, 16)) ?? '')
    .join('')
}
