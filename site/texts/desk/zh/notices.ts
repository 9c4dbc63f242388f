/** Notices. */
export const notices = {
  nav: { notices: '公告' },
  states: {
    notices: {
      drafted: '已起草',
      signed: '已签发',
      published: '公布中',
      expired: '期限届满',
      removed: '已撤下',
      withdrawn: '已撤回',
    },
  },
  acts: {
    notices: {
      new: '起草公告',
      edit: '修改',
      endorse: '敏感、慎重案件另行审批',
      sign: '签发',
      publish: '公布',
      correct: '更正',
      remove: '撤下',
      withdraw: '撤回草稿',
    },
  },
  effects: {
    notices: {
      edit: '修改后此前的签发失效，须重新签发。',
      endorse: '由既未起草也未签发的另一位领导审批。',
      sign: '签发针对当前内容，内容改动后签发失效。起草人不能签发。',
      publish: '公布后立即出现在公告栏。',
      correct: '更正后立即对外显示新内容，旧版本留痕。',
      remove: '撤下后一秒内从网站消失。',
      withdraw: '草稿撤回后不能再办理。',
    },
  },
  entries: {
    'notice.drafted': '起草公告',
    'notice.edited': '修改公告',
    'notice.endorsed': '另行审批公告',
    'notice.signed': '签发公告',
    'notice.published': '公布公告',
    'notice.corrected': '更正公告',
    'notice.removed': '撤下公告',
    'notice.withdrawn': '撤回公告草稿',
  },
} as const
