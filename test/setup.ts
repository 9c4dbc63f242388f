import { afterEach, expect, vi } from 'vitest'

// A fault that is only logged is still a fault.
const logged = vi.spyOn(console, 'error')
afterEach(() => {
  const calls = logged.mock.calls.splice(0)
  logged.mockClear()
  expect.soft(calls, 'console.error was called').toEqual([])
})
