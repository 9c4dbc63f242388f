import type { DemoKey } from '#db'

const page = {
  'Cache-Control': 'no-store',
  'Content-Type': 'text/html; charset=utf-8',
}

const row = ({ court, username, name, role }: DemoKey) => `
          <tr><th scope="row">${username}</th><td>${court}</td><td>${role.zh} <span lang="en">${role.en}</span> ${name}</td>
            <td><a href="/demo/keys/${username}.json" download>钥匙文件 <span lang="en">key file</span></a></td></tr>`

/** The drawer in which the demo's key files lie. A real court has none: there a key is with its holder alone. */
export function keysPage(
  keys: () => Promise<readonly DemoKey[]>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return new Response(null, { status: 405 })
    const all = await keys()
    const wanted = /\/demo\/keys\/([a-z0-9-]+)\.json$/.exec(new URL(request.url).pathname)?.[1]
    if (wanted !== undefined) {
      const key = all.find(({ username }) => username === wanted)
      if (!key) return new Response(null, { status: 404 })
      return new Response(`${JSON.stringify(await key.file(), null, 2)}\n`, {
        headers: {
          'Cache-Control': 'no-store',
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Disposition': `attachment; filename="${wanted}.key.json"`,
        },
      })
    }
    const passphrase = all[0]?.passphrase ?? ''
    const body = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>钥匙演示 · Key demo</title>
    <link rel="stylesheet" href="/demo/mail/mail.css" />
  </head>
  <body>
    <header>
      <h1>保密库的钥匙 <small lang="en">Keys of the vault</small></h1>
      <p>演示中所有钥匙的口令都是 <strong>${passphrase}</strong>。真实法院没有这个页面：钥匙只在保管人自己手里。<a href="/desk/vault">去保密库</a></p>
      <p class="note" lang="en">The passphrase of every key of the demo is <strong>${passphrase}</strong>. A real court has no such page: a key is with its holder alone. <a href="/en/desk/vault">The vault</a></p>
    </header>
    <main>
      <article>
        <table>
          <thead><tr><th scope="col">用户名 <span lang="en">User</span></th><th scope="col">法院 <span lang="en">Court</span></th><th scope="col">职务 <span lang="en">Office</span></th><th scope="col">钥匙 <span lang="en">Key</span></th></tr></thead>
          <tbody>${all.map(row).join('')}
          </tbody>
        </table>
      </article>
    </main>
  </body>
</html>
`
    return new Response(body, { headers: page })
  }
}
