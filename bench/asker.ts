/** Asks one address as fast as it is answered, from a process of its own; prints what autocannon counted. */
import autocannon from 'autocannon'
import { encodeCursor } from '../db/page.ts'

const [url = '', seconds = '2', way = 'same'] = process.argv.slice(2)
const { pathname } = new URL(url)

/** Another place in the list at every request: before any entry, so that each page is full, and none is kept. */
const elsewhere = (n: number) =>
  encodeCursor([new Date(4e12 + n).toISOString(), '00000000-0000-4000-8000-000000000000'])

/** A tip as a program sends it: a text, sealed by the court, and a receipt of its own. */
const tip = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    court: '鲁0203',
    category: 'property',
    text: '他的白色轿车每天晚上停在香港中路地下车库，车牌尾号是8，周末不在。'.repeat(4),
  }),
} as const

let asked = Number(process.hrtime.bigint() % 1_000_000_000n) * 10
const result = await autocannon({
  url,
  connections: 32,
  duration: Number(seconds),
  ...(way === 'tips' && tip),
  ...(way === 'elsewhere' && {
    requests: [
      {
        setupRequest: (request) => ({
          ...request,
          path: `${pathname}?cursor=${elsewhere((asked += 1))}`,
        }),
      },
    ],
  }),
})
process.stdout.write(JSON.stringify(result))
