import type { Ask } from '#db'
import { subjects, type Subject } from '../acts.ts'
import { shownColumns } from '../list.ts'
import { lists } from '../lists/index.ts'
import type { Draft } from '../subjects.ts'
import type { HomePanel, HomeSection } from './section.ts'

/** The work that the law puts in order; edits and endings wait for nobody. */
const work = ['check', 'sign', 'serve', 'publish'] as const

/** The states of what is not public yet. */
const states = ['drafted', 'checked', 'signed', 'served'] as const

/** A court never has more on the way than this; an import may bring hundreds. */
const mostPages = 10
const atOnce = '200'
const mostShown = 5

/** Everything in a state, page after page: what waits behind the first page waits all the same. */
async function allIn(ask: Ask, subject: Subject, state: string): Promise<Draft[]> {
  const found: Draft[] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const asked = { state, limit: atOnce, ...(after && { after }) }
    const { rows, next } = await lists[subject]!.rows(ask, asked)
    found.push(...(rows as Draft[]))
    if (next === undefined) break
    after = next
  }
  return found
}

/** The records of each subject that wait for the next act, where that act is the reader's. */
export const waitingRecords: readonly HomeSection[] = subjects.map((subject) => ({
  place: subject,
  panels: async ({ ask, speech }) => {
    const { d } = speech
    const titles = {
      check: d.home.toCheck,
      sign: d.home.toSign,
      serve: d.home.toServe,
      publish: d.home.toPublish,
    }
    const columns = shownColumns(lists[subject]!)
    const found = await Promise.all(
      states.map(async (state) => ({ state, rows: await allIn(ask, subject, state) })),
    )
    return work.flatMap((act) =>
      found.flatMap(({ state, rows }): HomePanel[] => {
        const mine = rows.filter(({ acts }) => acts?.includes(act))
        return [
          {
            id: `${act}-${subject}-${state}`,
            title: `${titles[act]} · ${d.subjects[subject].one}`,
            href: `/desk/${subject}?state=${state}`,
            columns: columns.map(({ title }) => title(speech)),
            rows: mine
              .slice(0, mostShown)
              .map((row) => ({ cells: columns.map(({ cell }) => cell(row, speech)) })),
            count: mine.length,
          },
        ]
      }),
    )
  },
}))
