import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'

const court = '青岛市市北区人民法院'
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An identity number in the unassigned division 990101, so that it is nobody's. */
export function inventedNumber(n: number): string {
  const year = 1950 + (n % 50)
  const month = String(1 + (Math.floor(n / 50) % 12)).padStart(2, '0')
  const day = String(1 + (Math.floor(n / 600) % 28)).padStart(2, '0')
  const order = String(Math.floor(n / 16_800) % 1000).padStart(3, '0')
  const digits = `990101${year}${month}${day}${order}`
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * weights[at]!, 0)
  return digits + '10X98765432'[sum % 11]!
}

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗']
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉萍红建国志梅']

/** An invented name of two or three characters; the same number gives the same name. */
export function inventedName(n: number): string {
  const pick = (list: readonly string[], by: number) => list[by % list.length]!
  const first = pick(surnames, n) + pick(given, Math.floor(n / 20))
  return n % 3 === 0 ? first : first + pick(given, Math.floor(n / 600))
}

const cases = {
  heading:
    '案号,立案日期,执行法院,承办人,承办法官,联系电话,案由,执行依据文号,做出执行依据单位,申请执行标的(元),执行到位金额(元),涉民生',
  lines: (n: number) => [
    `（2025）鲁0203执${n}号,2025-03-10,${court},沈敏,华云,0532-84745328,买卖合同纠纷,（2024）鲁0203民初${n}号,${court},45916.38,0,否`,
  ],
}

const parties = {
  heading:
    '案号,当事人地位,姓名或名称,类型,性别,证件类型,证件号码,法定代表人或负责人,手机号码,电子邮箱,送达地址',
  lines: (n: number) =>
    (['申请执行人', '被执行人'] as const).map((role, at) => {
      const number = inventedNumber(2 * n + at)
      const sex = Number(number[16]) % 2 ? '男' : '女'
      const phone = `139${String(2 * n + at).padStart(8, '0')}`
      return `（2025）鲁0203执${n}号,${role},${inventedName(2 * n + at)},自然人,${sex},居民身份证,${number},,${phone},,`
    }),
}

const steps = {
  heading: '案号,节点,日期,内容,经办人',
  lines: (n: number) => [
    `（2025）鲁0203执${n}号,立案,2025-03-10,立案：已依法办理。,沈敏`,
    `（2025）鲁0203执${n}号,确定承办人,2025-03-12,确定承办人：已依法办理。,沈敏`,
  ],
}

/** Writes an export of many cases, each with two parties and two steps, into a folder. */
export async function writeManyCases(folder: string, count: number): Promise<void> {
  for (const [name, { heading, lines }] of Object.entries({ cases, parties, steps })) {
    const file = createWriteStream(join(folder, `${name}.csv`))
    file.write(`\ufeff${heading}\n`)
    for (let n = 1; n <= count; n += 1) {
      if (!file.write(`${lines(n).join('\n')}\n`)) await once(file, 'drain')
    }
    file.end()
    await once(file, 'close')
  }
}
