/** Counts that hold no personal data: routes are patterns, and there are only so many of them. */
const mostRoutes = 200

const answers = new Map<string, number>()
const routes = new Set<string>()
const sums = new Map<string, number>()

/** Counts one answer by the pattern of its route and the class of its status. */
export function countAnswer(method: string, route: string, status: number): void {
  // Patterns are made of few words, but anybody may string these together.
  const known = routes.has(route) || (status < 400 && routes.size < mostRoutes)
  if (known) routes.add(route)
  const labels = `method="${method}",route="${known ? route : '/(other)'}",class="${Math.floor(status / 100)}xx"`
  answers.set(labels, (answers.get(labels) ?? 0) + 1)
}

/** Adds to a count that has no labels. */
export function count(name: 'cache_hits' | 'cache_misses' | 'faults', by = 1): void {
  sums.set(name, (sums.get(name) ?? 0) + by)
}

/** All counts in the text format of Prometheus. */
export function metricsText(gauges: Record<string, number> = {}): string {
  const lines = [
    '# TYPE yangguang_answers_total counter',
    ...[...answers].map(([labels, value]) => `yangguang_answers_total{${labels}} ${value}`),
    ...[...sums].flatMap(([name, value]) => [
      `# TYPE yangguang_${name}_total counter`,
      `yangguang_${name}_total ${value}`,
    ]),
    ...Object.entries(gauges).flatMap(([name, value]) => [
      `# TYPE yangguang_${name} gauge`,
      `yangguang_${name} ${value}`,
    ]),
  ]
  return `${lines.join('\n')}\n`
}
