/** The trace of what was done. */
export const trace = {
  page: {
    trace: {
      title: '案件留痕',
      all: '查看全部留痕、筛选和下载',
      on: '办理日期',
      at: '登记时间',
      kind: '事项代码',
      offices: '当日职务',
      rule: '依据规则',
      changed: '变更内容',
      no: '否',
      recorded: (at: string) => `登记于${at}`,
      times: (n: number, last: string) => `共${n}次，最近一次${last}`,
      facts: {
        fields: '变更项',
        ended: '免去职务',
        began: '任命职务',
        offices: '职务数',
        refused: '未导入',
        cases: '案件',
        parties: '当事人',
        steps: '节点',
        listings: '失信决定',
        sensitive: '敏感',
        cautious: '慎重',
        special: '特殊主体',
        urgent: '紧急',
        step: '第几道',
      },
    },
  },
} as const
