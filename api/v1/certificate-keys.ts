import { z } from '@hono/zod-openapi'
import { askAs } from '#db'
import { json, question, type Api } from './routes.ts'

const Key = z
  .object({
    court: z.string().openapi({ description: 'Code of the court that signs with it' }),
    id: z.string().openapi({ description: 'The first 32 digits of the SHA-256 of the key' }),
    algorithm: z.literal('Ed25519'),
    publicKey: z.string().openapi({ description: 'Base64url, 32 bytes' }),
  })
  .openapi('CertificateKey')

/** The public keys with which certificates of delivery can be checked without this server. */
export function certificateKeys(api: Api): void {
  const Keys = z.object({ keys: z.array(Key) })
  question(
    api,
    {
      path: '/v1/keys',
      summary: 'The public keys that the courts sign certificates with, earlier ones included',
      query: z.strictObject({}),
      answer: Keys,
      refusals: [503],
    },
    async (c) => json(c, Keys, { keys: await askAs({ kind: 'anyone' }).certificateKeys() }),
  )
}
