import {
  announceRelease,
  payReward,
  proposeReward,
  recordRelease,
  screenClaim,
  sendRewardBack,
  signReward,
  tieClaim,
} from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform, type DeskAct } from './act.ts'

const finding =
  (what: 'grant' | 'refuse'): DeskAct =>
  (by, asked: object) =>
    perform(proposeReward, by, { ...asked, finding: what })

const acts = {
  tie: tieClaim,
  screen: screenClaim,
  grant: finding('grant'),
  refuse: finding('refuse'),
  sign: signReward,
  back: sendRewardBack,
  pay: payReward,
  announce: announceRelease,
  release: recordRelease,
} as const satisfies Record<string, DeskAct>

/** What is done with a claim, on its page. */
export const rewards = new Hono<Env>().post(
  '/:id/:act{tie|screen|grant|refuse|sign|back|pay|announce|release}',
  (c) => {
    const { id, act } = c.req.param()
    const page = `/desk/rewards/${encodeURIComponent(id)}`
    return posted(c, {
      name: act,
      page,
      act: (values) => perform(acts[act as keyof typeof acts], c.var.actor, { ...values, id }),
      back: page,
    })
  },
)
