import fc from 'fast-check'
import { afterEach, expect, vi } from 'vitest'

// What is tried at random is the same on every run; `SEED=2 npm test` tries something else.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) })

// A fault that is only logged is still a fault.
const logged = vi.spyOn(console, 'error')
afterEach(() => {
  const calls = logged.mock.calls.splice(0)
  logged.mockClear()
  expect.soft(calls, 'console.error was called').toEqual([])
})

// No test depends on the world outside, and none tells it anything.
const { fetch } = globalThis
globalThis.fetch = async (input, init) => {
  const { hostname } = new URL(input instanceof Request ? input.url : input)
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) {
    throw new Error(`A test asked ${hostname}.`)
  }
  return fetch(input, init)
}
