/** Seals, seizures and freezes, and their terms. */
export const seizures = {
  nav: { seizures: '查封冻结' },
  page: {
    seizures: {
      title: '查封、扣押、冻结',
      lead: '按届满日期排列，先到期的在前。届满三十日前提醒承办人和申请执行人；届满后效力消灭，不能续行。',
      panel: '查封、扣押、冻结',
      none: '本案没有登记查封、扣押、冻结。',
      columns: {
        caseNumber: '案号',
        kind: '措施',
        what: '财产（仅本院可见）',
        number: '裁定书文号',
        since: '开始',
        until: '届满',
        officer: '承办人',
        state: '状态',
      },
      kinds: {
        deposit: '冻结存款（不超过一年）',
        movable: '查封、扣押动产（不超过二年）',
        realEstate: '查封不动产（不超过三年）',
        otherRight: '冻结其他财产权（不超过三年）',
      },
      filterName: '财产或者承办人',
      filterTo: '届满不晚于',
      onlySoon: '只看三十日内届满的',
      soon: '即将届满',
      renewals: (n: number) => `已续行${n}次`,
    },
  },
  states: { seizures: { running: '有效', released: '已解除', lapsed: '已届满' } },
  acts: {
    seizures: { record: '登记查封、扣押、冻结', renew: '续行', release: '解除' },
  },
  effects: {
    seizures: {
      record: '同时登记节点N10。双方当事人看到措施和起止日期，看不到具体财产。',
      renew: '续行须在届满前办理；新的期限自原届满日起算，不得超过法定最长期限。',
      release: '解除须有局长签批的“解除查封、冻结”决定；解除后期限停止计算。',
    },
  },
  entries: {
    'seizure.recorded': '登记查封、扣押、冻结',
    'seizure.renewed': '续行查封、扣押、冻结',
    'seizure.released': '解除查封、扣押、冻结',
    'seizure.expiring': '提醒：查封、扣押、冻结即将届满',
    'seizure.lapsed': '查封、扣押、冻结期限届满',
    'bounty.expired': '悬赏公告期限届满',
    'notice.expired': '公告期限届满',
  },
  labels: {
    seizureKind: '措施',
    seizedWhat: '财产',
    seizedFrom: '起始日期',
    renewedOn: '续行日期',
    releasedOn: '解除日期',
    seizureUntil: '截止日期',
    rulingNumber: '裁定书文号',
  },
  hints: { seizedWhat: '写明是哪一项财产，例如账户尾号、车牌或者不动产坐落。仅本院可见。' },
} as const
