import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'

const hash = promisify(argon2)

/** What a password has to be. */
export const Password = z.string().min(12, '至少 12 个字符 | needs at least 12 characters').max(200)

/** argon2id as OWASP asks: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

const derive = (password: string, nonce: Uint8Array) =>
  hash('argon2id', { ...cost, message: password.normalize('NFKC'), nonce })

/** Makes what is kept of a password: `argon2id$nonce$tag`, base64. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive(password, nonce)
  return ['argon2id', nonce.toString('base64'), tag.toString('base64')].join('$')
}

/** What is compared with when the user name is unknown, so that the answer takes the same time. */
const nobody = `argon2id$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`

/** Whether the password is the one that was kept. */
export async function passwordFits(password: string, kept: string | undefined): Promise<boolean> {
  const [, nonce = '', tag = ''] = (kept ?? nobody).split('$')
  const derived = await derive(password, Buffer.from(nonce, 'base64'))
  return timingSafeEqual(derived, Buffer.from(tag, 'base64')) && kept !== undefined
}
