import type { DemoSignIn } from '#db'

const row = ({ username, name, role, code }: DemoSignIn) => `
        <tr><th scope="row">${username}</th><td><strong>${code}</strong></td><td>${role.zh} <span lang="en">${role.en}</span> ${name}</td></tr>`

const table = (court: string, people: readonly DemoSignIn[]) => `
      <article>
        <h2>${court}</h2>
        <table>
          <thead><tr><th scope="col">用户名 <span lang="en">User</span></th><th scope="col">动态码 <span lang="en">Code</span></th><th scope="col">职务 <span lang="en">Office</span></th></tr></thead>
          <tbody>${people.map(row).join('')}
          </tbody>
        </table>
      </article>`

/** The demo's authenticator app: a page with everybody's one-time code of this half minute. */
export function codesPage(
  signIns: () => Promise<readonly DemoSignIn[]>,
): (request: Request) => Promise<Response> {
  const headers = { 'Cache-Control': 'no-store', 'Content-Type': 'text/html; charset=utf-8' }
  return async (request) => {
    if (request.method !== 'GET') return new Response(null, { status: 405, headers })
    const courts = Map.groupBy(await signIns(), ({ court }) => court)
    const tables = [...courts]
      .toReversed()
      .map(([court, people]) => table(court, people))
      .join('')
    const password = [...courts.values()][0]?.[0]?.password ?? ''
    const body = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="refresh" content="10" />
    <title>动态码演示 · Code demo</title>
    <link rel="stylesheet" href="/demo/mail/mail.css" />
  </head>
  <body>
    <header>
      <h1>动态码 <small lang="en">Demo authenticator</small></h1>
      <p>所有人的密码都是 <strong>${password}</strong>。每个动态码只能用一次，三十秒后更换。<a href="/desk/sign-in">去登录</a></p>
      <p class="note" lang="en">Everybody’s password is <strong>${password}</strong>. A code works once and changes every thirty seconds. <a href="/en/desk/sign-in">Sign in</a></p>
    </header>
    <main>${tables}
    </main>
  </body>
</html>
`
    return new Response(body, { headers })
  }
}
