import { document } from './rule.ts'

const { timeLimit } = document({
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
} as const
