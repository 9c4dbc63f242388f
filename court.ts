import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import {
  admitStaff,
  importCourt,
  listCourts,
  loadCalendar,
  makeKeys,
  openCourt,
  readYearNotice,
  sentenceOf,
} from '#db'
import { readEnv } from '#env'

/** What a command found out: lines for a person, an object for a machine, and whether all went well. */
interface Answer {
  lines: string[]
  json: unknown
  well: boolean
}

interface Command {
  usage: string
  says: string
  /** Whether it works on the store; keys are made before there is one. */
  store: boolean
  run(words: string[], options: Record<string, string | boolean | undefined>): Promise<Answer>
}

const operator = { kind: 'operator' } as const

const commands: Record<string, Command> = {
  import: {
    usage: 'import <folder or .xlsx> [--dry-run] [--json]',
    says: '导入法院导出的案件、当事人、节点和失信决定 / imports a court’s export',
    store: true,
    run: importPath,
  },
  courts: {
    usage: 'courts [--json]',
    says: '列出各法院 / lists the courts',
    store: true,
    run: async () => {
      const courts = await listCourts()
      const lines = courts.map(({ code, name, slug }) => `${code}  ${name}  ${slug}`)
      return { lines, json: courts, well: true }
    },
  },
  calendar: {
    usage: 'calendar <file> [--json]',
    says: '录入国务院公布的年度放假安排 / enters a year’s rest days: JSON {"year", "off": [], "work": []}, CSV or the notice’s words',
    store: true,
    run: enterCalendar,
  },
  keys: {
    usage: 'keys new <file>',
    says: '生成服务器密钥 / makes the server’s keys',
    store: false,
    run: newKeys,
  },
  staff: {
    usage: 'staff add --court <code> --username <name> --name <姓名> --roles administrator[,…]',
    says: '登记人员，密码由键盘输入 / admits a person; the password is typed or piped in',
    store: true,
    run: addStaff,
  },
}

async function importPath(
  [path]: string[],
  options: Record<string, string | boolean | undefined>,
): Promise<Answer> {
  if (!path) throw new Error('请给出文件夹或 .xlsx 文件。 / Name a folder or an .xlsx file.')
  const report = await importCourt(operator, { path, dryRun: options['dry-run'] === true })
  const { loaded, unchanged, refused } = report
  const count = (rows: Record<string, number>) =>
    `案件 ${rows['cases']}，当事人 ${rows['parties']}，节点 ${rows['steps']}，失信决定 ${rows['listings']}`
  const lines = [
    `已导入 / loaded: ${count(loaded)}`,
    `没有变化 / unchanged: ${count(unchanged)}`,
    `未导入 / refused: ${refused.length}`,
    ...refused.map(({ file, row, column, reason }) => `  ${file} 第${row}行 ${column}：${reason}`),
  ]
  return { lines, json: report, well: true }
}

async function enterCalendar([file]: string[]): Promise<Answer> {
  if (!file) throw new Error('请给出放假安排的文件。 / Name the file of the notice.')
  const entered = await loadCalendar(operator, readYearNotice(await readFile(file)) as never)
  const lines = [
    `已录入 / entered: ${entered.year}`,
    `重新计算的期限 / time limits reckoned again: ${entered.reckoned}`,
    `日期有变的 / moved: ${entered.moved}`,
  ]
  return { lines, json: entered, well: true }
}

async function newKeys([verb, file]: string[]): Promise<Answer> {
  if (verb !== 'new' || !file) throw new Error('用法 / usage: keys new <file>')
  await makeKeys(file, false)
  return { lines: [`已生成 / made: ${file}`], json: { file }, well: true }
}

async function addStaff(
  [verb]: string[],
  options: Record<string, string | boolean | undefined>,
): Promise<Answer> {
  if (verb !== 'add') throw new Error('用法 / usage: staff add …')
  const text = (name: string) => String(options[name] ?? '')
  const admitted = await admitStaff(operator, {
    court: text('court'),
    username: text('username'),
    name: text('name'),
    roles: text('roles').split(',') as never,
    password: await typed('密码 / password: '),
  })
  const lines = [
    `已登记 / admitted: ${text('username')}`,
    `请输入到动态码应用 / for the authenticator app: ${admitted.totpSecret}`,
  ]
  return { lines, json: admitted, well: true }
}

async function typed(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(question)
  terminal.close()
  return answer
}

/** Without -s npm writes lines of its own before the answer. */
const forMachines =
  '  --json 供程序读取：npm run -s court -- … --json / for machines: one line of JSON and nothing else'

const help = () =>
  Object.values(commands)
    .map(({ usage, says }) => `  npm run court -- ${usage}\n      ${says}`)
    .join('\n')

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      court: { type: 'string' },
      username: { type: 'string' },
      name: { type: 'string' },
      roles: { type: 'string' },
    },
  })
  const [name = '', ...words] = positionals
  const command = commands[name]
  if (!command) {
    console.log(`阳光执行 / Yangguang\n${help()}\n\n${forMachines}`)
    return name === '' || name === 'help' ? 0 : 2
  }
  const opened = command.store ? await openCourt(readEnv(), { alone: false }) : undefined
  try {
    const answer = await command.run(words, values)
    console.log(values.json ? JSON.stringify(answer.json) : answer.lines.join('\n'))
    return answer.well ? 0 : 1
  } finally {
    await opened?.close()
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(sentenceOf(error))
  return 1
})
