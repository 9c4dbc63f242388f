import { asRefusal, Refusal } from '#db'

const statuses = {
  input: 400,
  authority: 403,
  law: 409,
  missing: 404,
  gone: 410,
  conflict: 409,
  wait: 429,
  large: 413,
} as const satisfies Record<Refusal['kind'], number>

/** The HTTP status that a refusal is answered with. */
export function statusOf(refusal: Refusal) {
  if (refusal.rule === 'store-away') return 503
  if (refusal.rule === 'sign-in-needed') return 401
  return statuses[refusal.kind]
}

/** How many seconds the one who was refused should wait. */
export function retryAfter(refusal: Refusal): string | undefined {
  if (refusal.rule === 'store-away') return '5'
  return refusal.kind === 'wait' ? String(refusal.facts['seconds'] ?? 60) : undefined
}

/**
 * What was thrown, as a refusal: a store that is away is one, too.
 * @throws Error when it is a fault of ours
 */
export function asAnswer(error: unknown): Refusal {
  try {
    return asRefusal(error)
  } catch (known) {
    if (known instanceof Refusal) return known
    throw known
  }
}
