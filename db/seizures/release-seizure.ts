import { z } from 'zod'
import { act } from '../act.ts'
import { mustBeDone } from '../cases/rules.ts'
import { Day, Id, Text, Whole } from '../fields.ts'
import { mustHold } from '../people/rules.ts'
import { dayOf } from '../time/days.ts'
import { mustFollowSeizure, mustStillRun, seizureTerms } from './rules.ts'
import { changeSeizure, lockSeizure, noteSeizure } from './write.ts'

const Release = z.strictObject({
  id: Id,
  releasedOn: Day,
  number: Text(2, 100),
  version: Whole(1, 1_000_000_000),
})

/** Releases what was sealed, seized or frozen, on the director's decision (seed 3 三(二)6). */
export const releaseSeizure = act(Release, async (court, asked) => {
  const { tx, by, now } = court
  const staff = mustHold(by, 'director')
  const { file, seizure } = await lockSeizure(court, asked)
  const today = dayOf(now)
  mustStillRun(seizure, today, { zh: '解除', en: 'release' })
  mustBeDone(asked.releasedOn, today)
  mustFollowSeizure(asked.releasedOn, seizure.since)
  const changed = await changeSeizure(tx, seizure, {
    state: 'released',
    endedOn: asked.releasedOn,
  })
  await noteSeizure(court, file, changed, {
    kind: 'seizure.released',
    staff,
    on: asked.releasedOn,
    text: `解除${seizureTerms[seizure.kind].zh}（${asked.number}）`,
    due: asked.releasedOn,
  })
  return { id: changed.id, version: changed.version }
})
