import { expect, test } from 'vitest'
import { tagCase, type Actor } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { useStore } from '../store.ts'

useStore()
useCourts()

type Office = Extract<Actor, { kind: 'staff' }>['roles'][number]
type Tags = ('sensitive' | 'cautious')[]

test.each<[Office, Tags, Tags, string | undefined]>([
  // who          before                     after                      refused by
  ['officer', [], ['sensitive'], undefined],
  ['clerk', ['sensitive'], ['sensitive', 'cautious'], undefined],
  ['judge', [], ['cautious'], undefined],
  ['officer', ['sensitive'], [], 'tag-kept'],
  ['clerk', ['cautious'], [], 'tag-kept'],
  ['judge', ['sensitive', 'cautious'], ['cautious'], 'tag-kept'],
  ['officer', ['sensitive'], ['cautious'], 'tag-kept'],
  ['director', ['sensitive', 'cautious'], ['cautious'], undefined],
  ['vicePresident', ['cautious'], [], undefined],
  ['president', ['sensitive'], [], undefined],
  ['supervisor', [], ['sensitive'], 'role-needed'],
  ['administrator', [], ['sensitive'], 'role-needed'],
])('%s makes the marks %j of a case %j: %s', async (office, before, after, rule) => {
  const { id: caseFileId, version } = await fileCase(shibei)
  await tagCase(staff(shibei, 'director'), { caseFileId, tags: before, version })
  const asked = { caseFileId, tags: after, version: version + 1 }
  const attempt = tagCase(staff(shibei, office), asked)
  if (rule) await expect(attempt).rejects.toMatchObject({ rule })
  else expect(await attempt).toEqual({ version: version + 2 })
})
