import { packetFile, servePacket } from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { takeAway } from '../take-away.ts'
import { perform } from './act.ts'

/** The first packet of a case: its documents as files, and the record of their service. */
export const packets = new Hono<Env>()
  .get('/:id/packets/:party/:document?', async (c) => {
    const { id, party, document } = c.req.param() as {
      id: string
      party: string
      document?: string
    }
    const asked = { caseFileId: id, partyId: party, document } as Parameters<typeof packetFile>[1]
    return takeAway(c, await packetFile(c.var.actor, asked))
  })
  .post('/:id/packets/:party', (c) => {
    const { id, party } = c.req.param()
    const page = `/desk/cases/${encodeURIComponent(id)}`
    return posted(c, {
      name: `packet-${party}`,
      page,
      act: (values) =>
        perform(servePacket, c.var.actor, { ...values, caseFileId: id, partyId: party }),
      back: `${page}#packet`,
    })
  })
