import { Composer } from 'grammy'
import type { Ctx, Turn } from '../turn.ts'

/** The duty phone of every court, 24 hours (seed 1 art 4). */
export const handOver = new Composer<Ctx>()

/** What no form should hold up (domain 2): violence, self-harm, a sighting or a removal of property right now. */
const atOnce =
  /自杀|轻生|不想活|暴力|打人|持刀|威胁我|报警|救命|(正在|马上|刚刚?)(转移|搬|看到|看见|出现|跑)|suicide|kill myself|violen|right now|being moved/i

handOver.command('duty', ({ turn }) => sayDuty(turn))

handOver.on('message:text').filter(
  (ctx) => !ctx.turn.state && cannotWait(ctx.message.text),
  ({ turn }) => sayCallAtOnce(turn),
)

/** Whether a text speaks of what only a telephone can help with. */
export const cannotWait = (text: string): boolean => atOnce.test(text)

export async function sayCallAtOnce(turn: Turn): Promise<void> {
  turn.say(turn.t.handOver)
  await sayDuty(turn)
}

async function sayDuty(turn: Turn): Promise<void> {
  const courts = await turn.ask.courts()
  turn.say(
    turn.t.duty(
      courts.map(({ name, nameEn, dutyPhone }) => ({
        name: turn.language === 'zh' ? name : nameEn,
        phone: dutyPhone,
      })),
    ),
  )
}
