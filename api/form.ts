import { photoLimits, Refusal } from '#db'
import type { Frame } from './frame.ts'

export interface FormFile {
  field: string
  name: string
  bytes: Uint8Array
}

export interface Form {
  values: Record<string, string | string[]>
  files: FormFile[]
}

const kilobyte = 1000
const megabyte = 1000 * kilobyte

/** How much one post may carry, in bytes, and how many fields. */
const text = 256 * kilobyte
const limits = { text, withFiles: photoLimits.together + text, fields: 500 } as const
/** As many bytes again: who chose twice as many photos is told, and not cut off. */
const mostLetPass = 2 * photoLimits.together

const formFormats = 'application/x-www-form-urlencoded, multipart/form-data'

/**
 * Reads a posted form, url-encoded or multipart.
 * @param most the limit in bytes, where another one than usual is right
 * @param saved gets the words of a form whose files are too large; they stand before the files
 * @throws Refusal input-too-large, or input-invalid when it is no form at all
 */
export async function formOf(
  c: Frame,
  most?: number,
  saved: (form: Form) => void = () => {},
): Promise<Form> {
  const type = c.req.header('content-type') ?? ''
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    const body = await bodyOf(c, most ?? limits.text)
    return sorted(new URLSearchParams(new TextDecoder().decode(body)))
  }
  if (!/^multipart\/form-data\b/i.test(type)) throw otherFormat(formFormats)
  const limit = most ?? limits.withFiles
  const { body, whole } = await beginningOf(c, limit, limits.text)
  if (!whole) {
    const { values } = await sorted(await partsOf(ended(body, type), type))
    saved({ values, files: [] })
    throw tooLarge(limit)
  }
  const form = await sorted(await partsOf(body, type))
  c.var.patience?.start({ photos: form.files.length > 0 })
  return form
}

const partsOf = (body: Uint8Array<ArrayBuffer>, type: string) =>
  new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refusal('body-unreadable')
  })

/** A multipart body that was cut off, with an end of its own. */
function ended(body: Uint8Array<ArrayBuffer>, type: string): Uint8Array<ArrayBuffer> {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? []
  const end = new TextEncoder().encode(`\r\n--${quoted ?? plain}--\r\n`)
  return joined([body, end])
}

/** Reads a JSON body. @throws Refusal when it is too large or no JSON */
export async function jsonOf(c: Frame, most: number = limits.text): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    throw otherFormat('application/json')
  }
  const body = await bodyOf(c, most)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw new Refusal('body-unreadable')
  }
}

async function sorted(entries: Iterable<[string, string | File]>): Promise<Form> {
  const values = new Map<string, string | string[]>()
  const files: FormFile[] = []
  let count = 0
  for (const [field, value] of entries) {
    if (++count > limits.fields) throw tooLarge(`${limits.fields} fields`)
    if (typeof value === 'string') {
      const before = values.get(field)
      values.set(field, before === undefined ? value : [before, value].flat())
    } else if (value.size > 0) {
      files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
    }
  }
  return { values: Object.fromEntries(values), files }
}

async function bodyOf(c: Frame, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (lengthOf(c) > most) throw tooLarge(most)
  const { body, whole } = await beginningOf(c, most, 0)
  if (!whole) throw tooLarge(most)
  return body
}

const lengthOf = (c: Frame) => Number(c.req.header('content-length') ?? 0)

/**
 * Reads a body to its end; of one that is too large no more than its first bytes are kept. The rest of a form
 * is let pass, since a browser shows an answer only when it has sent everything.
 */
async function beginningOf(c: Frame, most: number, kept: number) {
  const letPass = kept > 0 ? most + mostLetPass : most
  if (lengthOf(c) > letPass) throw tooLarge(most)
  const { hold, patience } = c.var
  patience?.rest()
  const isLarge = most > limits.text && !(lengthOf(c) > 0 && lengthOf(c) <= limits.text)
  if (isLarge) await hold.room()
  let chunks: Uint8Array[] = []
  let size = 0
  let whole = true
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > letPass) throw tooLarge(most)
    if (!whole) continue
    chunks.push(chunk)
    if (isLarge) hold.add(chunk.byteLength)
    if (size <= most) continue
    whole = false
    chunks = [joined(chunks).slice(0, kept)]
    hold.letGo()
  }
  patience?.start()
  return { body: joined(chunks), whole }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}

const words = (bytes: number) =>
  bytes >= megabyte ? `${Math.floor(bytes / megabyte)} MB` : `${bytes / kilobyte} KB`

const tooLarge = (most: number | string) =>
  new Refusal('input-too-large', { limit: typeof most === 'string' ? most : words(most) })

const otherFormat = (formats: string) => new Refusal('body-format', { formats })
