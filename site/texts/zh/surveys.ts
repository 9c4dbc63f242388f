/** The questions to a party after a step. */
export const surveys = {
  title: '请评价这一步',
  lead: (step: string, day: string) =>
    `${day}办完“${step}”。请回答四个问题，大约一分钟，不答也不影响案件办理。`,
  private: '答复加密保存，只交给法院监察人员。承办人和执行局看不到，也看不出是谁答的。',
  until: (day: string) => `${day}之前可以回答，每一步只能回答一次。`,
  yes: '是',
  no: '否',
  text: '还想说的话',
  textHint: '可以写明什么人、什么时候、做了什么。请不要写您自己的姓名和电话，除非您愿意。',
  send: '提交评价',
  thanks: '已经交给监察人员，谢谢您。',
  labels: {
    toldInTime: '法院及时告诉您这一步了吗？',
    treatedProperly: '工作人员态度文明、说明清楚吗？',
    passiveOrAbusive: '有没有消极执行、乱执行，或者冷硬横推、恶意刁难？',
    askedForFavours: '有没有人吃请、索要或者收受好处？',
  },
}
