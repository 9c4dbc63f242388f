import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(root, 'test/fixtures/lint-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** What the linter of this house says about an example, under the name of a file in a folder of its own. */
async function lint(example: string, name = example): Promise<{ line: number; rule: string }[]> {
  const path = join(folder, name)
  await copyFile(join(root, 'test/fixtures', `${example}.txt`), path)
  const words = await new Promise<string>((resolve) => {
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
    const args = [oxlint, '--format=unix', path]
    execFile(process.execPath, args, { cwd: root }, (_, stdout) => resolve(stdout))
  })
  return [...words.matchAll(/^[^:]+:(\d+):\d+: .*\[Error\/?(.*)\]$/gm)].map(([, line, rule]) => ({
    line: Number(line),
    rule: rule || 'a disabled rule that nothing breaks',
  }))
}

test('a database call without await is refused, and with it is accepted', async () => {
  expect(await lint('forgotten-await.ts')).toEqual([
    { line: 6, rule: 'typescript(no-floating-promises)' },
  ])
})

test('L02 what can be guessed draws no receipt, no secret and no key: Math.random is refused', async () => {
  expect(await lint('guessed.ts')).toEqual([{ line: 1, rule: 'eslint(no-restricted-properties)' }])
})

test('what a careful colleague would refuse is refused', async () => {
  expect((await lint('careless.ts')).map(({ rule }) => rule).sort()).toEqual([
    'a disabled rule that nothing breaks',
    'eslint(no-console)',
    'import(no-default-export)',
    'typescript(await-thenable)',
    'typescript(consistent-type-imports)',
    'typescript(no-explicit-any)',
    'typescript(no-misused-promises)',
    'typescript(switch-exhaustiveness-check)',
  ])
})
