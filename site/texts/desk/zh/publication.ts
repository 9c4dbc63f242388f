/** Listings, restrictions, bounties and notices: what their pages share. */
export const publication = {
  page: {
    columns: {
      name: '姓名或名称',
      number: '文号',
      caseNumber: '案号',
      state: '状态',
      day: '日期',
      kind: '类型',
      title: '标题',
      until: '截止',
      role: '身份',
      age: '年龄',
      validUntil: '有效期至',
    },
    draftFrom: {
      needCase: '请从案件页面开始起草：打开案件，在“决定与公告”中选择起草。',
      forCase: '所属案件',
      toCase: '到案件中办理',
      toCases: '前往案件',
    },
    subjects: {
      listings: {
        title: '失信名单',
        one: '失信决定',
        lead: '起草、审核、签发、送达、公布、更正、撤下。',
      },
      restrictions: {
        title: '限制消费',
        one: '限制消费令',
        lead: '起草、签发、送达、公布，并在原公告范围内解除。',
      },
      bounties: {
        title: '悬赏公告',
        one: '悬赏公告',
        lead: '财产悬赏、下落悬赏、举报奖励三类，条件各不相同。',
      },
      notices: { title: '公告', one: '公告', lead: '面向公众的公告。' },
    },
  },
} as const
