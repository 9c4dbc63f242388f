import { z } from 'zod'
import { act } from '../act.ts'
import { approve } from '../approvals/approve.ts'
import { mustMeet } from '../approvals/gates.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { announce, changeRecord, Held, lockRecord } from '../approvals/record.ts'
import { mustTake } from '../approvals/take-step.ts'
import { list, Text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { contentOf, knownOf, restrictionConditions, shownOf } from './content.ts'
import { restrictionActs } from './steps.ts'
import { restrictions } from './tables.ts'

/** The places where an order is made known, each once. */
export const Places = list(Text(1, 60)).transform((places) => [...new Set(places)])

/** Publishes an order here, and keeps where else it is announced, since it is lifted in the same places (第六条、第九条). */
export const publishRestriction = act(
  z.strictObject({ ...Held, announcedIn: Places }),
  async (court, { announcedIn, ...asked }) => {
    const { tx, by, now } = court
    const restriction = await lockRecord(court, restrictions, asked)
    const office = mustHoldOfficeFor(
      by,
      restrictionActs.publish.office,
      restriction.court,
      dayOf(now),
    )
    const state = mustTake(restrictionActs.publish, restriction.state)
    if (announcedIn.length === 0) throw new Refusal('restriction-announced-in')
    mustMeet(restrictionConditions, await knownOf(tx, restriction, now), 'publication')
    await approve(court, restriction, contentOf(restriction), 'restriction.publish', office)
    const changed = await changeRecord(tx, restrictions, restriction.id, {
      state,
      announcedIn,
      publishedAt: now,
    })
    const publicNumber = await announce(
      court,
      restrictions,
      'restriction',
      changed,
      'restriction.published',
      { shown: await shownOf(tx, restriction.id), facts: { places: announcedIn.length } },
    )
    return { id: restriction.id, version: changed.version, publicNumber }
  },
)
