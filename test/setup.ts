import { afterEach, expect, vi } from 'vitest'

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
