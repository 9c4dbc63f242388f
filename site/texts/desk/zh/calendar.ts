/** The calendar of rest days and make-up working days. */
export const calendar = {
  nav: { calendar: '工作日历' },
  page: {
    calendar: {
      title: '工作日历',
      lead: '期限按国务院公布的放假安排计算：法定期限最后一日是休息日的顺延，工作日包括补班日。日历由本系统各法院共用。',
      loadedYears: '已录入的年度',
      year: '年度',
      off: '放假（工作日）',
      work: '补班（周末）',
      days: (n: number) => `${n}天`,
      source: '来源',
      sources: { library: '系统自带', desk: '办案台录入', command: '运维命令录入' },
      since: '录入时间',
      missing: (year: string) => `${year}年尚未录入`,
      missingSays:
        '该年度的日期暂按每天都是工作日计算，并标明“暂定”；当事人自己的期限在录入之前不会显示为届满。录入后自动改正，每个变动的日期都留痕。',
      needed: (year: string) => `${year}年放假安排尚未录入`,
      neededAdvice: '国务院通常在十一月公布。请录入，否则下一年度的日期都只是暂定。',
      open: '录入放假安排',
      months: [
        '一月',
        '二月',
        '三月',
        '四月',
        '五月',
        '六月',
        '七月',
        '八月',
        '九月',
        '十月',
        '十一月',
        '十二月',
      ],
      weekdays: ['一', '二', '三', '四', '五', '六', '日'],
      restMark: '休',
      workMark: '班',
      today: '今天',
      weekend: '周末',
      legend: '休：放假；班：周末补班；灰底：周末。',
      enter: '录入年度放假安排',
      enterSays:
        '上传文件或者粘贴内容，先预览，确认之前不写入任何内容。可以是国务院通知的原文，可以是两列的表（日期,放假或者补班；UTF-8或GB18030），也可以是运维命令使用的JSON。',
      preview: '预览',
      previewTitle: (year: string) => `预览：${year}年（尚未写入）`,
      doneTitle: (year: string) => `${year}年已录入`,
      done: (reckoned: number, moved: number) =>
        `${reckoned}项正在计算的期限已重新确认，其中${moved}项日期有变，均已留痕。`,
      running: (running: number, moving: number) =>
        `正在计算的期限中有${running}项涉及该年度，确认后${moving}项日期会变动。`,
      replaces: '该年度已经录入，确认后以此为准。',
      changes: '与现有日历不同的日期',
      noChanges: '与现有日历没有不同。',
      confirm: '确认录入',
      nothingWork: '没有补班日。',
    },
  },
  labels: { notice: '粘贴放假安排' },
  hints: {
    notice:
      '例如：一、元旦：1月1日（周五）至3日（周日）放假调休。1月4日（周一）上班。或者每行一个日期：2027-01-01,放假',
  },
} as const
