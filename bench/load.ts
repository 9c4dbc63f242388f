import { spawn } from 'node:child_process'
import { join } from 'node:path'

/**
 * How many answers per second an address gives to 32 connections; the asker is another process.
 * @param way `same`: the same address again and again; `elsewhere`: another page of a list each time; `tips`: a tip is sent each time
 * @throws Error when an answer is not a good one: refusing is fast and is no measure
 */
export async function answersPerSecond(
  url: string,
  way: 'same' | 'elsewhere' | 'tips' = 'same',
  seconds = 1,
): Promise<number> {
  const args = [join(import.meta.dirname, 'asker.ts'), url, String(seconds), way]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject))
  const result = JSON.parse(Buffer.concat(chunks).toString()) as {
    requests: { total: number }
    duration: number
    non2xx: number
    errors: number
    timeouts: number
  }
  const bad = result.non2xx + result.errors + result.timeouts
  if (bad > 0) throw new Error(`${bad} of ${result.requests.total} answers of ${url} were bad.`)
  return result.requests.total / result.duration
}
