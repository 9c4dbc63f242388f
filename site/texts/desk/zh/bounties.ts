/** Bounties. */
export const bounties = {
  nav: { bounties: '悬赏公告' },
  states: {
    bounties: {
      drafted: '已起草',
      signed: '已签发',
      published: '公布中',
      expired: '期限届满',
      closed: '已结束',
      withdrawn: '已撤回',
    },
  },
  acts: {
    bounties: {
      new: '起草悬赏公告',
      edit: '修改',
      endorse: '敏感、慎重案件另行审批',
      sign: '签发',
      publish: '公布',
      correct: '更正',
      close: '结束悬赏',
      withdraw: '撤回草稿',
    },
  },
  effects: {
    bounties: {
      edit: '修改后此前的签发失效，须重新签发。',
      endorse: '由既未起草也未签发的另一位领导审批。',
      sign: '签发针对当前内容，内容改动后签发失效。起草人不能签发。',
      publish: '公布后立即出现在悬赏公告栏。',
      correct: '更正后立即对外显示新内容，旧版本留痕。',
      close: '结束后不再接收针对本公告的线索。',
      withdraw: '草稿撤回后不能再办理。',
    },
  },
  entries: {
    'bounty.applied': '申请执行人申请悬赏',
    'bounty.drafted': '起草悬赏公告',
    'bounty.edited': '修改悬赏公告',
    'bounty.endorsed': '另行审批悬赏公告',
    'bounty.signed': '签发悬赏公告',
    'bounty.published': '公布悬赏公告',
    'bounty.corrected': '更正悬赏公告',
    'bounty.closed': '结束悬赏',
    'bounty.withdrawn': '撤回悬赏公告草稿',
  },
} as const
