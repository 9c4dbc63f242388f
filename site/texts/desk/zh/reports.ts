/** Corrections and complaints. */
export const reports = {
  nav: { corrections: '更正申请', complaints: '投诉举报' },
  page: {
    reports: {
      corrections: {
        title: '更正申请',
        lead: '“不是我”“信息有误”的申请。收到后十五日内审查，成立的三个工作日内更正。',
        one: '更正申请',
      },
      complaints: {
        title: '投诉举报',
        lead: '对执行人员的投诉举报，只有监察可见。',
        one: '投诉举报',
      },
      receivedAt: '收到时间',
      listing: '涉及的失信信息',
      content: '内容',
      contact: '联系方式',
      answer: '答复',
      outcome: '结果',
    },
  },
  states: { reports: { received: '待审查', opened: '审查中', answered: '已答复' } },
  acts: { reports: { open: '开始办理', answer: '答复' } },
  effects: {
    reports: {
      open: '登记由您办理。',
      answer: '提出人凭回执码可以看到答复。',
    },
  },
  entries: {
    'correction.received': '收到更正申请',
    'correction.opened': '查看更正申请',
    'correction.openingRefused': '查看更正申请被拒',
    'correction.founded': '更正申请理由成立',
    'correction.answered': '答复更正申请',
    'complaint.received': '收到投诉举报',
    'complaint.opened': '查看投诉举报',
    'complaint.openingRefused': '查看投诉举报被拒',
    'complaint.answered': '答复投诉举报',
  },
} as const
