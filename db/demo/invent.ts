/** Invented people and units. Every identity number lies in the unassigned division 990101, so it is nobody's. */

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
]
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文博雅涵宇泽轩']
const trades = [
  '商贸',
  '建筑工程',
  '网络科技',
  '餐饮管理',
  '物流',
  '装饰',
  '机械设备',
  '农业开发',
  '服饰',
  '房地产经纪',
]
const brands = [
  '恒通',
  '瑞丰',
  '金海',
  '永信',
  '华宇',
  '鑫源',
  '天禾',
  '盛达',
  '明珠',
  '远航',
  '新港',
  '宏图',
]

/** A source of chances that gives the same ones for the same seed, so that a demo looks the same twice. */
export function chances(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, of: <Item>(items: readonly Item[]): Item => items[below(items.length)]! }
}
export type Chances = ReturnType<typeof chances>

export const inventName = ({ of, below }: Chances): string =>
  of(surnames) + of(given) + (below(3) === 0 ? '' : of(given))

export const inventUnit = ({ of }: Chances, place: string): string =>
  `${place}${of(brands)}${of(trades)}有限公司`

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A citizen's number with a right check digit (GB 11643). */
export function inventIdCard({ below }: Chances, sex: 'male' | 'female'): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const born = `${1955 + below(48)}${two(1 + below(12))}${two(1 + below(28))}`
  const order = below(499) * 2 + (sex === 'male' ? 1 : 2)
  const body = `990101${born}${String(order).padStart(3, '0')}`
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return body + '10X98765432'[sum % 11]
}

const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A unit's credit code with a right check character (GB 32100). */
export function inventCreditCode({ below }: Chances): string {
  const tail = Array.from({ length: 7 }, () => creditSigns[below(creditSigns.length)]).join('')
  const body = `91990101MA${tail}`
  const sum = creditWeights.reduce(
    (total, weight, at) => total + weight * creditSigns.indexOf(body[at]!),
    0,
  )
  return body + creditSigns[(31 - (sum % 31)) % 31]
}

/** A mobile number in a block that is given to nobody. */
export const inventPhone = ({ below }: Chances): string =>
  `1990000${String(below(10_000)).padStart(4, '0')}`
