import { tableNames, type TableName } from './report.ts'

interface Column {
  /** The heading as exports write it, and as the report names it. */
  heading: string
  also?: readonly string[]
  needed?: boolean
}

/** The headings of the four tables; their order is free, and what is not named here is not read. */
export const columns = {
  cases: {
    caseNumber: { heading: '案号', needed: true },
    filedOn: { heading: '立案日期', also: ['立案时间'], needed: true },
    court: { heading: '执行法院', needed: true },
    officer: { heading: '承办人' },
    judge: { heading: '承办法官' },
    phone: { heading: '联系电话' },
    cause: { heading: '案由', needed: true },
    basisNumber: { heading: '执行依据文号' },
    basisCourt: { heading: '做出执行依据单位', also: ['作出执行依据单位'] },
    claim: { heading: '申请执行标的(元)', also: ['申请执行标的'], needed: true },
    received: { heading: '执行到位金额(元)', also: ['执行到位金额'] },
    livelihood: { heading: '涉民生' },
  },
  parties: {
    caseNumber: { heading: '案号', needed: true },
    role: { heading: '当事人地位', needed: true },
    name: { heading: '姓名或名称', also: ['姓名/名称'], needed: true },
    kind: { heading: '类型', needed: true },
    sex: { heading: '性别' },
    idType: { heading: '证件类型', needed: true },
    idNumber: { heading: '证件号码', needed: true },
    legalRepresentative: { heading: '法定代表人或负责人', also: ['法定代表人或负责人姓名'] },
    phone: { heading: '手机号码', also: ['联系电话'] },
    email: { heading: '电子邮箱' },
    address: { heading: '送达地址' },
  },
  steps: {
    caseNumber: { heading: '案号', needed: true },
    step: { heading: '节点', needed: true },
    doneOn: { heading: '日期', needed: true },
    text: { heading: '内容' },
    closingWay: { heading: '结案方式' },
    reviewResult: { heading: '审查结果', also: ['异议复议结果', '复议结果', '异议结果'] },
    by: { heading: '经办人' },
  },
  listings: {
    name: { heading: '姓名/名称', also: ['姓名或名称'], needed: true },
    kind: { heading: '失信人类型' },
    idNumber: { heading: '身份证号码/组织机构代码', needed: true },
    legalRepresentative: { heading: '法定代表人或负责人姓名', also: ['法定代表人或负责人'] },
    court: { heading: '执行法院' },
    caseNumber: { heading: '案号', needed: true },
    filedOn: { heading: '立案时间', also: ['立案日期'] },
    basisNumber: { heading: '执行依据文号' },
    basisCourt: { heading: '做出执行依据单位', also: ['作出执行依据单位'] },
    duty: { heading: '生效法律文书确定的义务', needed: true },
    performance: { heading: '被执行人的履行情况', needed: true },
    grounds: { heading: '失信被执行人行为具体情形', needed: true },
    decisionNumber: { heading: '决定书文号', needed: true },
    decidedOn: { heading: '决定日期', needed: true },
    signer: { heading: '签发人', needed: true },
    servedOn: { heading: '送达日期', needed: true },
    termYears: { heading: '纳入期限(年)', also: ['纳入期限'] },
  },
} as const satisfies Record<TableName, Record<string, Column>>

export type ColumnOf<Table extends TableName> = keyof (typeof columns)[Table] & string

/** What only this table has; a first row with one of these is its heading. */
const marks: Record<TableName, readonly string[]> = {
  listings: ['决定书文号', '签发人', '失信被执行人行为具体情形'],
  parties: ['当事人地位', '证件号码'],
  steps: ['节点'],
  cases: ['案由', '申请执行标的(元)', '申请执行标的'],
}

const fold = (heading: string) => heading.normalize('NFKC').replace(/[\s\p{Cf}*]/gu, '')

/** Which table has such a heading, if any. */
export function tableOf(headings: readonly string[]): TableName | undefined {
  const folded = new Set(headings.map(fold))
  return (Object.keys(marks) as TableName[]).find((table) =>
    marks[table].some((mark) => folded.has(mark)),
  )
}

/** The table that a sheet or file is named after, if any. */
export const tableNamed = (name: string): TableName | undefined =>
  (Object.keys(tableNames) as TableName[]).find(
    (table) => name === tableNames[table] || name === table,
  )

/** Where each column of a table stands, and the needed headings that are missing. */
export function placeColumns(table: TableName, headings: readonly string[]) {
  const folded = headings.map(fold)
  const places = new Map<string, number>()
  const missing: string[] = []
  for (const [name, column] of Object.entries<Column>(columns[table])) {
    const names = [column.heading, ...(column.also ?? [])].map(fold)
    const at = folded.findIndex((heading) => names.includes(heading))
    if (at >= 0) places.set(name, at)
    else if (column.needed) missing.push(column.heading)
  }
  return { places, missing }
}

/** A column's heading, for the report. */
export const headingOf = (table: TableName, name: string): string =>
  (columns[table] as Record<string, Column>)[name]?.heading ?? ''
