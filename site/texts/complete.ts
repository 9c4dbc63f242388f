import type { AstroIntegration } from 'astro'
import { en as deskEn } from './desk/en.ts'
import { toldTwice } from './desk/gather.ts'
import { subjectsZh, zh as deskZh } from './desk/zh.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Lists the keys that one language has and the other has not, and texts that are empty. */
export function missingTexts(zh: unknown, en: unknown, path = ''): string[] {
  if (isBranch(zh) && isBranch(en)) {
    return [...new Set([...Object.keys(zh), ...Object.keys(en)])].flatMap((key) =>
      missingTexts(zh[key], en[key], path ? `${path}.${key}` : key),
    )
  }
  if (typeof zh !== typeof en || isBranch(zh) || isBranch(en)) return [path]
  return [zh, en].some((text) => typeof text === 'string' && text.trim() === '') ? [path] : []
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Every text that a page could look for in vain: said in one language only, empty, or said by two subjects. */
export const unsaid = (): string[] => [
  ...missingTexts(zh, en),
  ...missingTexts(deskZh, deskEn, 'desk'),
  ...toldTwice(subjectsZh).map((name) => `desk.${name} twice`),
]

/** Stops the build when a text is missing in one language. */
export function completeTexts(): AstroIntegration {
  const missing = unsaid()
  return {
    name: 'complete-texts',
    hooks: {
      'astro:config:setup': () => {
        if (missing.length > 0) throw new Error(`Texts are missing: ${missing.join(', ')}`)
      },
    },
  }
}
