import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerLead, askAs, writeToCourt } from '../../db/index.ts'
import { sendLead, shibei, staff, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const duty = staff(shibei, 'dutyOfficer')
const later = () => (clock.now = new Date(clock.now.getTime() + 60_000))
const write = (receipt: string, text: string) =>
  writeToCourt({ receipt, text, once: randomUUID(), client: 'i' })

test('what the informant adds is marked as unread in the list and new on the page, until somebody has opened it', async () => {
  const { id, receipt } = await sendLead()
  const unread = async () => (await askAs(duty).leads()).rows.find((row) => row.id === id)!.unread
  expect(await unread()).toBe(0)
  await write(receipt, '他今天又来了')
  expect(await unread()).toBe(1)
  later()
  const marks = async () => (await askAs(duty).lead(id)).messages.map(({ isNew }) => isNew)
  expect(await marks()).toEqual([true])
  expect(await unread()).toBe(0)
  later()
  await write(receipt, '换了一辆车')
  later()
  expect(await marks()).toEqual([false, true])
  await answerLead(duty, { id, text: '谢谢', once: randomUUID() })
  expect(await unread()).toBe(0)
})

test('lead-not-asked: who does not want to be asked back is sent nothing, before they write again themselves', async () => {
  const { id, receipt } = await sendLead({ mayAsk: false })
  expect(await askAs(duty).lead(id)).toMatchObject({ mayAsk: false, mayWrite: false })
  const ask = () => answerLead(duty, { id, text: '请问车牌号？', once: randomUUID() })
  await expect(ask()).rejects.toMatchObject({ rule: 'lead-not-asked' })
  expect(await owner`select from lead_messages where lead_id = ${id}`).toHaveLength(0)
  await write(receipt, '可以问我')
  await ask()
  expect((await askAs(duty).lead(id)).messages.map(({ from }) => from)).toEqual([
    'informant',
    'court',
  ])
})
