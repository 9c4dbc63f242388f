const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A moment as papers show it, in the court's time: 2026-11-21 09:05:00. */
export const momentOnPaper = (at: Date | string): string => clock.format(new Date(at))

/** A day as Chinese papers close with it: 2026年11月21日; in English as it is. */
export const dayOnPaper = (day: string, language: 'zh' | 'en'): string => {
  const [year, month, date] = day.split('-').map(Number)
  return language === 'zh' ? `${year}年${month}月${date}日` : day
}
