import {
  fingerprint,
  joinHalves,
  makePair,
  openHalf,
  openRecord,
  readKey,
  readSealed,
  resealHalf,
  writeKey,
  type Pair,
} from '../halves/index.ts'
import {
  addHolder,
  askAs,
  askToOpen,
  giveHalf,
  takeHalves,
  type Actor,
  type HalfRequest,
  type TakenHalves,
} from '../db/index.ts'
import { admitted } from './clock-people.ts'
import { sendLead } from './informant.ts'

type Role = 'supervisor' | 'custodian'

/** Somebody who holds a key: the secret part is in this object alone, as it is in their browser alone. */
export interface Holder {
  by: Extract<Actor, { kind: 'staff' }>
  role: Role
  pair: Pair
  id: string
}

/** Admits a person to an office, makes their key where they sit, and registers its public part. */
export async function holder(court: string, role: Role, by?: Holder['by']): Promise<Holder> {
  const person = by ?? (await admitted(court, role === 'supervisor' ? '监察乙' : '保密员丙', role))
  const pair = makePair()
  const { id } = await addHolder(person, { role, publicKey: writeKey(pair.publicKey) })
  return { by: person, role, pair, id }
}

/** Who an informant of a test is. */
export const named = {
  name: '举报人甲',
  idNumber: '990101199003070015',
  phone: '13900001234',
  address: '青岛市某路一号',
  account: '某银行 6222000011112222333',
}

/** Sends a lead whose sender's name goes into the vault. */
export const sendConfidential = (court: string, identity: object = named) =>
  sendLead({ court, standing: 'confidential', identity: identity as typeof named })

/** What a holder does in their own browser: opens the half with their key, and seals it to the asker's. */
export function reseal(request: HalfRequest, { pair }: Pick<Holder, 'pair'>): string {
  const { opening, record, role } = request
  const half = openHalf(readSealed(request.half)!, pair, { record, role })
  return writeKey(resealHalf({ ...half, opening }, readKey(request.publicKey)!))
}

/** Gives a holder's half for an opening, on the very way of the desk. */
export async function give(one: Holder, id: string) {
  const detail = await askAs(one.by).opening(id)
  const request = detail.requests.find(({ role }) => role === one.role)
  if (!request) throw new Error('nothing is asked of this holder')
  const { version } = detail
  return giveHalf(one.by, { id, version, role: one.role, sealed: reseal(request, one) })
}

/** What the asker's browser does: puts the halves together and reads the record. */
export function readTaken(taken: TakenHalves, pair: Pair): unknown {
  const { record, opening } = taken
  const [one, other] = taken.halves.map(({ role, sealed }) =>
    openHalf(readSealed(sealed)!, pair, { record: record.id, role, opening }),
  )
  return openRecord(record, joinHalves(one!, other!), readSealed(record.sealed)!)
}

/** Asks to open a lead's record under a one-time key. */
export async function ask(by: Actor, leadId: string, hours = 4) {
  const pair = makePair()
  const { id, fingerprint: digits } = await askToOpen(by, {
    leadId,
    reasonCode: 'payout',
    reason: '发放赏金须核对身份',
    publicKey: writeKey(pair.publicKey),
    hours,
  })
  if (digits !== fingerprint(pair.publicKey)) throw new Error('another key was shown')
  return { id, pair }
}

/** The whole way: asked, both halves given, taken and read. */
export async function open(by: Actor, leadId: string, holders: readonly Holder[]) {
  const { id, pair } = await ask(by, leadId)
  for (const one of holders) await give(one, id)
  return readTaken(await takeHalves(by, { id }), pair)
}
