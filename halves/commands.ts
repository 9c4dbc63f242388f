import { readFile, writeFile } from 'node:fs/promises'
import {
  closeKeyFile,
  fingerprint,
  joinHalves,
  makePair,
  openHalf,
  openKeyFile,
  openRecord,
  readKey,
  readSealed,
  resealHalf,
  writeKey,
  type HalfRole,
} from './index.ts'

/** What a command found out: lines for a person, and an object for a machine. */
interface Answer {
  lines: string[]
  json: unknown
  well: boolean
}

type Options = Record<string, string | boolean | undefined>

/** Asks the person at the keyboard, and shows nothing of the answer. */
type Typed = (question: string) => Promise<string>

interface Asked {
  words: string[]
  options: Options
  typed: Typed
  /** Tells the person something while it is still to be decided. */
  say: (words: string) => void
  /** A person types, who may mistype. */
  byHand: boolean
}

const leastPassphrase = 14

/** What the desk's page hands to a holder, as a file. */
interface Request {
  yangguang?: string
  opening?: string
  record?: string
  role?: HalfRole
  publicKey?: string
  half?: string
  halves?: { record: string; role?: HalfRole; sealed: string }[]
}

const damaged = (path: string) =>
  new Error(`${path}：不是办案台导出的文件。 / ${path} is no file of the desk.`)

async function readRequest<Kind extends object>(path: string, kind: string): Promise<Kind> {
  const read = await readFile(path, 'utf8').then(
    (text) => JSON.parse(text) as { yangguang?: string },
    () => undefined,
  )
  if (read?.yangguang !== kind) throw damaged(path)
  return read as Kind
}

const named = ({ words: [file], options }: Asked) => {
  const key = options['key']
  if (!file || typeof key !== 'string') {
    throw new Error(
      '请给出办案台导出的文件和 --key <钥匙文件>。 / Name the desk’s file and --key <key file>.',
    )
  }
  return { file, key }
}

async function unlocked(key: string, { typed }: Asked) {
  const text = await readFile(key, 'utf8').catch(() => {
    throw new Error(`${key}：读不到钥匙文件。 / ${key} cannot be read.`)
  })
  return openKeyFile(text, await typed('钥匙口令 / passphrase of the key: '))
}

/** Makes a key file, on a machine that needs neither a network nor the court’s database. Overwrites none. */
async function makeFile({ words: [file], typed, byHand }: Asked): Promise<Answer> {
  if (!file) throw new Error('请给出要生成的钥匙文件。 / Name the key file to make.')
  const passphrase = await typed('新口令，至少14个字符 / new passphrase, at least 14 characters: ')
  if (passphrase.length < leastPassphrase) {
    throw new Error('口令至少14个字符。 / The passphrase needs at least 14 characters.')
  }
  if (byHand && (await typed('再输一次 / once more: ')) !== passphrase) {
    throw new Error('两次输入不一致。 / The two were not the same.')
  }
  const pair = makePair()
  const made = await closeKeyFile(pair, passphrase)
  await writeFile(file, JSON.stringify(made, null, 2) + '\n', { mode: 0o600, flag: 'wx' })
  const { publicKey, fingerprint: digits } = made
  return {
    lines: [
      `已生成 / made: ${file}`,
      `公钥 / public key: ${publicKey}`,
      `核对码 / digits to compare: ${digits}`,
      '口令和文件都丢失的，任何人都无法找回。 / Nobody can restore the file or its passphrase.',
    ],
    json: { file, publicKey, fingerprint: digits },
    well: true,
  }
}

/** Opens one’s own half and seals it to the asker’s one-time key. */
async function give(asked: Asked): Promise<Answer> {
  const { file, key } = named(asked)
  const request = await readRequest<Request>(file, 'vault-request')
  const { opening, record, role } = request
  const to = readKey(request.publicKey ?? '')
  const sealed = readSealed(request.half ?? '')
  if (!opening || !record || !role || !to || !sealed) throw damaged(file)
  const digits = fingerprint(to)
  asked.say(
    `请与申请人当面或者电话核对这组数字，不符的不要继续 / compare these digits with the asker: ${digits}`,
  )
  const half = openHalf(sealed, await unlocked(key, asked), { record, role })
  const given = writeKey(resealHalf({ ...half, opening }, to))
  return {
    lines: ['请把下面一行粘贴到办案台 / paste this line at the desk:', given],
    json: { opening, record, role, fingerprint: digits, sealed: given },
    well: true,
  }
}

/** Reseals one’s own halves for a new holder of the same office. */
async function reseal(asked: Asked): Promise<Answer> {
  const { file, key } = named(asked)
  const request = await readRequest<Request>(file, 'vault-resealing')
  const to = readKey(request.publicKey ?? '')
  const { role, halves } = request
  if (!to || !role || !halves) throw damaged(file)
  const digits = fingerprint(to)
  asked.say(`请与新保管人核对这组数字 / compare these digits with the new holder: ${digits}`)
  const pair = await unlocked(key, asked)
  const lines = halves.map(({ record, sealed }) => {
    const bytes = readSealed(sealed)
    if (!bytes) throw damaged(file)
    return `${record} ${writeKey(resealHalf(openHalf(bytes, pair, { record, role }), to))}`
  })
  return {
    lines: ['请把下面各行粘贴到办案台 / paste these lines at the desk:', ...lines],
    json: { fingerprint: digits, halves: lines },
    well: true,
  }
}

interface Taken {
  opening: string
  record: { id: string; court: string; belongsTo: string; sealed: string }
  halves: { role: HalfRole; sealed: string }[]
}

/** Puts the two halves together and reads the record, on the asker’s own machine. */
async function open(asked: Asked): Promise<Answer> {
  const { file, key } = named(asked)
  const { opening, record, halves } = await readRequest<Taken>(file, 'vault-taken')
  const pair = await unlocked(key, asked)
  const [one, other] = halves.map(({ role, sealed }) =>
    openHalf(readSealed(sealed)!, pair, { record: record.id, role, opening }),
  )
  if (!one || !other) throw damaged(file)
  const content = openRecord(record, joinHalves(one, other), readSealed(record.sealed)!)
  const lines = Object.entries(content as Record<string, string>).map((part) => part.join(': '))
  return { lines, json: content, well: true }
}

/** What a holder or an asker does on a machine of their own; none of it needs the court’s database. */
export const offlineCommands: Readonly<Record<string, (asked: Asked) => Promise<Answer>>> = {
  new: makeFile,
  give,
  reseal,
  open,
}
