import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'

const address: Says = { zh: '住址', en: 'a home address' }

/** What never stands in a public text, and how it is recognised (民法典 1034; domain 3.8, C-5). */
const barred: readonly { says: Says; pattern: RegExp }[] = [
  {
    says: { zh: '身份证号码', en: 'an identity number' },
    pattern:
      /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?![\dX])/gi,
  },
  { says: { zh: '银行账号', en: 'an account number' }, pattern: /(?<!\d)\d{16,19}(?![\dX])/gi },
  {
    says: { zh: '电话号码', en: 'a phone number' },
    pattern:
      /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.元万])|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/g,
  },
  { says: { zh: '电子邮箱', en: 'a mail address' }, pattern: /[\w.+-]+@[\w-]+\.[\w.-]+/g },
  {
    says: address,
    pattern:
      /(?:家住|现住|住址|住所地?|户籍地?|居住地?)[：:在于为]?[^，。；\n]{0,20}[路街巷弄村镇乡]|[路街巷弄道][^，。；\n]{0,8}\d+号[^，。；\n]{0,12}\d+[室户]|\d+(?:号楼|栋|幢)[^，。；\n]{0,8}\d+(?:单元|室)/g,
  },
  {
    says: { zh: '侮辱性称谓', en: 'an insult' },
    pattern: /老赖|赖皮|无赖|人渣|败类|不要脸|\bdeadbeats?\b|\bscoundrels?\b/gi,
  },
]

export interface PublicTextOptions {
  /** The court's own phones, which may stand in its texts. */
  phones?: readonly string[]
  /** An auction names the place of what is sold. */
  mayNamePlaces?: boolean
}

const digits = (text: string) => text.replace(/\D/g, '')

/** What a text has that may not be made public: the kinds, never the words themselves. */
export function barredIn(
  text: string,
  { phones = [], mayNamePlaces = false }: PublicTextOptions = {},
): Says[] {
  const own = new Set(phones.map(digits).filter((phone) => phone !== ''))
  let left = text.normalize('NFKC')
  return barred.flatMap(({ says, pattern }) => {
    if (mayNamePlaces && says === address) return []
    const found = [...left.matchAll(pattern)].some(([words]) => !own.has(digits(words)))
    // What was recognised is not taken for something else: the digits of an identity number are no account.
    left = left.replace(pattern, ' ')
    return found ? [says] : []
  })
}

/** Every text of a record is fit to be read by anyone. @throws Refusal naming the field and what was found */
export function mustBePublicText(
  texts: Readonly<Record<string, { says: Says; text: string | null | undefined }>>,
  options?: PublicTextOptions,
): void {
  for (const [field, { says, text }] of Object.entries(texts)) {
    const found = text ? barredIn(text, options) : []
    if (found.length === 0) continue
    const zh = found.map((what) => what.zh).join('、')
    const en = found.map((what) => what.en).join(', ')
    throw new Refusal('public-text', { field: says.zh, fieldEn: says.en, found: zh, foundEn: en }, [
      { field, says: { zh: `含有不得公开的内容：${zh}`, en: `has what may not be public: ${en}` } },
    ])
  }
}
