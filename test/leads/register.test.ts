import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { classes, doesNotApply } from './classes.ts'

const home = `${import.meta.dirname}/..`

/** The classes that the names of tests begin with: `test('L07 …`, and likewise of a table or a group. */
const named = new Set(
  readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .flatMap((path) => [
      ...readFileSync(`${home}/${path}`, 'utf8').matchAll(/(?:^|[(\s])['"`](L\d\d(?:, L\d\d)*) /gm),
    ])
    .flatMap(([, names]) => names!.split(', ')),
)

test('every class of failure is shown not to happen, or is said not to apply', () => {
  expect(classes.filter((name) => !named.has(name) && !(name in doesNotApply))).toEqual([])
})

test('no name is of a class that does not exist, or that is said not to apply', () => {
  expect([...named].filter((name) => !classes.includes(name))).toEqual([])
  expect(Object.keys(doesNotApply).filter((name) => named.has(name))).toEqual([])
})
