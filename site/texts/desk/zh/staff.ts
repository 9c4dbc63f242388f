/** Staff and their offices. */
export const staff = {
  nav: { staff: '人员' },
  page: {
    staff: {
      title: '人员',
      lead: '本院工作人员及其职务。失去职务的人不能再签发。',
      name: '姓名',
      username: '用户名',
      offices: '职务',
      since: '自',
      none: '无职务',
      newLead: '录入后显示动态码密钥一次，请当面录入其手机验证器。',
      secret: '动态码密钥',
      secretShown: '动态码密钥只显示这一次。请现在录入手机验证器。',
      endEffect: '免去后立即生效，并退出其登录。',
    },
  },
  acts: { staff: { new: '录入工作人员', end: '免去职务' } },
  entries: {
    'court.live': '本院启用',
    'staff.admitted': '录入工作人员',
    'staff.changed': '变更职务',
    'staff.signedIn': '登录',
    'staff.signInRefused': '登录被拒',
    'staff.signedOut': '退出',
  },
} as const
