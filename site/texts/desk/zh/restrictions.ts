/** Restrictions. */
export const restrictions = {
  nav: { restrictions: '限制消费' },
  states: {
    restrictions: {
      drafted: '已起草',
      signed: '已签发',
      served: '已送达',
      published: '公布中',
      lifted: '已解除',
      withdrawn: '已撤回',
    },
  },
  acts: {
    restrictions: {
      new: '起草限制消费令',
      edit: '修改',
      endorse: '敏感、慎重案件另行审批',
      sign: '签发限制消费令',
      serve: '登记送达',
      publish: '公布',
      correct: '更正',
      lift: '解除',
      withdraw: '撤回草稿',
    },
  },
  effects: {
    restrictions: {
      edit: '修改后此前的签发失效，须重新签发。',
      endorse: '由既未起草也未签发的另一位领导审批。',
      sign: '签发针对当前内容，内容改动后签发失效。起草人不能签发。',
      serve: '登记送达日期和方式。',
      publish: '请逐一记下公告渠道，解除时须在相同范围内公告。',
      correct: '更正后立即对外显示新内容，旧版本留痕。',
      lift: '须在原公告范围内公告解除。',
      withdraw: '草稿撤回后不能再办理。',
    },
  },
  entries: {
    'restriction.drafted': '起草限制消费令',
    'restriction.edited': '修改限制消费令',
    'restriction.endorsed': '另行审批限制消费令',
    'restriction.signed': '签发限制消费令',
    'restriction.served': '送达限制消费令',
    'restriction.published': '公布限制消费令',
    'restriction.corrected': '更正限制消费令',
    'restriction.lifted': '解除限制消费',
    'restriction.withdrawn': '撤回限制消费令草稿',
  },
} as const
