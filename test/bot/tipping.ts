import sharp from 'sharp'
import { expect } from 'vitest'
import type { Chat } from './chatting.ts'

/** How a lead by chat is filled in, where it differs from the shortest way. */
interface Filling {
  court?: string
  category?: string
  text?: string
  urgent?: '是' | '否'
  mayAsk?: '是' | '否'
  reward?: '是' | '否'
  /** What is answered to the five questions about it, in their order. */
  answers?: ('是' | '不是' | '不清楚')[]
  nudge?: '是' | '否'
}

/** Begins a lead and answers up to the text, which comes next. */
export async function beginTip(
  chat: Chat,
  { court = '青岛市市北区人民法院', category = '财产线索' }: Filling = {},
): Promise<string> {
  await chat.says('/tip')
  await chat.presses('开始填写')
  await chat.presses('不清楚，跳过')
  await chat.presses(court)
  return chat.presses(category)
}

/** Tells the text and skips what may be skipped; the photos come next. */
export async function tellOnly(chat: Chat, text: string): Promise<string> {
  await chat.says(text)
  return chat.presses('其余跳过')
}

const unsure = Array.from({ length: 5 }, () => '不清楚' as const)

/** From the photos to the summary. */
export async function finishTip(
  chat: Chat,
  { urgent = '否', mayAsk = '是', reward = '否', nudge = '否', answers = unsure }: Filling = {},
): Promise<string> {
  await chat.presses('完成')
  await chat.presses(urgent)
  await chat.presses(mayAsk)
  await chat.presses('匿名')
  await chat.presses(reward)
  if (reward === '是') for (const answer of answers) await chat.presses(answer)
  return chat.presses(nudge)
}

/** Answers every question up to the summary, which it gives. */
export async function fillIn(chat: Chat, filling: Filling = {}): Promise<string> {
  await beginTip(chat, filling)
  await tellOnly(chat, filling.text ?? '他的白色轿车停在香港中路地下车库')
  return finishTip(chat, filling)
}

/** The receipt that a chat was told last; a claim secret is longer. */
export const receiptOf = (chat: Chat): string => {
  const code = chat.log().findLast((one) => one.code && one.text.length === 21)
  expect(code).toBeDefined()
  return code!.text
}

/** A photo that says where and with what it was taken. */
export const photo = async (name = 'car.jpg') => ({
  name,
  type: 'image/jpeg',
  bytes: new Uint8Array(
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } })
      .withExif({
        IFD0: { Make: 'SecretCamera' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 4/1 1/1' },
      })
      .jpeg()
      .toBuffer(),
  ),
})
