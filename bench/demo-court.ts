import { startProgram, temporaryDatabase, type Running } from './temporary.ts'

interface DemoCourt extends Running {
  databaseUrl: string
}

let started: Promise<DemoCourt> | undefined

/** The whole demo court, started once for all measures that ask it. */
export function demoCourt(): Promise<DemoCourt> {
  started ??= start()
  return started
}

async function start(): Promise<DemoCourt> {
  const { url: databaseUrl, keysFile } = await temporaryDatabase('demo_court')
  const settings = { DATABASE_URL: databaseUrl, KEYS_FILE: keysFile }
  return { ...(await startProgram('start.ts', settings, '/readyz')), databaseUrl }
}
