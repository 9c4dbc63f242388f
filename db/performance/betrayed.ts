import type { Line } from './protect.ts'

/** One sum as an equation over the hidden cells: which of them, and with which sign. What is published is a constant. */
type Equation = readonly (readonly [cell: number, sign: number])[]

/** How far from zero a cell must be able to move in order to count as free, and when the search for it is over. */
const free = 1e-6
const exact = 1e-22
const mostRounds = 5000

/**
 * The hidden cells that can be computed from what is published. The sums are equations; whoever solves them is left
 * with every way in which the hidden cells could differ from what they are and still add up. One such way is drawn at
 * random: a cell that does not move in it moves in none, so its value is known.
 */
export function betrayed(hidden: ReadonlySet<string>, lines: readonly Line[]): Set<string> {
  const cells = [...hidden]
  const at = new Map(cells.map((cell, index) => [cell, index]))
  const equations = lines.map((line) => equationOf(line, at)).filter((own) => own.length > 0)
  const moves = projected(drawn(cells.length), equations)
  return new Set(cells.filter((_, index) => Math.abs(moves[index]!) < free))
}

function equationOf({ total, parts }: Line, at: ReadonlyMap<string, number>): Equation {
  const known = (key: string, sign: number) => {
    const cell = at.get(key)
    return cell === undefined ? [] : [[cell, sign] as const]
  }
  return [...parts.flatMap((part) => known(part, 1)), ...known(total, -1)]
}

/** Numbers between -1 and 1 that look random and are the same each time. */
function drawn(count: number): Float64Array {
  let state = 20_261_121
  return Float64Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (state / 2_147_483_648) * 2 - 1
  })
}

/** The part of a vector that fulfils every equation with zero on its right: least squares by conjugate gradients. */
function projected(vector: Float64Array, equations: readonly Equation[]): Float64Array {
  const rest = vector.slice()
  let gradient = times(rest, equations)
  let direction = gradient.slice()
  let size = dot(gradient, gradient)
  for (let round = 0; round < mostRounds && size > exact * (1 + vector.length); round += 1) {
    const step = transposed(direction, equations, vector.length)
    const length = size / dot(step, step)
    for (let cell = 0; cell < rest.length; cell += 1) rest[cell]! -= length * step[cell]!
    gradient = times(rest, equations)
    const next = dot(gradient, gradient)
    const keep = next / size
    direction = gradient.map((value, row) => value + keep * direction[row]!)
    size = next
  }
  return rest
}

const times = (vector: Float64Array, equations: readonly Equation[]) =>
  Float64Array.from(equations, (equation) =>
    equation.reduce((sum, [cell, sign]) => sum + sign * vector[cell]!, 0),
  )

function transposed(rows: Float64Array, equations: readonly Equation[], cells: number) {
  const vector = new Float64Array(cells)
  for (const [row, equation] of equations.entries()) {
    for (const [cell, sign] of equation) vector[cell]! += sign * rows[row]!
  }
  return vector
}

const dot = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0)
