import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demoCourt } from './demo-court.ts'
import { answersPerSecond } from './load.ts'
import { ratio, type Measure } from './measure.ts'
import { startProgram, temporaryFolder } from './temporary.ts'

const page = '/defaulters'

/** A public page that is kept in memory, against bare `node:http` that sends the same bytes. */
export const cachedPage: Measure = {
  name: 'cached public page / bare node:http',
  unit: 'ratio',
  bar: 0.6,
  better: 'more',
  async run() {
    const court = await demoCourt()
    const seen = await fetch(court.url + page)
    const answer = join(await temporaryFolder(), 'answer.json')
    const headers = Object.fromEntries(
      [...seen.headers].filter(
        ([name]) => !/^(date|connection|keep-alive|transfer-enc)/.test(name),
      ),
    )
    const body = await seen.text()
    const length = { 'content-length': String(Buffer.byteLength(body)) }
    await writeFile(
      answer,
      JSON.stringify({ status: seen.status, headers: { ...headers, ...length }, body }),
    )
    const bare = await startProgram('bench/rivals/bare-http.ts', { ANSWER: answer })
    const value = await ratio(
      () => answersPerSecond(court.url + page),
      () => answersPerSecond(bare.url),
    )
    await bare.stop()
    return value
  },
}
