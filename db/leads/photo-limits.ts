import type { Metadata } from 'sharp'
import type { Says } from '../rulebooks/rule.ts'

const megabyte = 1_000_000

/** What one lead may carry: so many photos, each of so many bytes and pixels, and so many bytes together. */
export const photoLimits = {
  count: 10,
  bytes: 15 * megabyte,
  together: 60 * megabyte,
  pixels: 50_000_000,
} as const

/** A kind of picture that is taken: what sharp must find in it, and how many pixels it may have. */
interface PhotoKind {
  format: 'jpeg' | 'png' | 'webp' | 'gif' | 'heif'
  mostPixels: number
}

/** AV1 needs some twenty bytes a pixel to decode, the others at most five. */
const bytesOfAvifPixel = 20
const mostAvifPixels = 12_500_000
/** What an interlaced PNG or a GIF may fill when it is held whole. */
const mostBytesHeld = 200 * megabyte

const says = (zh: string, en: string): Says => ({ zh, en })

const heic = says(
  'HEIC 格式暂不支持。请在手机“设置—相机—格式”中选择“兼容性最佳”后重新拍摄，或把照片截屏后再上传',
  'HEIC is not supported. Choose “Most Compatible” under Settings, Camera, Formats and take it again, or send a screenshot of it',
)
const noPhoto = says(
  '只接收 JPEG、PNG、WebP、AVIF 和 GIF 照片',
  'only JPEG, PNG, WebP, AVIF and GIF photos are taken',
)
const tooHeavy = says('文件超过15兆字节', 'the file is larger than 15 megabytes')
const tooMany = says('照片超过5000万像素', 'the photo has more than 50 million pixels')
const tooHard = says(
  '照片解码所需内存过大，请另存为普通 JPEG 后再上传',
  'decoding it needs too much memory; please save it as an ordinary JPEG',
)

const all = { mostPixels: photoLimits.pixels }
const text = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** The brands that a file of the HEIF family names: its major one and those it is compatible with. */
function brandsOf(bytes: Uint8Array): string[] {
  if (text(bytes, 4, 8) !== 'ftyp') return []
  const end = Math.min(Buffer.from(bytes.subarray(0, 4)).readUInt32BE(), bytes.length, 128)
  const brands = text(bytes, 8, end).match(/.{4}/gs) ?? []
  return brands.filter((_, at) => at !== 1)
}

/** Tells by its first bytes what a file is, whatever its name says; or why it is not taken. */
export function sniff(bytes: Uint8Array): PhotoKind | { says: Says } {
  if (bytes.length > photoLimits.bytes) return { says: tooHeavy }
  const head = text(bytes, 0, 12)
  if (head.startsWith('\xff\xd8\xff')) return { format: 'jpeg', ...all }
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { format: 'png', ...all }
  if (/^RIFF.{4}WEBP/s.test(head)) return { format: 'webp', ...all }
  if (/^GIF8[79]a/.test(head)) return { format: 'gif', ...all }
  const brands = brandsOf(bytes)
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) {
    return { format: 'heif', mostPixels: mostAvifPixels }
  }
  return { says: brands.some((brand) => /^(he|mif1|msf1)/.test(brand)) ? heic : noPhoto }
}

/** What the pictures that are drawn at the same moment may fill together. */
export const mostBytesAtOnce = 60 * megabyte
/** What is held of a picture that is read line by line. */
const bytesOfLines = 20 * megabyte

/** What a picture of these dimensions fills while it is decoded; or why that is more than the server has. */
export function mustFit(
  { format, mostPixels }: PhotoKind,
  seen: Metadata,
): { bytesHeld: number } | { says: Says } {
  const pixels = seen.width * seen.height
  if (pixels > photoLimits.pixels) return { says: tooMany }
  if (pixels > mostPixels) return { says: tooHard }
  const whole = pixels * seen.channels * (seen.depth === 'ushort' ? 2 : 1)
  if (format === 'heif') return { bytesHeld: pixels * bytesOfAvifPixel }
  if (format === 'webp') return { bytesHeld: whole }
  if (!seen.isProgressive && format !== 'gif') return { bytesHeld: bytesOfLines }
  return whole > mostBytesHeld ? { says: tooHard } : { bytesHeld: whole }
}
