import { readdir } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'

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

/** Stops the build when a text is missing in one language: every `zh` file has its `en` beside it. */
export async function completeTexts(): Promise<AstroIntegration> {
  const missing = await missingInFolder(import.meta.dirname)
  return {
    name: 'complete-texts',
    hooks: {
      'astro:config:setup': () => {
        if (missing.length > 0) throw new Error(`Texts are missing: ${missing.join(', ')}`)
      },
    },
  }
}

async function missingInFolder(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /^(.+-)?zh\.ts$/.test(name))
  const missing = await Promise.all(
    names.map(async (name) => {
      const [zh, en] = await Promise.all([
        textsIn(`${folder}/${name}`),
        textsIn(`${folder}/${name.replace(/zh\.ts$/, 'en.ts')}`),
      ])
      return missingTexts(zh, en).map((key) => `${name} ${key}`)
    }),
  )
  return missing.flat()
}

const textsIn = async (file: string): Promise<unknown> =>
  Object.values(await import(/* @vite-ignore */ file))
