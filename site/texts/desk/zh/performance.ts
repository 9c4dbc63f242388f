/** What the desk says about how the court keeps its time limits. */
export const performance = {
  nav: { performance: '绩效' },
  page: {
    performance: {
      title: '执行绩效',
      lead: '本院的期限遵守情况和质效指标，未做隐去，仅供内部管理；公众看到的只有汇总数，少于五件的不公布。',
      asOf: (time: string) => `统计时间 ${time}`,
      never: '还没有统计过。',
      publicPage: '查看公开页面',
      refresh: '重新统计',
      refreshSays: '系统每天凌晨统计一次。现在需要最新的数字，可以重新统计。',
      lateClocks: '查看逾期的期限',
      rules: '按规则',
      officers: '按承办人',
      officersSay:
        '按姓名排列，不排名。仅供局长、院领导和监察了解工作在哪里积压，不对外公开，不作为考核依据。',
      officer: '承办人',
      answers: '答复用时',
      measures: '质效指标',
      none: '这段时间没有数据。',
    },
  },
  acts: { performance: { refresh: '重新统计' } },
  entries: { 'performance.refreshed': '重新统计绩效' },
} as const
