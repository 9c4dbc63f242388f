import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'
import type { ImportReport } from '../../db/index.ts'
import { databaseUrl, owner, useStore } from '../store.ts'

useStore()

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

/** Runs the command that README tells machines to run, word for word; throws when it ends with anything but 0. */
async function told(...options: string[]) {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const line = readme.split('\n').find((each) => /^npm run .*court -- import .*--json/.test(each))!
  const said = line.replace(/#.*/, '').replace('<folder or .xlsx>', 'test/samples/shibei')
  const [npm = '', ...args] = said.replace('[--dry-run]', '').trim().split(/\s+/)
  const { keysFile, dir } = inject('cluster')
  const { MODE: _, ...around } = process.env
  const env = { ...around, DATABASE_URL: databaseUrl, KEYS_FILE: keysFile, DATA_DIR: dir }
  return run(npm, [...args, ...options], { cwd: root, env })
}

test('for machines an import writes one line of JSON, and refused rows do not make it fail', async () => {
  const preview = await told('--dry-run')
  expect(preview.stdout.trimEnd().split('\n')).toHaveLength(1)
  const report = JSON.parse(preview.stdout) as ImportReport
  expect(report.refused).toHaveLength(27)
  expect(await owner`select from case_files`).toHaveLength(0)
  const done = await told()
  expect(JSON.parse(done.stdout)).toEqual(report)
  expect(await owner`select from case_files`).toHaveLength(report.loaded.cases)
  expect(done.stderr).toBe('')
}, 60_000)
