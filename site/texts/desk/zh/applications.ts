/** Requests of applicants to list a debtor. */
export const applications = {
  page: {
    applications: {
      title: '纳入失信名单的申请',
      within: '收到申请之日起十五日内审查并作出决定：院长签发纳入决定，或者驳回并说明理由。',
      none: '没有登记申请执行人的纳入申请。',
      debtor: '被执行人',
      receivedOn: '收到日期',
      state: '处理',
    },
  },
  states: { applications: { open: '待决定', granted: '已决定纳入', refused: '不予纳入' } },
  acts: { applications: { receive: '登记纳入申请', refuse: '不予纳入' } },
  effects: {
    applications: {
      receive: '申请执行人书面申请将被执行人纳入失信名单的，登记后开始计算十五日。',
      refuse: '经审查不符合法定情形的，写明理由并书面答复申请执行人；十五日的期限停止计算。',
    },
  },
  entries: {
    'listing.applied': '申请纳入失信名单',
    'listing.applicationAnswered': '答复纳入申请',
  },
  labels: { requestReceivedOn: '收到日期' },
} as const
