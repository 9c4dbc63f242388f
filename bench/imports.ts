import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeManyCases } from './many-cases.ts'
import type { Measure } from './measure.ts'
import { lastWords, root, spawnNode, temporaryDatabase, temporaryFolder } from './temporary.ts'

interface Imported {
  seconds: number
  /** The most memory that the process held, in MB. */
  memory: number
}

/** How `npm run court` starts Node: with a small heap, so that an import leaves the machine to others. */
const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  scripts: { court: string }
}
const command = scripts.court.replace('exec node ', '').split(' ')

/** Runs the operators' command on a fresh database, as an operator would. */
async function importFolder(name: string, folder: string, cases: number): Promise<Imported> {
  const { url, keysFile } = await temporaryDatabase(name)
  const settings = { DATABASE_URL: url, KEYS_FILE: keysFile }
  await finished(spawnNode([...command, 'courts', '--json'], settings))
  const began = performance.now()
  const child = spawnNode([...command, 'import', folder, '--json'], settings)
  let memory = 0
  const ended = finished(child)
  while (child.exitCode === null) {
    memory = Math.max(memory, await peak(child.pid!))
    await sleep(20)
  }
  await ended
  const seconds = (performance.now() - began) / 1000
  const report = JSON.parse(lastWords(child).slice(0)) as { loaded: { cases: number } }
  if (report.loaded.cases < cases) throw new Error(`Only ${report.loaded.cases} cases came in.`)
  return { seconds, memory }
}

const finished = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) =>
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The import failed: ${lastWords(child)}`)),
    ),
  )

/** The kernel's own mark of the most memory that a process has held. */
async function peak(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
}

export const sampleImport: Measure = {
  name: 'sample import',
  unit: 's',
  bar: 5,
  better: 'less',
  run: async () => (await importFolder('sample_import', 'test/samples/shibei', 1)).seconds,
}

const manyCases = 100_000

export const fullImport: Measure = {
  name: `import of ${manyCases.toLocaleString('en')} cases, memory`,
  unit: 'MB',
  bar: 300,
  better: 'less',
  async run() {
    const folder = await temporaryFolder()
    await writeManyCases(folder, manyCases)
    return (await importFolder('full_import', folder, manyCases)).memory
  },
}
