import { expect, test } from 'vitest'
import { askAs } from '../../db/index.ts'
import { newChat, useChat } from '../bot/chatting.ts'
import { beginTip, finishTip, receiptOf, tellOnly } from '../bot/tipping.ts'
import { shibei, staff } from '../informant.ts'
import { owner } from '../store.ts'
import { marked, marker, residueOf } from './marked-photos.ts'

useChat()

const duty = askAs(staff(shibei, 'dutyOfficer'))
const types: Record<string, string> = {
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  WebP: 'image/webp',
  AVIF: 'image/avif',
  GIF: 'image/gif',
}

/** What the desk sees of each photo of the newest lead. */
async function seen(): Promise<Buffer[]> {
  const [row] = await owner`select id from leads order by "order" desc limit 1`
  const { id, photos } = await duty.lead(String(row!['id']))
  const all = await Promise.all(photos.map((one) => duty.leadPhoto(id, one.id)))
  return all.map((bytes) => Buffer.from(bytes))
}

test.each([
  ['photo', ['JPEG']],
  ['document', Object.keys(types)],
] as const)(
  'L21 what is sent to the chat as a %s keeps nothing but its pixels',
  async (as, kinds) => {
    const chat = newChat()
    await beginTip(chat)
    await tellOnly(chat, '他的车停在地下车库')
    const sent = marked.filter(([kind]) => (kinds as readonly string[]).includes(kind))
    for (const [kind, make] of sent) {
      const file = {
        name: `${marker}.${kind}`,
        type: types[kind]!,
        bytes: new Uint8Array(await make()),
      }
      await chat.sends(file, { asFile: as === 'document' })
    }
    await finishTip(chat)
    await chat.presses('提交')
    expect(receiptOf(chat)).toMatch(/^[0-9A-Z-]{21}$/)
    const kept = await seen()
    expect(kept.map(residueOf)).toEqual(kinds.map(() => []))
    expect(kept.some((bytes) => bytes.includes(marker))).toBe(false)
  },
)
