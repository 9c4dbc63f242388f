/** The messages that the rules demand, as they read. */
export const templates = {
  nav: { templates: '通知模板' },
  page: {
    templates: {
      title: '通知模板',
      lead: '规则要求告知的每一条通知，用示例数据写出来是什么样。正文改动后自动成为新版本，已经发出的仍按当时的版本。',
      template: '模板',
      on: '何时',
      always: '尚无触发的节点',
      tells: '告知谁',
      by: '最迟',
      byUsual: '次日之内',
      unit: {
        hours: (n: number) => `${n}小时内`,
        days: (n: number) => `${n}日内`,
        workingDays: (n: number) => `${n}个工作日内`,
      },
      rules: '依据',
      open: '规则尚未启用',
      version: (name: string, version: number) => `${name} 第${version}版`,
      frame: '首尾',
      since: '启用',
      before: '以前的版本',
      full: '全文（邮件、聊天、信函）',
      short: '短信',
      segments: (encoding: string, characters: number, segments: number) =>
        `${characters}字，按${encoding}分${segments}段计费`,
      standing: '状态',
      standings: { sent: '使用中', waiting: '待启用' },
      languages: { zh: '中文', en: '英文' },
    },
  },
} as const
