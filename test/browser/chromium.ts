import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Where Chromium lies. When it is missing, root installs Debian's; anybody else is told how to.
 * @throws Error with the one sentence that helps
 */
export async function chromiumPath(): Promise<string> {
  const found = await installed()
  if (found) return found
  if (process.getuid?.() === 0) {
    await installAsRoot().catch(() => {})
    const fresh = await installed()
    if (fresh) return fresh
  }
  throw new Error(
    'The browser tests need Chromium: install it with `sudo apt-get install chromium`, or name yours in CHROMIUM.',
  )
}

async function installed(): Promise<string | undefined> {
  for (const path of [process.env['CHROMIUM'], ...places]) {
    if (path && (await runs(path))) return path
  }
  return undefined
}

const runs = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

async function installAsRoot(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Test files in two processes may ask at once; apt's own lock makes the second wait.
  const apt = (...words: string[]) =>
    run('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', ...words], {
      env,
      maxBuffer: 64 << 20,
    })
  await apt('update').catch(() => {})
  await apt('install', '--no-install-recommends', 'chromium')
}
