/** How long leads are kept, and what is left of them. */
export const retention = {
  nav: { retention: '线索保存' },
  page: {
    retention: {
      title: '线索保存期限',
      lead: '按保存到期日排列，先到期的在前。到期前30日在这里逐条列明；无人暂缓的，到期后自动销毁密钥，内容不能恢复，只留下何时、因何销毁。',
      home: '即将销毁的线索',
      panel: '保存期限',
      noContent: '这里不显示线索内容。',
      stateIs: '目前',
      heldBy: '暂缓决定',
      lastDay: (day: string) => `${day}之后销毁`,
      filterFrom: '到期不早于',
      filterTo: '到期不晚于',
      keptFor: {
        notUsed: '未采用',
        notConfirmed: '核查未发现',
        confirmed: '已核实',
        paid: '已发放赏金',
      },
      columns: {
        keptFor: '保存依据',
        concludedAt: '办结时间',
        until: '保存至',
        hold: '暂缓理由',
        lastDay: '销毁前最后一日',
        erasedAt: '销毁时间',
      },
    },
  },
  states: {
    retention: {
      kept: '保存中',
      told: '即将销毁',
      held: '暂缓销毁',
      needed: '尚有未完事项，不销毁',
      erased: '已销毁',
    },
  },
  acts: { retention: { hold: '暂缓销毁', release: '解除暂缓' } },
  effects: {
    retention: {
      hold: '写明为何必须继续保存。暂缓期间不销毁，理由随线索一并加密。',
      release: '写明为何不再需要。解除后重新提前30日列明，再销毁。',
    },
  },
  entries: {
    'lead.expiring': '列明：线索即将到期销毁',
    'lead.keptLonger': '线索尚有需要，不再到期',
    'lead.erased': '线索到期，密钥已销毁',
    'lead.receiptForgotten': '回执码到期，不再可查',
    'lead.holdPlaced': '暂缓销毁线索',
    'lead.holdReleased': '解除暂缓销毁',
  },
} as const
