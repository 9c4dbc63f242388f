/** The sheet of one's day. */
export const day = {
  nav: { day: '今日登记表' },
  page: {
    day: {
      title: '业内活动登记表',
      lead: '您当天在系统里办的每一件事，自动列在这里，不用另填。选择日期可以看以前的；只有您自己看得到。',
      notes: (on: string) => `${on} 补充登记`,
      none: '还没有补充。',
    },
  },
  acts: { day: { note: '补充登记' } },
  effects: { day: { note: '系统里没有留下记录的事写在这里，例如上门未遇。写下后不能修改。' } },
  entries: { 'day.noted': '补充业内活动登记' },
  labels: { dayText: '做了什么', dayCase: '案号（有关案件的，填写）', dayOf: '日期' },
} as const
