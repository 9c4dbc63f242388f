/** What tells the six grounds of art 1 apart, however a court words them. */
const marks: readonly [number, RegExp][] = [
  [1, /有履行能力|有能力履行/],
  [2, /伪造证据|暴力|威胁/],
  [3, /虚假诉讼|虚假仲裁|隐匿|转移财产/],
  [4, /财产报告|报告财产|财产申报/],
  [5, /限制(?:高)?消费|限高/],
  [6, /和解协议/],
]

/** Reads the grounds of a listing, as words or as numbers from 1 to 6; undefined when there is none. */
export function readGrounds(text: string): number[] | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  if (/^[1-6](?:[,、;.][1-6])*$/.test(plain)) {
    return [...new Set(plain.match(/[1-6]/g)!.map(Number))].toSorted((a, b) => a - b)
  }
  const found = marks.filter(([, mark]) => mark.test(plain)).map(([ground]) => ground)
  return found.length > 0 ? found : undefined
}
