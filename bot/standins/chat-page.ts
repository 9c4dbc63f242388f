import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { Fault, type planFaults } from './telegram-faults.ts'
import type { People } from './telegram-people.ts'
import type { World } from './telegram-world.ts'

const assets: Record<string, string> = {
  'index.html': 'text/html; charset=utf-8',
  'chat.css': 'text/css; charset=utf-8',
  'chat.js': 'text/javascript; charset=utf-8',
}

const Said = z.strictObject({ chat: z.number().int(), text: z.string().min(1).max(20_000) })
const Pressed = z.strictObject({
  chat: z.number().int(),
  message: z.number().int(),
  data: z.string().max(64),
})
const Placed = z.strictObject({
  chat: z.number().int(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
const NewPerson = z.strictObject({
  name: z.string().trim().min(1).max(30),
  language: z.enum(['zh-hans', 'en']),
})

const Trouble = z.union([
  Fault,
  z.strictObject({ updates: z.enum(['twice', 'hold', 'reversed', 'well']) }),
])

const mostPhotoBytes = 25_000_000
const mostBodyBytes = 100_000_000
const headers = { 'Cache-Control': 'no-store' }
const wrong = (status: number) => new Response(null, { status, headers })

/** The page on which people chat with the bot in the demo, and what its script asks for. */
export function chatPage(
  world: World,
  people: People,
  faults: ReturnType<typeof planFaults>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url)
    const path = /^\/demo\/chat(?:\/(.*))?$/.exec(url.pathname)
    if (!path) return wrong(404)
    const at = path[1] ?? ''
    if (request.method === 'GET') return show(at, url)
    if (request.method !== 'POST') return wrong(405)
    if (Number(request.headers.get('content-length') ?? 0) > mostBodyBytes) return wrong(413)
    return take(at, request).catch((error: unknown) => {
      if (error instanceof z.ZodError || error instanceof SyntaxError) return wrong(400)
      throw error
    })
  }

  async function show(path: string, url: URL): Promise<Response> {
    const name = path === '' ? 'index.html' : path
    const type = assets[name]
    if (type) {
      const body = await readFile(`${import.meta.dirname}/chat-page/${name}`)
      return new Response(body, { headers: { ...headers, 'Content-Type': type } })
    }
    if (path === 'people') {
      return Response.json(
        { people: [...world.people.values()], commands: world.commands },
        { headers },
      )
    }
    if (path === 'messages') {
      const after = Number(url.searchParams.get('after') ?? 0)
      const log = world.log(Number(url.searchParams.get('chat')))
      return Response.json(
        log.filter(({ seq }) => seq > after),
        { headers },
      )
    }
    const file = world.files.get(path.replace(/^file\//, ''))
    if (!path.startsWith('file/') || !file) return wrong(404)
    const image = /^image\/(jpeg|png|webp|gif)$/.test(file.type)
    const kind = image ? file.type : 'application/octet-stream'
    return new Response(Buffer.from(file.bytes), { headers: { ...headers, 'Content-Type': kind } })
  }

  async function take(path: string, request: Request): Promise<Response> {
    if (path === 'file') return takeFiles(await request.formData())
    const body: unknown = await request.json()
    if (path === 'say') {
      const { chat, text } = Said.parse(body)
      people.say(chat, text)
    } else if (path === 'press') {
      const { chat, message, data } = Pressed.parse(body)
      people.press(chat, message, data)
    } else if (path === 'place') {
      const { chat, latitude, longitude } = Placed.parse(body)
      people.place(chat, latitude, longitude)
    } else if (path === 'people') {
      const id = 990102000 + world.people.size
      world.people.set(id, { id, ...NewPerson.parse(body) })
      return Response.json({ id }, { headers })
    } else if (path === 'fault') goWrong(Trouble.parse(body))
    else return wrong(404)
    return wrong(204)
  }

  /** What the demo makes go wrong: an answer of Telegram, or how updates come. */
  function goWrong(trouble: z.output<typeof Trouble>): void {
    if ('method' in trouble) return faults.plan(trouble)
    if (trouble.updates === 'twice') world.twice = true
    if (trouble.updates === 'hold') world.hold()
    if (trouble.updates === 'reversed') world.letGo((held) => held.toReversed())
    if (trouble.updates !== 'well') return
    world.twice = false
    world.letGo()
    faults.clear()
  }

  async function takeFiles(form: FormData): Promise<Response> {
    const chat = Number(form.get('chat'))
    const asFile = form.get('asFile') === 'on'
    const files = form.getAll('file').filter((entry) => entry instanceof File)
    if (files.length === 0 || files.length > 10) return wrong(400)
    if (files.some((file) => file.size > mostPhotoBytes)) return wrong(413)
    const album = files.length > 1 ? { album: crypto.randomUUID() } : {}
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      people.send(chat, { name: file.name, type: file.type, bytes }, { asFile, ...album })
    }
    return wrong(204)
  }
}
