import type { Actor, Ask } from '#db'
import { lists } from './lists/index.ts'
import { holds, places, subjects, type Subject } from './acts.ts'
import type { Draft } from './subjects.ts'

/** The work that the law puts in order; edits and endings wait for nobody. */
const work = ['check', 'sign', 'serve', 'publish'] as const
export type Work = (typeof work)[number]

export interface Waiting {
  act: Work
  subject: Subject
  state: string
  rows: readonly Draft[]
}

/** The states of what is not public yet. */
const states = ['drafted', 'checked', 'signed', 'served'] as const

/** A court never has more on the way than this; an import may bring hundreds. */
const mostPages = 50

/** Everything in a state, page after page: what waits behind the first page waits all the same. */
async function allIn(ask: Ask, subject: Subject, state: string): Promise<Draft[]> {
  const found: Draft[] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const { rows, next } = await lists[subject]!.rows(ask, { state, ...(after && { after }) })
    found.push(...(rows as Draft[]))
    if (next === undefined) break
    after = next
  }
  return found
}

/** The drafts of the court that wait for the next act, where that act is this person's. */
export async function waitingFor(ask: Ask, viewer: Actor): Promise<Waiting[]> {
  const asked = subjects
    .filter((subject) => holds(viewer, places[subject]))
    .flatMap((subject) => states.map((state) => ({ subject, state })))
  const found = await Promise.all(
    asked.map(async ({ subject, state }) => {
      const rows = await allIn(ask, subject, state)
      return work.map((act) => ({
        act,
        subject,
        state,
        rows: rows.filter(({ acts }) => acts?.includes(act)),
      }))
    }),
  )
  return found
    .flat()
    .filter(({ rows }) => rows.length > 0)
    .toSorted((a, b) => work.indexOf(a.act) - work.indexOf(b.act))
}
