import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { roleNames } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { emergencyFits } from './approve-in-emergency.ts'
import { citedFor, signaturesOfMatter } from './authority.ts'
import { conditionsOf } from './conditions.ts'
import { changeDecision, knownOf, type Decision } from './content.ts'
import { matters, type Matter } from './matters.ts'
import { signedSteps } from './signing.ts'
import { decisionActs } from './steps.ts'
import { decisions } from './tables.ts'

interface Needed {
  caseFileId: string
  /** What was decided; of several, any one will do. */
  matter: Matter | readonly [Matter, ...Matter[]]
  /** Which decision, where the case has more than one for the matter. */
  decisionId?: string | undefined
}

/**
 * Uses up an approved decision of the case, in the transaction of the act that it allows. The case is locked already.
 * @throws Refusal `decision-needed` when there is none whose every signature fits what it says now
 */
export async function mustHaveDecision(
  court: Act,
  { caseFileId, matter, decisionId }: Needed,
): Promise<Decision> {
  const { tx, now } = court
  const wanted: readonly Matter[] = typeof matter === 'string' ? [matter] : matter
  const approved = await tx
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.caseFileId, caseFileId),
        inArray(decisions.matter, [...wanted]),
        eq(decisions.state, 'approved'),
        decisionId ? eq(decisions.id, decisionId) : undefined,
      ),
    )
    .orderBy(asc(decisions.id))
    .for('update')
  for (const decision of approved) {
    const known = await knownOf(tx, decision, now)
    const complete = decision.emergencyAt
      ? emergencyFits(known)
      : signedSteps(known) === known.signatures.order.length
    if (!complete) continue
    await conditionsOf(decision.matter).mustMeet(tx, known, 'publication')
    await changeDecision(
      court,
      decision,
      { state: decisionActs.use.to, usedAt: now, awaits: decision.awaits },
      'decision.used',
      { facts: { matter: decision.matter } },
    )
    return decision
  }
  throw needed(wanted[0]!, wanted, await courtOf(court, caseFileId), court)
}

async function courtOf({ by, tx }: Act, caseFileId: string): Promise<string> {
  if (by.kind === 'staff') return by.court
  const [found] = await tx
    .select({ court: decisions.court })
    .from(decisions)
    .where(eq(decisions.caseFileId, caseFileId))
    .limit(1)
  return found?.court ?? ''
}

/** Says which decision is missing, by which article, and who signs it in which order. */
function needed(first: Matter, wanted: readonly Matter[], court: string, { now }: Act): Refusal {
  const signatures = signaturesOfMatter(first, court, dayOf(now))
  const say = (language: 'zh' | 'en') =>
    signatures.order
      .map(({ roles }) => roles.map((role) => roleNames[role][language]).join('/'))
      .join(' → ')
  const { document, article } = citedFor(signatures)
  return new Refusal('decision-needed', {
    matter: wanted.map((one) => matters[one].zh).join('、'),
    matterEn: wanted.map((one) => matters[one].en).join(', '),
    document,
    article,
    signers: say('zh'),
    signersEn: say('en'),
  })
}
