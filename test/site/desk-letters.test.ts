import { expect, test } from 'vitest'
import { askAs, queueLetter } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { deliverAll, follow, ledger, useWorker } from '../notifying.ts'
import { useStore } from '../store.ts'
import { show, useSite } from './made-up.ts'

useStore()
useCourts()
useWorker()
useSite()

const viewer = staff(shibei, 'clerk', 'officer')
const ask = askAs(viewer)

async function letter() {
  const filed = await fileCase(shibei)
  await follow()
  await deliverAll()
  const [row] = await ledger(shibei, filed.id)
  await queueLetter('敦化路1号', { id: row!.id })
  return { filed, number: row!.number }
}

test.each(['zh', 'en'] as const)(
  'the post room has its queue, its file and its forms, in %s',
  async (language) => {
    const { number } = await letter()
    const { html } = await show('/desk/letters', { ask, viewer, language })
    expect(html).toContain(number)
    expect(html).toContain('/desk/letters/batch?upTo=')
    expect(html).toContain('name="tracking"')
    expect(html).not.toContain('敦化路')
  },
)

test('the page of a case has the six documents of each debtor, and the form of their service', async () => {
  const { filed } = await letter()
  const { html } = await show(`/desk/cases/${filed.id}`, { ask, viewer })
  for (const said of ['执行通知书', '致失信被执行人的公开信', '未送达', 'name="servedBy"']) {
    expect(html).toContain(said)
  }
})
