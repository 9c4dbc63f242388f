import { findIn, type Found, type ReadingOptions } from '../readings/find.ts'
import { categories, type CategoryName } from '../readings/categories.ts'
import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'

export type PublicTextOptions = ReadingOptions

/** The texts of a record that anyone will read, by field. */
export type PublicTexts = Readonly<Record<string, { says: Says; text: string | null | undefined }>>

const order = Object.keys(categories) as CategoryName[]

/** Each kind of what was found, once, in the order of the rules. */
const kindsOf = (found: readonly Found[]): Says[] =>
  order
    .filter((name) => found.some(({ category }) => category === name))
    .map((name) => categories[name].says)

/** What a text has that may not be made public: the kinds, never the words themselves. */
export const barredIn = (text: string, options: PublicTextOptions = {}): Says[] =>
  kindsOf(findIn(text, options))

/**
 * No text of a record has what can never be public. What a second reader can let stand is kept, shown beside the field,
 * and bars the signature until then. @throws Refusal naming the field and what was found
 */
export function mustBePublicText(texts: PublicTexts, options?: PublicTextOptions): void {
  mustHaveNone(texts, options, (found) => !found.release)
}

/** No text has anything of the kind: a correction is public at once, so nobody could read it before. */
export function mustBeClean(texts: PublicTexts, options?: PublicTextOptions): void {
  mustHaveNone(texts, options, () => true)
}

function mustHaveNone(
  texts: PublicTexts,
  options: PublicTextOptions | undefined,
  counts: (found: Found) => boolean,
): void {
  for (const [field, { says, text }] of Object.entries(texts)) {
    const found = text ? kindsOf(findIn(text, options).filter(counts)) : []
    if (found.length === 0) continue
    const zh = found.map((what) => what.zh).join('、')
    const en = found.map((what) => what.en).join(', ')
    throw new Refusal('public-text', { field: says.zh, fieldEn: says.en, found: zh, foundEn: en }, [
      { field, says: { zh: `含有不得公开的内容：${zh}`, en: `has what may not be public: ${en}` } },
    ])
  }
}
