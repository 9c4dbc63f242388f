/** What the desk says about how the court keeps its time limits. */
export const performance = {
  nav: { performance: '绩效' },
  entries: { 'performance.refreshed': '重新统计绩效' },
} as const
