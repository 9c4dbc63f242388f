import type { Ask } from '#db'
import type { Cell, Row } from './rows.ts'
import type { DeskSpeech } from './speak.ts'

/** What a list is asked: its filters, its order, where the page begins; empty answers are left out. */
export type Asked = Readonly<Record<string, string>>

type Said = (speech: DeskSpeech) => string

/** One field above a list. Its name is that of the field in the question. */
export interface ListFilter {
  name: string
  /** `name` is for people's names: it is posted and never stands in an address. */
  kind: 'choice' | 'text' | 'name' | 'day' | 'check' | 'kept'
  /** Without one it is the field's label of the same name. */
  title?: Said
  options?: (
    speech: DeskSpeech,
    ask: Ask,
    asked: Asked,
  ) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>
}

/** One column of a list and of its file. */
export interface Column<Record_> {
  title: Said
  cell: (row: Record_, speech: DeskSpeech) => Cell
  /** What the file has, where that is not the text of the cell. */
  file?: (row: Record_, speech: DeskSpeech) => string | number | null | undefined
  /** Its heading there, where the page's says more. */
  inFile?: Said
  /** The order of this name in the question, if the list can be read by it. */
  sort?: string
  /** Only in the file. */
  onlyFile?: true
}

/** A list of the desk: what it asks, what may be asked of it, and what it shows. */
export interface DeskList<Record_ = unknown> {
  /** Its page, where that is not `/desk/` and its name. */
  address?: string
  title: Said
  lead?: Said
  /** One question of the store; it checks everything that was asked. */
  rows: (ask: Ask, asked: Asked) => Promise<{ rows: Record_[]; next?: string }>
  filters: readonly ListFilter[]
  /** The order when nobody says: `-filedOn` for the last first. It is one of the sorts of the columns. */
  usual?: string
  columns: readonly Column<Record_>[]
  /** Orders that no column shows. */
  moreSorts?: Readonly<Record<string, Said>>
  tone?: (row: Record_) => Row['tone']
}

/** Declares a list. What its rows are is known here and to its columns, and to nobody behind them. */
export const deskList = <Record_>(list: DeskList<Record_>): DeskList => list as unknown as DeskList

/** What the address asks of a list, with a name that was posted; what the list does not know is passed over. */
export function askedOf(
  list: DeskList,
  { path, result }: { path: string; result?: Record<string, unknown> },
): Asked {
  const address = new URLSearchParams(path.split('?')[1] ?? '')
  const found = list.filters
    .filter(({ kind }) => kind !== 'name')
    .map(({ name }) => name)
    .concat('sort', 'after')
    .map((name) => [name, address.get(name) ?? ''])
  const named = list.filters
    .filter(({ kind }) => kind === 'name')
    .map(({ name }) => [name, (result?.['named'] as Asked | undefined)?.[name] ?? ''])
  const asked = Object.fromEntries([...found, ...named].filter(([, value]) => value !== ''))
  const { sort, ...rest } = asked as Record<string, string>
  if (sort === undefined) return rest
  return { ...rest, sort: sort.replace(/^-/, ''), order: sort.startsWith('-') ? 'desc' : 'asc' }
}

/** What is asked, as an address and a form carry it: the last first is `sort=-filedOn`. */
export function carried({ sort, order, ...asked }: Asked): Record<string, string> {
  return sort === undefined ? asked : { ...asked, sort: order === 'desc' ? `-${sort}` : sort }
}

/** The order that a page is in: the name of the sort, and whether the last comes first. */
export function orderOf({ usual = '' }: DeskList, { sort, order }: Asked) {
  const usualSort = usual.replace(/^-/, '')
  const by = sort ?? usualSort
  const backwards = order ? order === 'desc' : by === usualSort && usual.startsWith('-')
  return { by, backwards }
}

/** The columns that the page shows; a file has them all. */
export const shownColumns = (list: DeskList) => list.columns.filter(({ onlyFile }) => !onlyFile)

/** Every order that a list can be read in, with its name. */
export const sortsOf = (list: DeskList, speech: DeskSpeech): [string, string][] => [
  ...Object.entries(list.moreSorts ?? {}).map(
    ([sort, title]) => [sort, title(speech)] as [string, string],
  ),
  ...list.columns.flatMap(({ sort, title }) =>
    sort ? [[sort, title(speech)] as [string, string]] : [],
  ),
]

export const textOf = (cell: Cell): string => String(typeof cell === 'object' ? cell.text : cell)
