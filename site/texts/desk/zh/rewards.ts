/** Rewards: what is claimed for leads. */
export const rewards = {
  entries: {
    'claim.opened': '登记领奖',
    'claim.due': '领奖到了应当决定的时候',
    'claim.read': '查看领奖登记',
    'claim.screened': '审查不予发放情形',
    'claim.tied': '确定适用的公告',
    'claim.proposed': '提请决定奖励',
    'claim.sentBack': '退回奖励提请',
    'claim.signed': '签批奖励',
    'claim.granted': '批准发放奖励',
    'claim.refused': '不予发放奖励',
    'claim.reviewAsked': '举报人请求复查',
    'claim.identityAsked': '请举报人登记身份',
    'claim.identityGiven': '举报人已登记身份',
    'claim.releaseAnnounced': '预告告知申请执行人姓名',
    'claim.nameReleased': '已告知申请执行人姓名',
    'claim.payable': '奖励待发放',
    'claim.paid': '发放奖励',
    'claim.withdrawn': '举报人放弃领奖',
    'claim.expired': '奖励逾期未领取',
  },
} as const
