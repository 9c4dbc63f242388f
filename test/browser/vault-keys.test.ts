import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { appointStaff, askAs, type Actor } from '../../db/index.ts'
import { barriers, overhang, useBrowser } from './browser.ts'
import { useWholeCourt } from './court.ts'
import { atTheDesk, send } from './desk.ts'

useWholeCourt()
useBrowser()

const passphrase = 'a passphrase of some length'
const by: Extract<Actor, { kind: 'staff' }> = {
  kind: 'staff',
  staffId: '00000000-0000-4000-8000-000000000000',
  court: '鲁0203',
  name: '管理员',
  roles: ['administrator'],
}

async function appointCustodian(username: string) {
  const { rows } = await askAs(by).staff({ name: username })
  await appointStaff(by, { staffId: rows[0]!.id, role: 'custodian' })
}

test('L29 a new keeper makes a key in their own browser, and another of the office reseals for it what was kept before', async () => {
  await appointCustodian('shibei-clerk')
  const asker = await atTheDesk('shibei-director')
  await asker.goto('/desk/vault/new?drill=1')
  await expect.poll(() => asker.locator('[name=publicKey]').inputValue()).toHaveLength(43)
  await send(asker.locator('form[data-vault=ask]'), { hours: '4' })

  const keeper = await atTheDesk('shibei-clerk')
  await keeper.goto('/desk/vault')
  await keeper.locator('#act-make-custodian summary').click()
  const make = keeper.locator('form[data-vault=make]')
  const said = () => make.locator('[data-say]').innerText()
  await make.locator('[data-passphrase]').fill('short')
  await make.locator('[data-make]').click()
  await expect.poll(said).toContain('14')
  await make.locator('[data-passphrase]').fill(passphrase)
  await make.locator('[data-again]').fill(`${passphrase}!`)
  await make.locator('[data-make]').click()
  await expect.poll(said).toContain('不一致')
  await make.locator('[data-again]').fill(passphrase)
  const [download] = await Promise.all([
    keeper.waitForEvent('download', { timeout: 60_000 }),
    make.locator('[data-make]').click(),
  ])
  const keyFile = await readFile(await download.path())
  await expect.poll(() => make.locator('[name=publicKey]').inputValue()).toHaveLength(43)
  const posts: string[] = []
  keeper.on('request', (request) => posts.push(request.postData() ?? ''))
  for (const width of [320, 1280]) {
    await keeper.setViewportSize({ width, height: 900 })
    expect(await overhang(keeper)).toBe(0)
  }
  expect(await barriers(keeper)).toEqual([])
  await send(make, {})
  expect(posts.join('\n')).not.toContain('passphrase')
  const { fingerprint: digits } = JSON.parse(keyFile.toString()) as { fingerprint: string }
  expect(await keeper.locator('#holders ~ *').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining(digits)]),
  )

  const older = await atTheDesk('shibei-custodian')
  const file = await (await older.request.get('/demo/keys/shibei-custodian.json')).body()
  await older.goto('/desk/vault')
  await older.locator('a[href*="/desk/vault/holders/"]').first().click()
  const reseal = older.locator('form[data-vault=reseal]')
  expect(await reseal.locator('.vault-digits').innerText()).toBe(digits)
  for (const width of [320, 1280]) {
    await older.setViewportSize({ width, height: 900 })
    expect(await overhang(older)).toBe(0)
  }
  expect(await barriers(older)).toEqual([])
  await reseal
    .locator('[data-key-file]')
    .setInputFiles({ name: 'my.key', mimeType: 'application/json', buffer: file })
  await reseal.locator('[data-passphrase]').fill('yangguang-demo-key')
  await reseal.locator('button[type=submit]').click()
  await expect.poll(() => reseal.locator('[data-say]').innerText()).toContain('核对')
  await reseal.locator('[data-compared]').check()
  await reseal.locator('button[type=submit]').click()
  await reseal.waitFor({ state: 'detached', timeout: 60_000 })
  expect(await barriers(older)).toEqual([])

  await keeper.goto(asker.url())
  const give = keeper.locator('form[data-vault=give]')
  await give
    .locator('[data-key-file]')
    .setInputFiles({ name: 'my.key', mimeType: 'application/json', buffer: keyFile })
  await give.locator('[data-passphrase]').fill(passphrase)
  await give.locator('[data-compared]').check()
  await give.locator('button[type=submit]').click()
  await give.waitFor({ state: 'detached', timeout: 60_000 })
})
