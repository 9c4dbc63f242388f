import type { Actor } from './act.ts'

/** The questions that a page may ask, as asked by one person. */
export function askAs(by: Actor) {
  return { viewer: async () => by }
}

export type Ask = ReturnType<typeof askAs>
