import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { Id, list, Whole } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { lockCase, mustBeVersion } from './lock-case.ts'
import { mustMayUntag } from './rules.ts'
import { caseFiles, caseTags } from './tables.ts'

const Tags = z.strictObject({
  caseFileId: Id,
  tags: list(z.enum(caseTags)),
  version: Whole(1, 1_000_000_000),
})

/**
 * Says whether a case needs an extra signature before anything is published: sensitive (C-10), cautious (C-9). A mark
 * that stands is taken off by the director or above, never by who drafts what it holds up.
 */
export const tagCase = act(Tags, async (court, { caseFileId, tags, version }) => {
  const { tx, by, journal } = court
  const staff = mustHaveDuty(by, 'case.tag')
  const file = await lockCase(court, caseFileId)
  mustBeVersion(file, version)
  const chosen = caseTags.filter((tag) => tags.includes(tag))
  mustMayUntag(file.tags, chosen, staff.roles)
  await tx
    .update(caseFiles)
    .set({ tags: [...chosen], version: version + 1 })
    .where(eq(caseFiles.id, file.id))
  await journal({
    kind: 'case.changed',
    court: file.court,
    subject: { kind: 'case', id: file.id },
    caseFileId: file.id,
    facts: Object.fromEntries(caseTags.map((tag) => [tag, chosen.includes(tag)])),
  })
  return { version: version + 1 }
})
