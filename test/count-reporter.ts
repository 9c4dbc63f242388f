import type { Reporter, TestModule } from 'vitest/node'

/** Says how many tests passed, failed and were skipped, alone on the very last line of the run. */
export default class CountReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly unknown[],
    reason: 'passed' | 'interrupted' | 'failed',
  ): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1
      // A file that cannot be loaded has no tests to count, and is a failure all the same.
      if (module.state() === 'failed' && module.children.size === 0) count.failed += 1
    }
    count.failed += unhandled.length
    if (reason !== 'passed' && count.failed === 0) count.failed = 1
    const line = `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`
    process.once('exit', () => process.stdout.write(line))
  }
}
