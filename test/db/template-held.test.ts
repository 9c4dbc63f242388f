import { expect, test } from 'vitest'
import { store } from '../../db/connection.ts'
import { parts } from '../../db/notifications/templates/index.ts'
import { hashOfTemplate, templateVersionsOf } from '../../db/templates/versions.ts'
import { fileCase } from '../filed-case.ts'
import { useCourts, yuhuatai } from '../informant.ts'
import { follow, ledger, useWorker } from '../notifying.ts'
import { clock, useStore } from '../store.ts'

useStore()
useCourts()
useWorker()

const mailTo = { applicantEmail: 'chen@example.test' }
const heldOf = async (caseFileId: string) =>
  (await ledger(yuhuatai, caseFileId)).find(({ role }) => role === 'applicant')!.templateVersions

test('a message says which version of which text it was made from, also after the text was changed', async () => {
  const first = await fileCase(yuhuatai, mailTo)
  await follow()
  const before = await heldOf(first.id)
  expect(before.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'A1 1',
    'A2 1',
    'A3 1',
    'frame 1',
  ])
  expect(before[0]!.hash).toBe(Buffer.from(hashOfTemplate(parts['A1']!)).toString('hex'))

  // The text was another one for a while, as after a new release and the way back.
  const changed = { ...parts, A1: { zh: '改过的{filedOn}', en: 'changed {filedOn}' } }
  await store().write.transaction((tx) => templateVersionsOf(tx, yuhuatai, clock.now, changed))
  const second = await fileCase(yuhuatai, mailTo)
  await follow()
  expect((await heldOf(second.id)).map(({ name, version }) => `${name} ${version}`)).toEqual([
    'A1 3',
    'A2 1',
    'A3 1',
    'frame 1',
  ])
  expect(await heldOf(first.id)).toEqual(before)
})
