import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sql } from 'postgres'

/** What is searched, by the name of the place. */
export type Places = Readonly<Record<string, readonly Buffer[]>>

/** Base 64 of a text wherever in the bytes it begins, without the edges that its neighbours change. */
const inBase64 = (bytes: Buffer): string[] =>
  [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const from = Math.ceil((before * 4) / 3)
    const to = Math.floor(((before + bytes.length) * 4) / 3)
    return encoded.slice(from, to)
  })

const escaped = (text: string) =>
  [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')

/** The ways in which a marker may lie somewhere: as it is, and as machines write it. */
export function formsOf(marker: string): Buffer[] {
  const utf8 = Buffer.from(marker, 'utf8')
  const utf16 = Buffer.from(marker, 'utf16le')
  const texts = [
    utf8.toString('hex'),
    utf8.toString('hex').toUpperCase(),
    utf16.toString('hex'),
    ...inBase64(utf8).flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')]),
    ...inBase64(utf16),
    encodeURIComponent(marker),
    escaped(marker),
  ]
  return [utf8, utf16, Buffer.from(utf16).swap16(), ...texts.map((text) => Buffer.from(text))]
}

/** Which markers lie where, in whatever form: one line for each. */
export function found(markers: Readonly<Record<string, string>>, places: Places): string[] {
  return Object.entries(markers).flatMap(([name, marker]) => {
    const forms = formsOf(marker)
    return Object.entries(places).flatMap(([place, haystacks]) =>
      haystacks.some((haystack) => forms.some((form) => haystack.includes(form)))
        ? [`${name} in ${place}`]
        : [],
    )
  })
}

/** Every row of every table of a database: its texts, and the bytes of its bytes. */
export async function dump(owner: Sql): Promise<Places> {
  const columns = await owner`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
      array_agg(quote_ident(a.attname)) filter (where a.atttypid = 'bytea'::regtype) as bytes
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
    group by 1`
  const places: Record<string, Buffer[]> = {}
  for (const { name, bytes } of columns) {
    const texts = await owner.unsafe(`select row_to_json(t)::text as row from ${name} t`)
    const parts: Buffer[] = [Buffer.from(texts.map((row) => String(row['row'])).join('\n'))]
    for (const column of (bytes as string[] | null) ?? []) {
      const rows = await owner.unsafe(
        `select ${column} as b from ${name} where ${column} is not null`,
      )
      parts.push(...rows.map((row) => row['b'] as Buffer))
    }
    places[String(name)] = parts
  }
  return places
}

/** Every file below a folder, its name among its bytes. */
export async function filesBelow(folder: string): Promise<Places> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name)
        return [path, [Buffer.from(path), await readFile(path)]] as const
      }),
    ),
  )
}
