import { Hono } from 'hono'
import type { Env } from './frame.ts'

/** Where the few pages that the server makes itself find their looks, in the site's colours. */
export const plainStyle = '/api/plain.css'

const css = `:root { color: #1a1d23; background: #f6f4ef; font: 1.125rem/1.7 'PingFang SC', 'Microsoft YaHei',
  'Noto Sans CJK SC', system-ui, sans-serif }
body { margin: 0; border-top: 0.375rem solid #16304b }
main { max-width: 48rem; margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 2rem) 4rem; overflow-wrap: anywhere }
h1, h2, h3 { color: #16304b; line-height: 1.3 }
h1 { font-size: clamp(1.75rem, 1.5rem + 1.4vw, 2.5rem) }
h2 { font-size: 1.25rem }
a { color: #123e78 }
a:focus-visible { outline: 0.1875rem solid #ffc53d; outline-offset: 0.125rem }
section { background: #fff; border: 1px solid #d8d2c6; border-radius: 4px; padding: 0 1rem; margin: 1rem 0 }
code { font: 0.9em ui-monospace, Consolas, 'Noto Sans Mono', monospace }
ul { padding-left: 1.25rem }
ul:empty { display: none }
.button { display: inline-block; background: #16304b; color: #fff; padding: 0.75rem 1.5rem; border-radius: 4px;
  text-decoration: none }
`

export const plainStyleSheet = new Hono<Env>().get(plainStyle, (c) =>
  c.body(css, 200, {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'public, max-age=3600',
  }),
)
