/** One thing that must be fast enough, and the bar it is held to. */
export interface Measure {
  name: string
  unit: string
  bar: number
  /** Whether the value must reach the bar or stay below it. */
  better: 'more' | 'less'
  run(): Promise<number>
}

/** What a run found out; `--json` prints exactly these. */
export interface Finding {
  name: string
  value: number
  unit: string
  bar: number
  holds: boolean
}

export async function take({ name, unit, bar, better, run }: Measure): Promise<Finding> {
  const value = Number((await run()).toPrecision(3))
  return { name, value, unit, bar, holds: better === 'more' ? value >= bar : value < bar }
}

/**
 * How fast one is against the other. They run in turns, so that a noisy neighbour slows both, and the middle of
 * the rounds counts, so that one bad second does not.
 */
export async function ratio(
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
  rounds = 9,
): Promise<number> {
  await ours()
  await theirs()
  const ratios: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    // Every other round starts with the other one: whoever goes second finds a warmer machine.
    const [a, b] =
      round % 2 ? [await ours(), await theirs()] : [await theirs(), await ours()].reverse()
    ratios.push(a! / b!)
  }
  return quantile(ratios, 0.5)
}

/** The value below which the given part of all values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
}
