import { expect, test } from 'vitest'
import { drawReceipt, readReceipt } from '../../db/index.ts'
import { checkCharacter } from '../../db/leads/receipt.ts'
import { useStore } from '../store.ts'

useStore()

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const draw = () => drawReceipt().receipt
const many = (count: number) => Array.from({ length: count }, draw)

test('a receipt is sixteen characters and one to check them, in groups of four', () => {
  for (const receipt of many(50)) {
    expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]$/)
    expect(readReceipt(receipt)).toBe(receipt)
  }
})

test('L01 receipts have eighty bits and are evenly random: every symbol at every place, about as often as every other', () => {
  const receipts = many(6400).map((receipt) => receipt.replaceAll('-', ''))
  expect(new Set(receipts).size).toBe(receipts.length)
  for (let place = 0; place < 16; place += 1) {
    const counts = Map.groupBy(receipts, (receipt) => receipt.charAt(place))
    expect(counts.size).toBe(32)
    const chi = [...counts.values()].reduce((sum, { length }) => sum + (length - 200) ** 2 / 200, 0)
    // 31 degrees of freedom: beyond 90 once in ten million.
    expect(chi).toBeLessThan(90)
  }
})

test.each([
  ['small letters', (receipt: string) => receipt.toLowerCase()],
  ['spaces in place of dashes', (receipt: string) => ` ${receipt.replaceAll('-', ' ')} `],
  ['no dashes', (receipt: string) => receipt.replaceAll('-', '')],
  ['long dashes', (receipt: string) => receipt.replaceAll('-', '—')],
  ['full-width letters', (receipt: string) => receipt.replace(/[!-~]/g, wide)],
  ['O for 0', (receipt: string) => receipt.replaceAll('0', 'o')],
  ['I and L for 1', (receipt: string) => receipt.replace('1', 'I').replace('1', 'l')],
  [
    'the marks that some chats put around a copied code',
    (receipt: string) => `\u2068${receipt}\u2069`,
  ],
])('a receipt is read with %s', (_, typed) => {
  for (const receipt of many(40)) expect(readReceipt(typed(receipt))).toBe(receipt)
})

const wide = (sign: string) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)

test('every single wrong character is found', () => {
  for (const receipt of many(40)) {
    const code = receipt.replaceAll('-', '')
    for (let place = 0; place < code.length; place += 1) {
      for (const symbol of symbols) {
        if (symbol === code[place]) continue
        expect(readReceipt(code.slice(0, place) + symbol + code.slice(place + 1))).toBeUndefined()
      }
    }
  }
})

test('two neighbours that changed places are found, nearly always', () => {
  let changed = 0
  let missed = 0
  for (const receipt of many(2000)) {
    const code = receipt.replaceAll('-', '')
    for (let place = 0; place + 1 < code.length; place += 1) {
      const [a, b] = [code.charAt(place), code.charAt(place + 1)]
      if (a === b) continue
      changed += 1
      if (readReceipt(code.slice(0, place) + b + a + code.slice(place + 2))) missed += 1
    }
  }
  expect(missed / changed).toBeLessThan(0.004)
})

test.each([
  ['', 'nothing'],
  ['1', 'too short'],
  ['0000-0000-0000-0000-0000', 'too long'],
  ['UUUU-UUUU-UUUU-UUUU-U', 'a letter that receipts do not have'],
  ['١٢٣٤-0000-0000-0000-1', 'digits of another script'],
])('%j is no receipt: %s', (typed) => {
  expect(readReceipt(typed)).toBeUndefined()
})

test('the check character is the one of the hybrid system, by an example worked by hand', () => {
  // Zeros only double the product modulo 33: 32, 31, 29, 25, 17, 1, 2, 4, 8, 16 and again 32. After sixteen
  // it is 2; what makes it 1 modulo 32 is 31, the symbol Z.
  expect(checkCharacter('0'.repeat(16))).toBe('Z')
  expect(readReceipt('0000-0000-0000-0000-Z')).toBe('0000-0000-0000-0000-Z')
})
