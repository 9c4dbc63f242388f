import { z } from 'zod'
import { act } from '../act.ts'
import { mustBeDone } from '../cases/rules.ts'
import { Day, Id, Text, Whole } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { dayOf } from '../time/days.ts'
import { mustBeWithinLaw, mustFollowSeizure, mustStillRun, nameOf } from './rules.ts'
import { changeSeizure, lockSeizure, noteSeizure } from './write.ts'

const Renewal = z.strictObject({
  id: Id,
  renewedOn: Day,
  until: Day,
  number: Text(2, 100),
  version: Whole(1, 1_000_000_000),
})

/**
 * Renews a seizure before its last day is over; the new term follows the old one and is no longer than the first might
 * be (民事诉讼法解释 485).
 */
export const renewSeizure = act(Renewal, async (court, asked) => {
  const { tx, by, now } = court
  const staff = mustHaveDuty(by, 'seizure.keep')
  const { file, seizure } = await lockSeizure(court, asked)
  const today = dayOf(now)
  mustStillRun(seizure, today, { zh: '续行', en: 'renew' })
  mustBeDone(asked.renewedOn, today)
  mustFollowSeizure(asked.renewedOn, seizure.since)
  mustBeWithinLaw(seizure.kind, seizure.until, asked.until)
  const changed = await changeSeizure(tx, seizure, {
    from: seizure.until,
    until: asked.until,
    number: asked.number,
    renewals: seizure.renewals + 1,
  })
  await noteSeizure(court, file, changed, {
    kind: 'seizure.renewed',
    staff,
    on: asked.renewedOn,
    text: `续行${nameOf(seizure)}，期限延至${asked.until}，裁定书：${asked.number}`,
    due: asked.until,
  })
  return { id: changed.id, version: changed.version }
})
