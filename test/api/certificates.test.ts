import { execFileSync } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { issueCertificate } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { deliverAll, follow, ledger, useWorker } from '../notifying.ts'
import { useStore } from '../store.ts'
import { openApp, publicUrl, shown } from './court.ts'

useStore()
useCourts()
useWorker()

const clerk = staff(shibei, 'clerk')
const page = '/certificates/verify'

async function certificate(form: 'json' | 'pdf') {
  const filed = await fileCase(shibei)
  await follow()
  await deliverAll()
  const [row] = await ledger(shibei, filed.id)
  return issueCertificate(clerk, {
    notificationId: row!.id,
    form,
    verifyAt: `${publicUrl}${page}`,
  })
}

/** A file sent with the page's form, as a browser without scripts sends it. */
async function upload(bytes: Uint8Array | undefined) {
  const body = new FormData()
  body.set('text', '')
  if (bytes) body.set('file', new File([new Uint8Array(bytes)], 'certificate.pdf'))
  return openApp().request(`${publicUrl}${page}`, {
    method: 'POST',
    body,
    headers: { origin: publicUrl },
  })
}
const outcomeOf = async (answer: Response) =>
  (await shown(answer)).result?.['verified'] as { outcome: string } | undefined

test.each(['json', 'pdf'] as const)(
  'anybody checks a %s on the page, without a sign-in',
  async (form) => {
    const { bytes } = await certificate(form)
    expect(await outcomeOf(await upload(bytes))).toMatchObject({ outcome: 'genuine', form })
    const changed = new Uint8Array(bytes)
    changed[200] = changed[200]! ^ 1
    expect((await outcomeOf(await upload(changed)))?.outcome).not.toBe('genuine')
  },
)

test('a form without a file says so beside the field (upload-missing)', async () => {
  const { form } = await shown(await upload(undefined))
  expect(form?.refusal?.rule).toBe('upload-missing')
  expect(form?.errors.map(({ field }) => field)).toEqual(['file'])
})

test('nobody takes a certificate away who is not signed in', async () => {
  const { status } = await openApp().request(
    `${publicUrl}/progress/certificates/0199aaaa-0000-7000-8000-000000000000/pdf`,
  )
  expect(status).toBe(401)
})

test('with the published keys and the file alone it is checked without a store: genuine ends with 0, altered with 1', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'))
  const { bytes } = await certificate('pdf')
  const keys = await (await openApp().request(`${publicUrl}/api/v1/keys`)).text()
  await writeFile(join(folder, 'keys.json'), keys)
  await writeFile(join(folder, 'genuine.pdf'), bytes)
  await writeFile(
    join(folder, 'altered.pdf'),
    bytes.map((byte, at) => (at === 300 ? byte ^ 1 : byte)),
  )
  const check = (file: string) =>
    execFileSync(
      process.execPath,
      ['court.ts', 'certificate', 'verify', join(folder, file), '--key', join(folder, 'keys.json')],
      { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' }, stdio: 'pipe' },
    )
  expect(check('genuine.pdf')).toContain('真实')
  expect(() => check('altered.pdf')).toThrow(/status|failed/i)
})
