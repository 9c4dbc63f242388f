import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { complaints, homes, type Source } from './architecture.ts'

const root = join(import.meta.dirname, '..')

async function house() {
  const files: Source[] = []
  const pattern = ['*.ts', '{db,halves,search,api,bot,site,test,bench}/**/*.{ts,astro,css,js,mjs}']
  for await (const path of glob(pattern, { cwd: root, exclude: ['**/.*/**', 'test/.*/**'] })) {
    files.push({ path, text: await readFile(join(root, path), 'utf8') })
  }
  return files
}

test('the house is as it is drawn', async () => {
  const files = await house()
  // A check that sees no files is green; that is how it fails.
  for (const seen of ['db/act.ts', 'start.ts', 'api/server.ts', 'bot/index.ts']) {
    expect(files.map(({ path }) => path)).toContain(seen)
  }
  expect(files.some(({ path }) => path.endsWith('.astro'))).toBe(true)
  expect(files.flatMap(complaints)).toEqual([])
})

test('every dependency has a home', async () => {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const homeless = Object.keys(dependencies).filter((name) => name !== 'node' && !(name in homes))
  expect(homeless).toEqual([])
})

describe('a forbidden example is complained about:', () => {
  test.each([
    ['db/cases/open-case.ts', `import { findListings } from '#search'`, /db may not open #search/],
    ['db/cases/open-case.ts', `import { readEnv } from '#env'`, /db may not open #env/],
    ['search/index.ts', `import { app } from '#api'`, /#api is no door/],
    ['api/app.ts', `import { listings } from '#db/listings/tables.ts'`, /is no door/],
    ['api/app.ts', `import { listings } from '../db/listings/tables.ts'`, /leaves api\//],
    ['api/app.ts', `export * from '../bot/index.ts'`, /leaves api\//],
    ['api/app.ts', `const bot = await import('../bot/index.ts')`, /leaves api\//],
    ['api/app.ts', `const bot = await import(where)`, /cannot be read/],
    ['api/app.ts', `import { drizzle } from 'drizzle-orm/postgres-js'`, /lives in db\//],
    ['api/app.ts', `import { leftPad } from 'left-pad'`, /left-pad has no home/],
    ['halves/half.ts', `import { store } from '#db'`, /halves may not open #db/],
    ['api/app.ts', `import { joinHalves } from '#halves'`, /api may not open #halves/],
    ['site/scripts/a.ts', `import sodium from 'libsodium-wrappers'`, /lives in db\/, halves\//],
    ['bot/index.ts', `import { Hono } from 'hono'`, /hono lives in api\//],
    ['bot/index.ts', `type Page = import('../site/render.ts').Page`, /leaves bot\//],
    ['db/pages.ts', `import { defineConfig } from 'astro/config'`, /astro lives in site\//],
    ['site/pages/a.astro', `---\nimport { openCase } from '#db'\n---\n<p />`, /types alone/],
    ['site/pages/a.astro', `---\nimport { type Ask } from '#db'\n---\n<p />`, /types alone/],
    ['site/pages/a.astro', `---\nimport { find } from '#search'\n---\n`, /may not open #search/],
    ['site/pages/a.astro', `---\nimport a from '../../db/act.ts'\n---\n`, /leaves site\//],
    ['site/pages/a.astro', `<script>import { bot } from '../../bot/a.ts'</script>`, /leaves site/],
    ['site/pages/a.astro', `<p>{(await import('#search')).find()}</p>`, /may not open #search/],
    ['site/pages/a.astro', `---\nimport sql from 'postgres'\n---\n`, /lives in db\//],
    ['start.ts', `import { app } from '#db/act.ts'`, /is no door/],
    ['start.ts', `import { useStore } from './test/store.ts'`, /belongs to the tests/],
    ['start.ts', `import { Hono } from 'hono'`, /hono lives in api\//],
    ['helpers.ts', `import { openCase } from '#db'`, /may not open #db/],
    ['db/cases/rules.ts', `import { eq } from 'drizzle-orm'`, /pure and knows no database/],
    ['db/cases/rules.ts', `export const late = (due: Date) => due < new Date(0)`, /makes no Date/],
    ['db/cases/open-case.ts', `const at = new Date()`, /time from the machine/],
    ['db/cases/open-case.ts', `const at = Date.now()`, /time from the machine/],
  ])('%s: %s', (path, text, words) => {
    expect(complaints({ path, text })).toEqual([expect.stringMatching(words)])
  })
})

test('a file of more than 300 lines is complained about', () => {
  const long = (path: string) => complaints({ path, text: 'a()\n'.repeat(301) })
  expect([long('api/long.ts'), long('test/long.ts'), long('site/styles/long.css')].flat()).toEqual(
    Array(3).fill(expect.stringMatching(/has 301 lines; 300 is the most/)),
  )
})

test('what is allowed is left in peace', () => {
  const allowed = [
    { path: 'api/app.ts', text: `import { openCase } from '#db'\nimport { Hono } from 'hono'` },
    { path: 'site/pages/a.astro', text: `---\nimport type { Ask } from '#db'\n---\n<p>import</p>` },
    { path: 'start.ts', text: `import { startServer } from './api/server.ts'\nimport '#db'` },
    { path: 'db/cases/rules.ts', text: `export const late = (now: Date, due: Date) => now > due` },
    { path: 'db/cases/a.ts', text: `const day = new Date(text) // not from '../../api/app.ts'` },
    { path: 'db/connection.ts', text: `const now = () => new Date()` },
    { path: 'api/long.ts', text: 'a()\n'.repeat(300) },
  ]
  expect(allowed.flatMap(complaints)).toEqual([])
})
