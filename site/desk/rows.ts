export type Tone = 'good' | 'warn' | 'bad' | 'quiet'

/** One cell of a table: bare text, or text with an address, a tone, or a second line. */
export type Cell =
  string | number | { text: string | number; href?: string; tone?: Tone; sub?: string }

/** The heading of a column: bare, or one by which the list is or can be sorted. */
export type Heading = string | { text: string; href?: string; sorted?: 'ascending' | 'descending' }

export interface Row {
  cells: readonly Cell[]
  tone?: 'urgent' | 'late'
}

const tones: Record<string, Tone> = {
  published: 'good',
  delivered: 'good',
  answered: 'good',
  open: 'good',
  accepted: 'good',
  drafted: 'warn',
  checked: 'warn',
  signed: 'warn',
  served: 'warn',
  received: 'warn',
  waiting: 'warn',
  proposed: 'warn',
  approved: 'good',
  returned: 'bad',
  failed: 'bad',
  refused: 'bad',
  noAddress: 'bad',
}

/** Pages that the menu does not name. */
const beside = ['help', 'trace']

/** Whether somebody's places lead to an address: what lies in a place of other offices is refused to them. */
export function opens(href: string, places: readonly { place: string }[]): boolean {
  const place = /^\/desk\/([^/?#]+)/.exec(href)?.[1]
  return !place || beside.includes(place) || places.some((one) => one.place === place)
}

/** The tone of a state: what still asks for work, what is in force, what is over. */
export const toneOf = (state: string): Tone => tones[state] ?? 'quiet'
