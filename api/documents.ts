import { publicPacketFile } from '#db'
import { Hono } from 'hono'
import type { Env } from './frame.ts'
import { takeAway } from './take-away.ts'

const papers = { 'property-form': 'propertyForm', 'open-letter': 'openLetter' } as const

/** What anybody may take away: the empty form of property report, and the open letter of a court. */
export const documents = new Hono<Env>().get(
  '/documents/:paper{property-form|open-letter}/:court',
  async (c) => {
    const { paper, court } = c.req.param()
    return takeAway(c, await publicPacketFile(papers[paper as keyof typeof papers], court))
  },
)
