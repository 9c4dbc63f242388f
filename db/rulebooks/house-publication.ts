import { document } from './rule.ts'

const { bar } = document({ title: '阳光执行使用规则', from: '2026-01-01' })

/** How public records are written, signed and looked up, where no statute says it. */
export const housePublication = {
  'id-number-wrong': bar(
    '九（一）',
    'input',
    '证件号码有误：校验位或者出生日期不正确，没有进行核对。请逐位检查后再试。',
    'The number is mistyped: its check digit or date of birth is wrong. Nothing was compared; please look at each digit.',
  ),
} as const
