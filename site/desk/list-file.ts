import type { Ask } from '#db'
import { textOf, type Asked, type DeskList } from './list.ts'
import { sheet } from './sheet.ts'
import type { DeskSpeech } from './speak.ts'

/** A file has no more rows than this; its last line says so. */
const mostInFile = 10_000
const atOnce = '500'

/** A list as CSV: everything that was asked for, page after page, from its first. */
export async function fileOf(
  list: DeskList,
  ask: Ask,
  { after: _, ...asked }: Asked,
  speech: DeskSpeech,
): Promise<string> {
  const lines: unknown[][] = [list.columns.map(({ title, inFile = title }) => inFile(speech))]
  let after: string | undefined
  do {
    const page = await list.rows(ask, { ...asked, limit: atOnce, ...(after && { after }) })
    for (const row of page.rows) {
      lines.push(
        list.columns.map(({ cell, file }) =>
          file ? file(row, speech) : textOf(cell(row, speech)),
        ),
      )
    }
    after = page.next
  } while (after !== undefined && lines.length <= mostInFile)
  if (after !== undefined) lines.push([speech.d.lists.cut(mostInFile)])
  return sheet(lines)
}
