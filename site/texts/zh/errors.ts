/** Pages that could not be shown as asked. */
export const errors = {
  notFound: {
    title: '没有找到这一页',
    says: '网址可能输错了，或者链接已经失效。您可以回到首页，或者直接查询。',
  },
  gone: {
    title: '这项内容已经撤下',
    says: '它曾经公布，现在依法不再公布。请不要再转发旧的截图或副本。',
    reason: '撤下原因：',
  },
  fault: {
    title: '系统出了问题，没有办成',
    says: '这不是您的操作有误，也不表示“没有记录”。请过几分钟再试，急事请拨打法院值班电话或12368。',
  },
  away: {
    title: '现在查不了，请稍后再试',
    says: '系统暂时无法查询。这不表示“没有记录”。请过几分钟再试，急事请拨打法院值班电话或12368。',
  },
  refused: {
    title: '这次没有办成',
    source: '依据',
  },
  home: '回到首页',
  list: '查失信名单',
  tip: '举报线索',
}
