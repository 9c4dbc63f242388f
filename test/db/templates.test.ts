import { expect, test } from 'vitest'
import { askAs } from '../../db/index.ts'
import { store } from '../../db/connection.ts'
import { parts } from '../../db/notifications/templates/index.ts'
import {
  keepTemplateVersions,
  templateVersionsOf,
  versionsHeld,
} from '../../db/templates/versions.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const portal = { kind: 'operator' } as const
const rowsOf = async (court: string, asked = {}) =>
  (await askAs(staff(court, 'clerk')).deskTemplates(asked)).rows

test('at the first start every text is version 1; at the next one nothing is written again', async () => {
  await keepTemplateVersions(portal, {})
  await keepTemplateVersions(portal, {})
  const rows = await owner`select name, version from template_versions where court = ${shibei}`
  expect(rows).toHaveLength(Object.keys(parts).length + 1)
  expect(new Set(rows.map(({ version }) => version))).toEqual(new Set([1]))
})

test('a text that was changed is the next version, in each court; the old one stands as it was', async () => {
  await keepTemplateVersions(portal, {})
  const changed = { ...parts, A1: { zh: '改过的{filedOn}', en: 'changed {filedOn}' } }
  const held = await store().write.transaction((tx) =>
    templateVersionsOf(tx, yuhuatai, clock.now, changed),
  )
  const [a1, a2] = versionsHeld(held, ['A1', 'A2'])
  expect([a1?.version, a2?.version]).toEqual([2, 1])
  expect(a1?.hash).toMatch(/^[0-9a-f]{64}$/)
  const rows = await owner`select version, zh from template_versions
    where court = ${yuhuatai} and name = 'A1' order by version`
  expect(rows.map((row) => [row['version'], row['zh']])).toEqual([
    [1, parts['A1']!.zh],
    [2, '改过的{filedOn}'],
  ])
  // Going back to an older text is a version of its own: what was in force when is never rewritten.
  const back = await store().write.transaction((tx) => templateVersionsOf(tx, yuhuatai, clock.now))
  expect(back.get('A1')?.version).toBe(3)
  const elsewhere = await store().write.transaction((tx) =>
    templateVersionsOf(tx, shibei, clock.now),
  )
  expect(elsewhere.get('A1')?.version).toBe(1)
})

test('a version is neither changed nor taken away', async () => {
  await keepTemplateVersions(portal, {})
  await expect(owner`update template_versions set zh = 'x'`).rejects.toThrow('append-only')
  await expect(owner`delete from template_versions`).rejects.toThrow('append-only')
})

test('the desk reads every message as it would be sent, with its rules, its length and its versions', async () => {
  await keepTemplateVersions(portal, {})
  const rows = await rowsOf(shibei)
  const filing = rows.find(({ template }) => template === 'A1+A2+A3')!
  expect(filing.rules.map(({ name }) => name)).toEqual(['openness-filing'])
  expect(filing.previews.zh.body).toMatch(/^【青岛市市北区人民法院】/)
  expect(filing.previews.zh.bodySegments).toMatchObject({ encoding: 'UCS-2' })
  expect(filing.previews.zh.shortSegments.segments).toBeLessThanOrEqual(3)
  expect(filing.parts.map(({ name }) => name)).toEqual(['A1', 'A2', 'A3', 'frame'])
  // Where a court asks the parties how a step was done, that stands in the same message.
  const control = (await rowsOf(yuhuatai)).find(
    ({ on, tells }) => on === 'step.N10' && tells === 'debtor',
  )!
  expect(control.template).toBe('A12+D8')
  expect(control.subject.zh).toContain('随案问卷')
  for (const { previews } of rows) {
    for (const { subject, body, short } of Object.values(previews)) {
      expect(subject + body + short).not.toMatch(/[{}]|undefined/)
    }
  }
})

test('what waits for orders of investigation, or goes out by no mail yet, is shown, and told from what is sent', async () => {
  const waiting = await rowsOf(shibei, { standing: 'waiting' })
  expect(waiting.map(({ template }) => template).toSorted()).toEqual([
    'L1',
    'L2',
    'L3',
    'L4',
    'S1',
    'S2',
    'S3',
    'S4',
    'S5',
  ])
  const sent = await rowsOf(shibei, { standing: 'sent', tells: 'debtor' })
  expect(sent.map(({ template }) => template)).toContain('D5')
  expect(sent.every(({ tells }) => tells === 'debtor')).toBe(true)
})

test('templates are for those of a court’s staff who work with cases', async () => {
  await expect(askAs(staff(shibei, 'custodian')).deskTemplates()).rejects.toMatchObject({
    rule: 'role-needed',
  })
  await expect(askAs({ kind: 'anyone' }).deskTemplates()).rejects.toMatchObject({
    rule: 'sign-in-needed',
  })
})
