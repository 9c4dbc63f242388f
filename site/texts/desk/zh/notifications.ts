/** The ledger of notifications. */
export const notifications = {
  nav: { notifications: '通知台账' },
  page: {
    notifications: {
      title: '通知台账',
      lead: '依规应当告知的，每一条、每一次发送都在这里。',
      number: '编号',
      rule: '依据规则',
      case: '案号',
      subject: '事项',
      made: '生成时间',
      attempts: '发送记录',
      next: '下次发送',
      text: '通知正文',
    },
  },
  states: {
    notifications: {
      waiting: '待发送',
      sending: '发送中',
      delivered: '已送达',
      failed: '未送达',
    },
    attempts: {
      made: '已生成',
      handedOver: '已交通道',
      accepted: '对方已接收',
      refused: '对方拒收',
      failed: '发送失败',
      noAddress: '没有可用地址',
    },
  },
  entries: {
    'channel.added': '登记联系渠道',
    'channel.confirmed': '确认联系渠道',
    'channel.ended': '停用联系渠道',
    'notification.made': '生成通知',
    'notification.done': '通知已送达',
    'notification.failed': '通知未送达',
  },
} as const
