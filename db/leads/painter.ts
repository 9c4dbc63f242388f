import { fork, type ChildProcess } from 'node:child_process'
import type { Says } from '../rulebooks/rule.ts'
import type { Drawn, Hello, ToDraw } from './draw-photos.ts'

type Asked = Omit<ToDraw, 'number'>
type Out = { safe: Uint8Array } | { says: Says } | 'broke' | 'away'

interface Job {
  asked: Asked
  tries: number
  done: (out: Out) => void
  timer?: NodeJS.Timeout
}

/** To load the decoder, on a machine that is busy. */
const secondsToBegin = 30

/** A second try is for whoever only shared the process with a file that broke it. */
const mostTries = 2

/**
 * The memory allocator of the C library keeps a store for each thread and gives little back: with two, and with
 * large pieces taken from the system and returned to it, twenty photos need a third of what they do otherwise.
 */
const allocator = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '262144',
  UV_THREADPOOL_SIZE: '2',
}

/**
 * Keeps one process that draws photos, begins it when there is something to draw and ends it when there was nothing
 * for a while. It inherits nothing: no setting, no file, no key.
 * @param lanes how many photos it is given at once
 * @param seconds after which a photo counts as one that breaks it
 */
export function makePainter({
  program,
  lanes = 2,
  seconds = 40,
  idleSeconds = 60,
}: {
  program: string
  lanes?: number
  seconds?: number
  idleSeconds?: number
}) {
  let child: ChildProcess | undefined
  let works = false
  let number = 0
  let idle: NodeJS.Timeout | undefined
  const line: Job[] = []
  const inHand = new Map<number, Job>()

  function begin(): ChildProcess {
    works = false
    const begun = fork(program, [], {
      env: allocator,
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    begun.on('message', (drawn: Drawn | Hello) => {
      works = true
      if (!('number' in drawn)) return allow(seconds)
      take(drawn.number)?.done(drawn)
      goOn()
    })
    begun.once('error', () => ended(begun))
    begun.once('exit', () => ended(begun))
    // It keeps no program alive that has nothing else to do.
    begun.unref()
    begun.channel?.unref()
    return begun
  }

  function take(of: number): Job | undefined {
    const job = inHand.get(of)
    clearTimeout(job?.timer)
    inHand.delete(of)
    return job
  }

  function ended(begun: ChildProcess): void {
    if (child !== begun) return
    child = undefined
    for (const of of inHand.keys()) {
      const job = take(of)!
      if (job.tries < mostTries) line.unshift(job)
      else job.done(works ? 'broke' : 'away')
    }
    goOn()
  }

  function goOn(): void {
    clearTimeout(idle)
    while (line[0] && mayHand(line[0])) hand(line.shift()!)
    if (inHand.size > 0) return child?.channel?.ref()
    child?.channel?.unref()
    idle = setTimeout(rest, idleSeconds * 1000).unref()
  }

  /** What was in hand when the process ended is tried again by itself, so that it is seen which file it was. */
  function mayHand({ tries }: Job): boolean {
    if (inHand.size === 0) return true
    return (
      inHand.size < lanes && tries === 0 && [...inHand.values()].every((job) => job.tries === 1)
    )
  }

  function hand(job: Job): void {
    const to = (child ??= begin())
    number += 1
    job.tries += 1
    inHand.set(number, job)
    allow(works ? seconds : seconds + secondsToBegin, [job])
    // What cannot be handed over comes back when the process has ended.
    to.send({ number, ...job.asked } satisfies ToDraw, () => {})
  }

  /** Whatever takes longer breaks the program. */
  function allow(most: number, jobs: Iterable<Job> = inHand.values()): void {
    for (const job of jobs) {
      clearTimeout(job.timer)
      job.timer = setTimeout(() => child?.kill('SIGKILL'), most * 1000)
    }
  }

  function rest(): void {
    const resting = child
    child = undefined
    resting?.disconnect()
  }

  return {
    draw: (asked: Asked): Promise<Out> =>
      new Promise((done) => {
        line.push({ asked, tries: 0, done })
        goOn()
      }),
  }
}
