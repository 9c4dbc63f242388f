import { expect, test } from 'vitest'
import { sheet } from '../../site/desk/sheet.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+86 138', "'+86 138"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['李“二”,"x"', '"李“二”,""x"""'],
  ['两\n行', '"两\n行"'],
  [['王甲', '=乙'], '王甲、=乙'],
  [null, ''],
  [12, '12'],
])('%j becomes a cell that no spreadsheet takes for a formula: %s', (value, cell) => {
  expect(sheet([[value]])).toBe(`\uFEFF${cell}\r\n`)
})
