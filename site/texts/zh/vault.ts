/** That the name of an informant was opened, as the receipt shows it. */
export const vault = {
  title: '您的身份信息',
  opened: '保密库曾按规定由两人开启，查看了您的身份信息：',
} as const
