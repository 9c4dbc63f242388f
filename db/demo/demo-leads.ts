import { randomUUID } from 'node:crypto'
import type { Actor } from '../act.ts'
import { acknowledgeLead } from '../leads/acknowledge-lead.ts'
import { answerLead } from '../leads/answer-lead.ts'
import { listLeads } from '../leads/list-leads.ts'
import { drawReceipt } from '../leads/receipt.ts'
import { receiveLead } from '../leads/receive-lead.ts'
import { receiveReport } from '../reports/receive-report.ts'
import type { DemoCourt } from './demo-court.ts'

const anyone: Actor = { kind: 'anyone' }

const told = [
  {
    category: 'property',
    text: '被执行人名下的货车平时停在城北物流园东门停车场，每天晚上七点以后都在。',
    place: '城北物流园东门停车场',
  },
  {
    category: 'breach',
    text: '公告里被限制消费的人上周末在一家星级酒店办酒席，我是去帮忙的厨师。',
    place: '',
    standing: 'confidential',
    wantsReward: true,
    identity: { name: '佟守言', phone: '13900000101', account: '演示银行 6200 0000 0000 0101' },
  },
  {
    category: 'whereabouts',
    text: '被执行人最近在菜市场旁边的棋牌室打牌，下午经常在。',
    place: '菜市场旁',
    urgent: true,
  },
  {
    category: 'property',
    text: '听说他把一套房子以很低的价钱卖给了亲戚，房子一直是他自己在住。',
    place: '',
    standing: 'named',
    identity: { name: '卞知秋', phone: '13900000102' },
  },
] as const

/** Sends the demo's leads and reports, and has the duty officer take up the first two. */
export async function sendDemoLeads({ court, actors, cases }: DemoCourt): Promise<void> {
  for (const [at, lead] of told.entries()) {
    const { caseNumber } = cases[at + 4]!
    await receiveLead(anyone, {
      ...drawReceipt(),
      ...lead,
      channel: 'web',
      court: court.code,
      about: { caseNumber },
    })
  }
  for (const kind of ['correction', 'complaint'] as const) {
    const text =
      kind === 'correction'
        ? '名单上的人和我同名，身份证号码中间四位看不到，单位以为是我，请核对并说明。'
        : '我打了三次电话都没有人接，想知道案件为什么两个月没有进展。'
    await receiveReport(anyone, { ...drawReceipt(), kind, court: court.code, text })
  }
  const { rows } = await listLeads(actors.dutyOfficer)
  for (const { id, version } of [rows[0]!, rows.at(-1)!]) {
    await acknowledgeLead(actors.dutyOfficer, { id, version })
    const text = '线索已收到，正在依法核实。如果您想起更多情况，请凭回执码补充。'
    await answerLead(actors.dutyOfficer, { id, text, once: randomUUID() })
  }
}
