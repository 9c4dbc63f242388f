/** What the desk says about time limits. */
export const clocks = {
  entries: {
    'clock.paused': '期限中止计算',
    'clock.resumed': '期限恢复计算',
    'clock.reassigned': '期限改由他人负责',
    'clock.ended': '期限终止',
    'clock.warned': '期限预警',
    'month.begun': '月度工作开始',
    'week.begun': '每周工作开始',
  },
} as const
