import type { Refusal } from '#db'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { inLanguage, type Frame } from './frame.ts'
import { plainStyle } from './plain-style.ts'

const words = {
  zh: { title: '暂时无法办理', basis: '依据', home: '返回首页', lang: 'zh-CN' },
  en: { title: 'This could not be done', basis: 'Basis', home: 'To the front page', lang: 'en' },
} as const

/** A page that needs neither the site nor the store, for when one of them is what is missing. */
export function plainPage(
  c: Frame,
  told: ReturnType<Refusal['explain']>,
  status: ContentfulStatusCode,
): Response {
  const { language } = c.var
  const other = language === 'zh' ? 'en' : 'zh'
  const { title, basis, home, lang } = words[language]
  const body = `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="${plainStyle}">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escaped(told.says[language])}</p>
<p lang="${words[other].lang}">${escaped(told.says[other])}</p>
<p>${basis}: ${escaped(told.document)} ${escaped(told.article)}</p>
<p><a class="button" href="${inLanguage(c, '/')}">${home}</a></p>
</main>
</body>
</html>
`
  return c.body(body, status, { 'Content-Type': 'text/html; charset=utf-8' })
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
