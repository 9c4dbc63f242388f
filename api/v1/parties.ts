import { z } from '@hono/zod-openapi'
import { actorOfSession, askAs, followCase, signOut } from '#db'
import { client } from '../client.ts'
import { sending, type Api } from './routes.ts'
import { Progress } from './schemas.ts'

/** How far one case is, for who holds its access code. */
export function progress(api: Api): void {
  sending(
    api,
    {
      path: '/v1/progress',
      summary: 'Steps and clocks of one case',
      body: z.strictObject({ caseNumber: z.string(), code: z.string() }),
      answer: Progress,
      refusals: [400, 403, 413, 415, 429, 503],
    },
    async (c, asked) => {
      const { token } = await followCase({ ...asked, client: client(c) })
      const party = await actorOfSession(token)
      const shown = await askAs(party).ownCase()
      await signOut(party, token)
      return shown
    },
  )
}
