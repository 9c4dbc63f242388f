import type { Actor, Ask } from '#db'
import { holds, mayTry, offers, subjects, type Subject } from './acts.ts'
import type { Draft } from './subjects.ts'
import { subjectViews } from './subjects.ts'

/** The work that the law puts in order; edits and endings wait for nobody. */
const work = ['check', 'sign', 'serve', 'publish'] as const
export type Work = (typeof work)[number]

export interface Waiting {
  act: Work
  subject: Subject
  state: string
  rows: readonly Draft[]
}

/** The drafts of the court that wait for the next act, where that act is this person's. */
export async function waitingFor(ask: Ask, viewer: Actor): Promise<Waiting[]> {
  const asked = subjects.flatMap((subject) =>
    work.flatMap((act) => {
      const offer = offers[subject][act]
      if (!offer || !holds(viewer, offer.roles)) return []
      return offer.from.map((state) => ({ act, subject, state, offer }))
    }),
  )
  const found = await Promise.all(
    asked.map(async ({ offer, ...wait }) => {
      const { rows } = await subjectViews[wait.subject].list(ask, { state: wait.state })
      return { ...wait, rows: rows.filter((row) => mayTry(offer, row, viewer)) }
    }),
  )
  return found
    .filter(({ rows }) => rows.length > 0)
    .toSorted((a, b) => work.indexOf(a.act) - work.indexOf(b.act))
}
