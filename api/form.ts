import { Refusal } from '#db'
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

const kilobyte = 1024
const megabyte = 1024 * kilobyte

/** How much one post may carry, in bytes, and how many fields. */
const limits = {
  text: 256 * kilobyte,
  withFiles: 40 * megabyte,
  fields: 500,
} as const

const formFormats = 'application/x-www-form-urlencoded, multipart/form-data'

/**
 * Reads a posted form, url-encoded or multipart.
 * @param most the limit in bytes, where another one than usual is right
 * @throws Refusal input-too-large, or input-invalid when it is no form at all
 */
export async function formOf(c: Frame, most?: number): Promise<Form> {
  const type = c.req.header('content-type') ?? ''
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    const body = await bodyOf(c, most ?? limits.text)
    return sorted(new URLSearchParams(new TextDecoder().decode(body)))
  }
  if (!/^multipart\/form-data\b/i.test(type)) throw otherFormat(formFormats)
  const body = await bodyOf(c, most ?? limits.withFiles)
  const parts = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new Refusal('body-unreadable')
    })
  const form = await sorted(parts)
  c.var.patience?.start({ photos: form.files.length > 0 })
  return form
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
  const limit = most >= megabyte ? `${most / megabyte} MB` : `${most / kilobyte} KB`
  if (Number(c.req.header('content-length') ?? 0) > most) throw tooLarge(limit)
  c.var.patience?.rest()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > most) throw tooLarge(limit)
    chunks.push(chunk)
  }
  const body = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  c.var.patience?.start()
  return body
}

const tooLarge = (limit: string) => new Refusal('input-too-large', { limit })

const otherFormat = (formats: string) => new Refusal('body-format', { formats })
