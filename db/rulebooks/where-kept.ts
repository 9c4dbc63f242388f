import { readdir, readFile } from 'node:fs/promises'

const home = `${import.meta.dirname}/..`

/** What does not keep a rule although it may name it: the rulebooks themselves, and what migrations remember. */
const aside = /^(rulebooks|demo|migrations\/meta)\//

let found: Promise<ReadonlyMap<string, readonly string[]>> | undefined

/**
 * Where the case store names each bar: the file whose act or condition refuses by it, and the migration whose constraint
 * has its name. Read once from the code that runs, so that the page cannot say more than is so.
 */
export const filesByBar = (): Promise<ReadonlyMap<string, readonly string[]>> =>
  (found ??= readSources())

async function readSources(): Promise<ReadonlyMap<string, readonly string[]>> {
  const paths = (await readdir(home, { recursive: true })).filter(
    (path) => /\.(ts|sql)$/.test(path) && !aside.test(path),
  )
  const files = await Promise.all(
    paths.toSorted().map(async (path) => {
      const text = await readFile(`${home}/${path}`, 'utf8')
      const names = new Set([...text.matchAll(/['"`]([a-z][\w-]+)['"`]/g)].map(([, name]) => name!))
      return { path, names }
    }),
  )
  const byBar = new Map<string, string[]>()
  for (const { path, names } of files) {
    for (const name of names) byBar.set(name, [...(byBar.get(name) ?? []), path])
  }
  return byBar
}
