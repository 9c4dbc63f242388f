import { document } from './rule.ts'

const { bar, mandate } = document({ title: '阳光执行使用规则', from: '2026-01-01' })

/** How cases are kept and brought in: the refusals that no statute states. */
export const houseCases = {
  'case-number': bar(
    '十一（一）',
    'conflict',
    '这个案号已经登记过了。',
    'This case number is registered already.',
  ),
  'case-number-court': bar(
    '十一（二）',
    'input',
    '案号的法院代字不是本院的。',
    'The court code in this case number is not this court’s.',
  ),
  'step-once': bar(
    '十一（三）',
    'conflict',
    '这一天的这个节点已经登记过了，内容相同。',
    'The same step of the same day is recorded already, with the same text.',
  ),
  'step-future': bar(
    '十一（四）',
    'law',
    '办完才登记：日期不能在今天之后。',
    'A step is recorded when it is done; its day cannot lie after today.',
  ),
  'step-result-missing': bar(
    '十一（十五）',
    'law',
    '登记“{step}”，须选择办理结果（结案方式或者审查结果），供统计使用。',
    'Recording “{step}” takes its result (the way of closing, or the result of the review); it is counted.',
  ),
  'step-result-unknown': bar(
    '十一（十六）',
    'input',
    '“{result}”不是这个节点的办理结果。',
    'This step cannot have that result.',
  ),
  'closing-not-as-approved': bar(
    '十一（十七）',
    'law',
    '结案方式和批准的不一致。批准的是什么方式，就按什么方式结案。',
    'The case is closed in the way that was approved, and the step says another one.',
  ),
  'party-once': bar(
    '十一（五）',
    'conflict',
    '这名当事人已经登记在本案中。',
    'This party is registered in the case already.',
  ),
  'tag-kept': bar(
    '十一（六）',
    'authority',
    '“敏感”“慎用”标记任何办案人员都可以加上，但只能由局长、分管院长或者院长取消。',
    'Whoever works on the case may mark it as sensitive or cautious; only the director, a vice president or the president takes a mark off.',
  ),
  'step-before-filing': bar(
    '十一（七）',
    'law',
    '除“申请执行收件”外，节点日期不能早于立案日期（{filedOn}）。',
    'Only the application can lie before the case was filed ({filedOn}); every other step comes after.',
  ),
  'officer-unknown': bar(
    '十一（八）',
    'input',
    '本院没有使用这个用户名的执行员，或者与所填承办人不是同一人。',
    'No officer of this court has this user name, or it is not the officer named.',
  ),
  'seizure-once': bar(
    '十一（九）',
    'conflict',
    '本案同一天已经登记过同一财产的查封、扣押、冻结。',
    'The same object was recorded as seized in this case on the same day already.',
  ),
  'seizure-order': bar(
    '十一（十）',
    'law',
    '续行或者解除的日期不能早于查封、扣押、冻结的日期（{since}）。',
    'A seizure is renewed or released after it was made ({since}), not before.',
  ),
  'application-once': bar(
    '十一（十三）',
    'conflict',
    '已经登记过对这名被执行人的纳入申请，尚未答复。',
    'A request to list this debtor is recorded already and not answered yet.',
  ),
  'application-answered': bar(
    '十一（十四）',
    'conflict',
    '这项申请已经答复。',
    'This request has been answered.',
  ),
  'day-note-ahead': bar(
    '十一（十八）',
    'input',
    '登记表只记已经做过的事，日期不能在今天之后。',
    'A day’s sheet says what was done; its day cannot lie after today.',
  ),
  'seizure-ending-told': mandate('十一（十一）', {
    on: 'seizure.expiring',
    tells: 'applicant',
    templates: ['A13'],
    says: {
      zh: '查封、扣押、冻结届满三十日前提醒申请执行人可以申请续行',
      en: 'Thirty days before a seizure ends the applicant is told that renewal may be asked for',
    },
  }),
  'seizure-over-told': mandate('十一（十二）', {
    on: 'seizure.lapsed',
    tells: 'applicant',
    templates: ['A14'],
    says: {
      zh: '查封、扣押、冻结届满后告知申请执行人',
      en: 'The applicant is told when a seizure is over',
    },
  }),
  'import-nothing': bar(
    '十二（一）',
    'input',
    '没有找到可以导入的表。请提供表头为“案号、立案日期、执行法院……”的 CSV 文件或 XLSX 工作簿。',
    'Nothing to import was found. Please give CSV files or an XLSX workbook with the headings of the four tables.',
  ),
  'import-unreadable': bar(
    '十二（二）',
    'input',
    '文件“{name}”无法读取：{why}。',
    'The file “{name}” cannot be read: {whyEn}.',
  ),
  'import-court': bar(
    '十二（三）',
    'input',
    '表里的执行法院都没有在本系统登记，未导入任何内容。',
    'None of the courts named in the files is registered here; nothing was imported.',
  ),
} as const
