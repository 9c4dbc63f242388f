import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import { openStore } from '../db/connection.ts'

/** The owner's connection of the test file's own database, for what a court could never do. */
export let owner: postgres.Sql

/** The address of the test file's own database. */
export let databaseUrl: string

/** A clock that a test may move. */
export const clock = { now: new Date() }

let opened: Awaited<ReturnType<typeof openStore>> | undefined

async function open(): Promise<void> {
  const { keysFile } = inject('cluster')
  opened = await openStore({ url: databaseUrl, keysFile, now: () => clock.now })
}

/** Ends the process's store and opens it anew, as a restart does. */
export async function reopenStore(): Promise<void> {
  await opened?.close()
  await open()
}

/** Gives the test file its own copy of the prepared database, guards and all, and opens the store on it. */
export function useStore(): void {
  beforeAll(async () => {
    const { url } = inject('cluster')
    const name = `t_${randomUUID().replaceAll('-', '')}`
    const admin = postgres(url.replace(/\/prepared$/, '/postgres'), { max: 1, onnotice: () => {} })
    await admin.unsafe(`create database ${name} template prepared`)
    await admin.end()
    databaseUrl = url.replace(/\/prepared$/, `/${name}`)
    owner = postgres(databaseUrl, { max: 2, onnotice: () => {} })
    await open()
    afterAll(async () => {
      await opened?.close()
      await owner.end()
    })
  })
}
