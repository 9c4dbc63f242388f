/** What a party was sent in its own case. */
export const ownNotifications = {
  title: '本院发给您的通知',
  lead: '只有您看得到自己的通知。通知只作提醒，不代替文书送达。',
  read: '查看正文',
  states: { underWay: '正在发送', taken: '已送交', unreached: '未能送达，请留意文书邮寄' },
  channels: { chat: '聊天', mail: '电子邮件', sms: '短信', letter: '信函' },
}
