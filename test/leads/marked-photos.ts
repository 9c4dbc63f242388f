import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { photo } from '../informant.ts'

/** Stands in everything about a photo that is not its pixels. */
export const marker = 'MARKER'

const text = (words: string) => Buffer.from(`${words}\0`, 'latin1')
const u16 = (value: number) => Buffer.from([value & 255, value >> 8])
const u32 = (value: number) => Buffer.from([0, 8, 16, 24].map((shift) => (value >> shift) & 255))
const rational = (...parts: number[]) => Buffer.concat(parts.flatMap((part) => [u32(part), u32(1)]))

type Tag = [tag: number, type: number, count: number, bytes: Buffer]
const ascii = (tag: number, words: string): Tag => [tag, 2, words.length + 1, text(words)]
const long = (tag: number, value: number): Tag => [tag, 4, 1, u32(value)]

/** A directory of TIFF at some place: its entries, where the next one is, and what is too long for an entry. */
function directory(at: number, tags: Tag[], next = 0): Buffer {
  let place = at + 2 + tags.length * 12 + 4
  const long: Buffer[] = []
  const entries = tags.map(([tag, type, count, bytes]) => {
    const fits = bytes.length <= 4
    const value = fits ? Buffer.concat([bytes, Buffer.alloc(4 - bytes.length)]) : u32(place)
    if (!fits) long.push(bytes)
    if (!fits) place += bytes.length
    return Buffer.concat([u16(tag), u16(type), u32(count), value])
  })
  return Buffer.concat([u16(tags.length), ...entries, u32(next), ...long])
}

/** EXIF as a telephone writes it: device, owner, place, what only the maker understands, and a small picture of the picture. */
async function exif(): Promise<Buffer> {
  const small = await sharp({ create: { width: 16, height: 12, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer()
  const thumbnail = Buffer.concat([small, Buffer.from(`${marker}-THUMBNAIL`)])
  const own = Buffer.concat([Buffer.from(`${marker}-MAKERNOTE`), Buffer.alloc(40, 7)])
  const ifd0 = (exifAt: number, gpsAt: number, ifd1At: number) =>
    directory(
      8,
      [
        ascii(0x010e, `${marker}-DESCRIPTION`),
        ascii(0x010f, `${marker}-MAKE`),
        ascii(0x013b, `${marker}-ARTIST`),
        long(0x8769, exifAt),
        long(0x8825, gpsAt),
      ],
      ifd1At,
    )
  const exifAt = 8 + ifd0(0, 0, 0).length
  const inner = directory(exifAt, [
    [0x9003, 2, 20, text('2026:11:20 08:15:00')],
    [0x927c, 7, own.length, own],
    ascii(0xa431, `${marker}-SERIAL`),
  ])
  const gpsAt = exifAt + inner.length
  const gps = directory(gpsAt, [
    [1, 2, 2, text('N')],
    [2, 5, 3, rational(36, 4, 12)],
    [3, 2, 2, text('E')],
    [4, 5, 3, rational(120, 22, 57)],
  ])
  const ifd1At = gpsAt + gps.length
  const thumbnailAt = ifd1At + 2 + 24 + 4
  const ifd1 = directory(ifd1At, [long(0x0201, thumbnailAt), long(0x0202, thumbnail.length)])
  const header = Buffer.from('II*\0\x08\0\0\0', 'latin1')
  return Buffer.concat([header, ifd0(exifAt, gpsAt, ifd1At), inner, gps, ifd1, thumbnail])
}

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/">${marker}-XMP</x:xmpmeta>`

function iptc(): Buffer {
  const caption = Buffer.from(`${marker}-IPTC`)
  const record = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, caption.length]), caption])
  const size = Buffer.from([0, 0, 0, record.length])
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1')
  return Buffer.concat([head, size, record, Buffer.alloc(record.length % 2)])
}

const segment = (code: number, content: Buffer) => {
  const length = content.length + 2
  return Buffer.concat([Buffer.from([0xff, code, length >> 8, length & 255]), content])
}

/** A JPEG with every kind of mark that the format has room for, and a film behind its end as some telephones hang it on. */
async function markedJpeg(): Promise<Buffer> {
  const plain = await photo(200, 100).withIccProfile('p3').jpeg().toBuffer()
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), await exif()])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
    segment(0xed, iptc()),
    segment(0xe2, Buffer.from(`MPF\0${marker}-MPF`)),
    segment(0xfe, Buffer.from(`${marker}-COMMENT`)),
    plain.subarray(2),
    Buffer.from(`\0\0\0\x18ftypmp42${marker}-FILM`),
  ])
}

const chunk = (name: string, content: Buffer) => {
  const named = Buffer.concat([Buffer.from(name), content])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(content.length, 0)
  numbers.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)])
}

async function markedPng(): Promise<Buffer> {
  const plain = await photo(200, 100).withIccProfile('p3').png().toBuffer()
  return Buffer.concat([
    plain.subarray(0, 33),
    chunk('tEXt', Buffer.from(`Comment\0${marker}-TEXT`)),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
    chunk('eXIf', await exif()),
    plain.subarray(33),
    Buffer.from(`${marker}-BEHIND`),
  ])
}

async function markedGif(): Promise<Buffer> {
  const plain = await photo(200, 100).gif({ effort: 1 }).toBuffer()
  const words = Buffer.from(`${marker}-GIF`)
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, words.length]), words, Buffer.from([0])])
  // The comment stands before the first picture, behind the colours that the file says it has.
  const colours = (plain[10]! & 0x80) > 0 ? 3 * 2 ** ((plain[10]! & 7) + 1) : 0
  return Buffer.concat([plain.subarray(0, 13 + colours), comment, plain.subarray(13 + colours)])
}

const withMarks = (made: Sharp) =>
  made
    .withExif({
      IFD0: { Make: `${marker}-MAKE`, Artist: `${marker}-ARTIST` },
      IFD3: { GPSLatitude: '36/1 4/1 12/1', GPSLatitudeRef: 'N' },
    })
    .withXmp(xmp)
    .withIccProfile('p3')
    .toBuffer()

/** A photo of each kind that is taken, full of marks, 200 by 100. */
export const marked: readonly [kind: string, make: () => Promise<Buffer>][] = [
  ['JPEG', markedJpeg],
  ['PNG', markedPng],
  ['WebP', () => withMarks(photo(200, 100).webp())],
  ['AVIF', () => withMarks(photo(200, 100).avif({ effort: 0 }))],
  ['GIF', markedGif],
]

/** Pixels and how they are packed: quantities, tables, the frame, the scan. */
const needed = new Set([0xdb, 0xc0, 0xc4, 0xdd, 0xda])

/** Everything in a JPEG that is not needed to see it, segment by segment and behind its end. */
export function residueOf(jpeg: Uint8Array): string[] {
  const bytes = Buffer.from(jpeg)
  const found: string[] = bytes.readUInt16BE(0) === 0xffd8 ? [] : ['no JPEG']
  let at = 2
  for (;;) {
    const code = bytes[at + 1]!
    if (bytes[at] !== 0xff) return [...found, `no segment at ${at}`]
    if (!needed.has(code)) found.push(`segment ${code.toString(16)}`)
    if (code === 0xda) break
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  if (bytes.indexOf(Buffer.from([0xff, 0xd9]), at) !== bytes.length - 2)
    found.push('behind its end')
  return found
}
