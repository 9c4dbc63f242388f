import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'
import { atTheDesk } from '../api/at-the-desk.ts'
import { openApp, useCourt } from '../api/court.ts'
import { sendLead } from '../informant.ts'
import { databaseUrl } from '../store.ts'

useCourt()

const app = openApp()
const run = promisify(execFile)

test('an urgent lead that another process received alarms the open pages of this one', async () => {
  const duty = await atTheDesk(app, 'dutyOfficer')
  const answer = await duty.get('/desk/leads/events')
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader.read()).value).toBe('retry: 2000\n\n')
  const { keysFile } = inject('cluster')
  const { stdout: order } = await run(
    process.execPath,
    [`${import.meta.dirname}/other-process.ts`],
    { env: { ...process.env, DATABASE_URL: databaseUrl, KEYS_FILE: keysFile } },
  )
  const { value } = await reader.read()
  expect(value).toBe(
    `event: lead\ndata: ${JSON.stringify({ order: Number(order), urgent: true })}\n\n`,
  )
  await reader.cancel()
})

test('one lead makes one event on each of many open pages', async () => {
  const duty = await atTheDesk(app, 'dutyOfficer')
  const open = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const answer = await duty.get('/desk/leads/events')
      const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
      await reader.read()
      return reader
    }),
  )
  const { order } = await sendLead({ urgent: true })
  for (const reader of open) {
    expect((await reader.read()).value).toContain(`"order":${order}`)
    await reader.cancel()
  }
})
