import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { lockCase, mustBeVersion } from '../cases/lock-case.ts'
import { mustBeDone, mustFollowFiling } from '../cases/rules.ts'
import { mustBeDecided } from '../decisions/must-be-decided.ts'
import { Day, Id, Text, Whole } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { mustBeWithinLaw, nameOf } from './rules.ts'
import { seizureKinds, seizures } from './tables.ts'
import { noteSeizure } from './write.ts'

const NewSeizure = z.strictObject({
  caseFileId: Id,
  kind: z.enum(seizureKinds, { error: '请选择 | please choose one' }),
  /** Which object: for staff alone, the parties see the kind and the days. */
  what: Text(2, 500),
  from: Day,
  until: Day,
  number: Text(2, 100),
  version: Whole(1, 1_000_000_000),
})

/**
 * Records a seal, seizure or freeze with its term, and with it the step N10. The clock of its last day starts, and the
 * reminder before it (民事诉讼法解释 485).
 */
export const recordSeizure = act(NewSeizure, async (court, { version, ...asked }) => {
  const { tx, by, now } = court
  const staff = mustHaveDuty(by, 'seizure.keep')
  const file = await lockCase(court, asked.caseFileId)
  mustBeVersion(file, version)
  mustBeDone(asked.from, dayOf(now))
  mustFollowFiling('N10', asked.from, file.filedOn)
  mustBeWithinLaw(asked.kind, asked.from, asked.until)
  if (file.state === 'closed') {
    throw new Refusal('wrong-state', {
      state: '已结案',
      stateEn: 'closed',
      act: '登记查封、扣押、冻结',
      actEn: 'record a seizure',
    })
  }
  await mustBeDecided(court, file, { code: 'N10', doneOn: asked.from })
  const before = await tx.$count(seizures, eq(seizures.caseFileId, file.id))
  const own = { court: file.court, ordinal: before + 1, since: asked.from, recordedAt: now }
  const [seizure] = await tx
    .insert(seizures)
    .values({ ...asked, ...own })
    .returning()
  const { from, until, number } = asked
  await noteSeizure(court, file, seizure!, {
    kind: 'seizure.recorded',
    staff,
    on: from,
    text: `${nameOf(seizure!)}，期限自${from}起至${until}止，裁定书：${number}`,
    due: until,
  })
  return { id: seizure!.id, version: seizure!.version }
})
