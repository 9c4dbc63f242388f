import type { Actor, Ask, Place } from '#db'
import { shownColumns, type Asked } from '../list.ts'
import { lists } from '../lists/index.ts'
import type { Row } from '../rows.ts'
import type { DeskSpeech } from '../speak.ts'

/** Who opens the first page, what may be asked for them, and in which language. */
export interface HomeReader {
  ask: Ask
  viewer: Extract<Actor, { kind: 'staff' }>
  speech: DeskSpeech
}

/** One panel of the first page: something that waits for the reader. */
export interface HomePanel {
  id: string
  title: string
  /** Where all of it is. */
  href?: string
  columns: readonly string[]
  rows: readonly Row[]
  /** How much waits, where that is more than the rows. */
  count: number
  /** There is more than was counted. */
  more?: boolean
}

/** A part of the first page: whoever sees the place sees it, as far as something waits. */
export interface HomeSection {
  place: Place
  panels: (reader: HomeReader) => Promise<readonly HomePanel[]>
}

const mostShown = 5

/**
 * A section that is the beginning of a list: one line in `sections.ts` for what waits in a place of the desk.
 * @param asked the filter of the list that means: it waits
 */
export const fromList = (
  place: Place,
  list: string,
  asked: Asked,
  title: (speech: DeskSpeech) => string,
): HomeSection => ({
  place,
  panels: async ({ ask, speech }) => {
    const found = lists[list]!
    const { rows, next } = await found.rows(ask, asked)
    const columns = shownColumns(found)
    const address = found.address ?? `/desk/${list}`
    return [
      {
        id: `${list}-${Object.values(asked).join('-')}`,
        title: title(speech),
        href: `${address}?${new URLSearchParams(asked)}`,
        columns: columns.map((column) => column.title(speech)),
        rows: rows.slice(0, mostShown).map((row) => {
          const tone = found.tone?.(row)
          return { ...(tone && { tone }), cells: columns.map(({ cell }) => cell(row, speech)) }
        }),
        count: rows.length,
        more: next !== undefined,
      },
    ]
  },
})
