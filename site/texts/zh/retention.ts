/** How long a lead is kept, as its receipt shows it. */
export const retention = {
  kept: '这条线索的内容保存至',
  readable: '，凭回执码可以查看至',
  after: '。到期后销毁密钥，内容不能恢复；凭回执码仍可以查到何时、因何销毁。',
  gone: '这条线索的内容已按规定销毁，不能恢复。销毁日期：',
  because: '依据：',
} as const
