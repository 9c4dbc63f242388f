import { mandatesOf, ruleNamed } from '../rulebooks/index.ts'
import type { Mandate } from '../rulebooks/rule.ts'
import { addDays, dayOf, startOf } from '../time/days.ts'
import type { ChannelKind } from './tables.ts'

const inMs = { hours: 3_600_000, days: 24 * 3_600_000 } as const
const hourMs = 3_600_000

const mandateOf = (rule: string): Mandate | undefined => {
  const named = ruleNamed(rule)
  return named?.kind === 'mandate' ? named : undefined
}

/** What the house says where a mandate says nothing itself. */
function ofHouse<Key extends 'awaits' | 'quiet'>(key: Key, court: string, now: Date) {
  const [found] = mandatesOf(court, dayOf(now)).flatMap(([, mandate]) => mandate[key] ?? [])
  if (!found) throw new Error(`No rule of the house says what ${key} is.`)
  return found as NonNullable<Mandate[Key]>
}

/**
 * For how long a channel is waited for before the next one is tried, receipt included: by the message's own mandate, else
 * by the house (使用规则 五十七（一）).
 */
export function awaitedMs(rule: string, court: string, channel: ChannelKind, now: Date): number {
  const { length, unit } =
    mandateOf(rule)?.awaits?.[channel] ?? ofHouse('awaits', court, now)[channel]!
  return length * inMs[unit]
}

/**
 * The end of the quiet hours in which a moment lies, or nothing by day. What is urgent knows none (使用规则
 * 五十七（三）).
 */
export function quietUntil(rule: string, court: string, now: Date): Date | undefined {
  if (mandateOf(rule)?.urgent) return undefined
  const { from, to } = ofHouse('quiet', court, now)
  const today = startOf(dayOf(now)).getTime()
  const hour = (now.getTime() - today) / hourMs
  if (hour < to) return new Date(today + to * hourMs)
  if (hour < from) return undefined
  return new Date(startOf(addDays(dayOf(now), 1)).getTime() + to * hourMs)
}
