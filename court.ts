import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import {
  addHolderNamed,
  admitStaff,
  importCourt,
  keepSmsTemplates,
  listCourts,
  listDrills,
  loadCalendar,
  makeKeys,
  openCourt,
  readYearNotice,
  retireHolder,
  sentenceOf,
  switchIntake,
  verifyCertificateFile,
} from '#db'
import { readEnv } from '#env'
import { offlineCommands } from './halves/commands.ts'

/** What a command found out: lines for a person, an object for a machine, and whether all went well. */
interface Answer {
  lines: string[]
  json: unknown
  well: boolean
}

interface Command {
  usage: string
  says: string
  /** Whether it works on the store; keys are made before there is one, and used where there is none. */
  store: boolean | ((words: string[]) => boolean)
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
  intake: {
    usage: 'intake on|off --court <code>',
    says: '恢复或者暂停一个法院的网上举报 / switches a court’s online tips on, or off for a while',
    store: true,
    run: switchTips,
  },
  holder: {
    usage: [
      'holder new <key file>',
      'holder give|reseal|open <file of the desk> --key <key file>',
      'holder add --username <name> --role supervisor|custodian --public-key <key>',
      'holder retire <id>',
    ].join('\n  npm run court -- '),
    says: '保密库钥匙；前两行不需要数据库和网络 / keys of the vault; the first two lines need neither database nor network',
    store: ([verb = '']) => !(verb in offlineCommands),
    run: holders,
  },
  vault: {
    usage: 'vault drill [--court <code>]',
    says: '各法院的保密库还能不能打开，每月演练一次 / whether each court’s vault was opened this month; ends with 1 where it is late',
    store: true,
    run: drills,
  },
  sms: {
    usage: 'sms list|enter <template> zh|en <code> <签名> <day>|withdraw <code> --court <code>',
    says: '短信模板：列出待报批的正文，登记网关批准的编码 / the texts for the gateway, and its codes for them',
    store: true,
    run: keepSmsTemplates,
  },
  certificate: {
    usage: 'certificate verify <file> --key <keys.json>',
    says: '用公钥核验送达情况证明，不需要数据库和网络 / checks a certificate of delivery; neither database nor network',
    store: false,
    run: checkCertificate,
  },
}

async function checkCertificate(
  [verb, file]: string[],
  { key }: Record<string, string | boolean | undefined>,
): Promise<Answer> {
  return verifyCertificateFile(verb === 'verify' ? file : undefined, key as string | undefined)
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

async function switchTips(
  [state]: string[],
  { court }: Record<string, string | boolean | undefined>,
): Promise<Answer> {
  if (state !== 'on' && state !== 'off') throw new Error('用法 / usage: intake on|off …')
  const code = String(court ?? '')
  const json = await switchIntake(operator, { court: code, open: state === 'on' })
  return { lines: [`${code}: ${json.open ? '接收 / on' : '暂停 / off'}`], json, well: true }
}

async function holders(
  [verb = '', ...words]: string[],
  options: Record<string, string | boolean | undefined>,
): Promise<Answer> {
  const offline = offlineCommands[verb]
  if (offline) {
    return offline({
      words,
      options,
      typed: (question) => typed(question, true),
      say: (line) => void process.stderr.write(`${line}\n`),
      byHand: process.stdin.isTTY === true,
    })
  }
  const text = (name: string) => String(options[name] ?? '')
  if (verb === 'add') {
    const added = await addHolderNamed(operator, {
      username: text('username'),
      role: text('role') as 'custodian',
      publicKey: text('public-key'),
    })
    const lines = [
      `已登记 / registered: ${added.id}`,
      `请与本人核对 / compare with its owner: ${added.fingerprint}`,
    ]
    return { lines, json: added, well: true }
  }
  if (verb !== 'retire') throw new Error('用法 / usage: holder new|give|reseal|open|add|retire …')
  const retired = await retireHolder(operator, { id: words[0] ?? '' })
  return { lines: [`已注销 / retired: ${retired.id}`], json: retired, well: true }
}

async function drills(
  [verb]: string[],
  options: Record<string, string | boolean | undefined>,
): Promise<Answer> {
  if (verb !== 'drill') throw new Error('用法 / usage: vault drill [--court <code>]')
  const states = await listDrills(options['court'] as string | undefined)
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? '—'
  const lines = states.map(({ court, open, late, drilledAt, dueAt }) =>
    [
      court,
      open ? '可以开启 / open' : '钥匙不齐 / keys missing',
      `上次演练 / drilled ${day(drilledAt)}`,
      `应于 / due ${day(dueAt)}`,
      ...(late ? ['已逾期 / LATE'] : []),
    ].join('  '),
  )
  const how =
    '演练在办案台“保密库”由申请人、监察、保密员三人完成。 / A drill is done at the desk, under “Vault”, by three people.'
  return { lines: [...lines, how], json: states, well: states.every(({ late }) => !late) }
}

/** Reads a line; a secret one is not shown while it is typed. */
async function typed(question: string, secret = false): Promise<string> {
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() })
  if (secret) process.stderr.write(question)
  const terminal = createInterface({
    input: process.stdin,
    output: secret ? hidden : process.stderr,
    terminal: process.stdin.isTTY === true,
  })
  const answer = await terminal.question(secret ? '' : question)
  terminal.close()
  if (secret) process.stderr.write('\n')
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
      role: { type: 'string' },
      key: { type: 'string' },
      'public-key': { type: 'string' },
    },
  })
  const [name = '', ...words] = positionals
  const command = commands[name]
  if (!command) {
    console.log(`阳光执行 / Yangguang\n${help()}\n\n${forMachines}`)
    return name === '' || name === 'help' ? 0 : 2
  }
  const needsStore = typeof command.store === 'function' ? command.store(words) : command.store
  const opened = needsStore ? await openCourt(readEnv(), { alone: false }) : undefined
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
