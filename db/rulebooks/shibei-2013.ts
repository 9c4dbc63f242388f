import { document } from './rule.ts'

const { authority, timeLimit } = document({
  title: '青岛市市北区执行指挥中心工作规则',
  from: '2013-05-01',
  court: '鲁0203',
})

export const shibei2013 = {
  'urgent-lead-dispatch': timeLimit('第二十三条', {
    starts: ['lead.received.urgent'],
    stops: ['lead.dispatched', 'lead.concluded'],
    length: 5,
    unit: 'minutes',
    statutory: false,
    shown: false,
    says: {
      zh: '接到紧急线索后五分钟内出警',
      en: 'Officers leave within five minutes of an urgent lead',
    },
  }),
  'court-reward-shibei': authority('第二十条第（四）项', {
    act: 'bounty.reward.sign',
    signers: ['director'],
    says: {
      zh: '对根据执行公告提供下落和财产线索的居民，法院按线索价值给予适当奖励',
      en: 'Residents who answer a notice with whereabouts or property are rewarded by the value of the lead',
    },
  }),
} as const
