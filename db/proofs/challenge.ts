import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1'
import { lte } from 'drizzle-orm'
import { z } from 'zod'
import { store, type Tx } from '../connection.ts'
import { keyedHash } from '../keys.ts'
import { priceOf } from './price.ts'
import { spentProofs } from './tables.ts'

/** Long enough to write a lead; a hoard of proofs is worth nothing tomorrow. */
const hoursToUse = 2

const algorithm = 'SHA-256'
const hmacKey = () => Buffer.from(keyedHash(store().keys, 'proof', 'challenge')).toString('hex')

/** A task for the sender's machine, in the format of ALTCHA: find the number that makes this hash with the salt. */
export interface Challenge {
  algorithm: 'SHA-256'
  challenge: string
  salt: string
  signature: string
  maxnumber: number
}

/**
 * Sets a sender's machine a task that takes it a moment and many at once a while. It only shortens the queue; a
 * lead without it is taken all the same (domain 1.5, design 6).
 * @param network the sender's network, as `networkOf` names it
 */
export async function issueChallenge(network: string): Promise<Challenge> {
  const { now } = store()
  const { challenge, salt, signature, maxnumber } = await createChallenge({
    algorithm,
    hmacKey: hmacKey(),
    maxnumber: priceOf(network, now()),
    expires: new Date(now().getTime() + hoursToUse * 3_600_000),
  })
  return { algorithm, challenge, salt, signature, maxnumber: maxnumber! }
}

const Solution = z.strictObject({
  algorithm: z.literal(algorithm),
  challenge: z.string().regex(/^[0-9a-f]{64}$/),
  number: z.number().int().min(0),
  salt: z.string().max(200),
  signature: z.string().max(200),
  took: z.number().optional(),
})

function solutionIn(text: string): z.output<typeof Solution> | undefined {
  try {
    return Solution.parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')))
  } catch {
    return undefined
  }
}

/** Reads a proof of work: undefined when it was not set here, is not solved, or is too old. */
async function readProof(text: string, now: Date) {
  const solution = solutionIn(text)
  if (!solution) return undefined
  const expiresAt = new Date(Number(extractParams(solution)['expires']) * 1000)
  // The store's clock judges the age, and a challenge without an age is none of ours.
  if (!(expiresAt > now)) return undefined
  const solved = await verifySolution(solution, hmacKey(), false)
  return solved ? { challenge: Buffer.from(solution.challenge, 'hex'), expiresAt } : undefined
}

/**
 * Whether a lead comes with a proof of work that nobody used before; uses it up in the transaction of the lead. Of
 * many who use one at the same moment, in whatever process, PostgreSQL lets one through.
 */
export async function proofHolds(
  { tx, now }: { tx: Tx; now: Date },
  court: string,
  text: string,
): Promise<boolean> {
  const proof = await readProof(text, now)
  if (!proof) return false
  const [spent] = await tx
    .insert(spentProofs)
    .values({ ...proof, court })
    .onConflictDoNothing({ target: spentProofs.challenge })
    .returning({ court: spentProofs.court })
  return spent !== undefined
}

/** Sweeps the used proofs whose challenge is too old to be used again. */
export async function forgetSpentProofs(): Promise<void> {
  await store().write.delete(spentProofs).where(lte(spentProofs.expiresAt, store().now()))
}
