import { beforeAll, expect, test } from 'vitest'
import type { Render } from '../../api/frame.ts'
import { dayOf } from '../../db/time/days.ts'
import { fileCase } from '../filed-case.ts'
import { shibei } from '../informant.ts'
import { follow, useWorker } from '../notifying.ts'
import { builtSite } from '../site/made-up.ts'
import { clock, owner } from '../store.ts'
import { atTheDesk } from './at-the-desk.ts'
import { openApp, useCourt } from './court.ts'

useCourt()
useWorker()

let render: Render
const app = openApp({ render: (request, locals) => render(request, locals) })
let clerk: Awaited<ReturnType<typeof atTheDesk>>

beforeAll(async () => {
  render = (await builtSite()) as unknown as Render
  clerk = await atTheDesk(app, 'clerk')
}, 180_000)

test('a clerk records at the ledger that what no channel brought was served on paper', async () => {
  const caseNumber = `（${dayOf(clock.now).slice(0, 4)}）鲁0203执77777号`
  const filed = await fileCase(shibei, { caseNumber })
  await follow()
  const [row] = await owner`select id from notifications where case_file_id = ${filed.id}`
  const address = `/desk/notifications/${String(row!['id'])}`
  const page = await (await clerk.get('/desk/notifications')).text()
  expect(page).toContain('这里记的是通知，不是文书送达')
  expect(page).toContain(`action="${address}/again"`)
  const none = await clerk.post(`${address}/again`, {})
  expect([none.status, await none.text()]).toEqual([
    409,
    expect.stringContaining('没有可用的联系方式'),
  ])
  const served = await clerk.post(`${address}/paper`, { servedOn: dayOf(clock.now), means: 'post' })
  expect(served.status).toBe(303)
  const after = await (await clerk.get('/desk/notifications')).text()
  expect(after).not.toContain(`action="${address}/again"`)
})
