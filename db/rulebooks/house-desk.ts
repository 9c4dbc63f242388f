import { document } from './rule.ts'

const { bar } = document({ title: '阳光执行使用规则', from: '2026-01-01' })

/** What the desk itself refuses. */
export const houseDesk = {
  'upload-missing': bar(
    '十（一）',
    'input',
    '没有收到文件。请选择要导入的文件。',
    'No file came with the form. Please choose the files to import.',
  ),
  'upload-lapsed': bar(
    '十（二）',
    'missing',
    '预览的文件已过一小时，或者不是您上传的。请重新上传并预览。',
    'The previewed files are older than an hour, or were not sent by you. Please upload and preview again.',
  ),
  'calendar-file': bar(
    '十（三）',
    'input',
    '放假安排有{count}处不能读取，未写入任何内容。',
    'The rest days cannot be read in {count} place(s); nothing was written.',
  ),
} as const
