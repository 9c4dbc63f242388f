/** The first page. */
export const home = {
  nav: { home: '首页' },
  page: {
    home: {
      tally: '待办一览',
      title: '待我办理',
      greeting: (name: string) => `${name}，您好。`,
      lead: '按您今天的职务列出。',
      urgent: '紧急线索',
      leads: '待受理的线索',
      toCheck: '待审核',
      toSign: '待签发',
      toServe: '待送达',
      toPublish: '待公布',
      drafts: '草稿',
      late: '已逾期和即将到期的期限',
      corrections: '待答复的更正申请',
      complaints: '待答复的投诉举报',
      failed: '未送达的通知',
      empty: '目前没有等您办理的事项。',
      noRole: '您今天没有任何职务，不能查看或办理本院事务。请联系系统管理员。',
      adminOnly: '系统管理员只管理人员和职务，不办理案件。',
      subject: '类别',
      record: '名称',
    },
  },
} as const
