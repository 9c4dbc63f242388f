const base = '/demo/chat'
const find = (id) => document.getElementById(id)
const who = find('who')
const log = find('log')
const text = find('text')
let chat = Number(sessionStorage.getItem('chat'))
let after = 0
let note = ''

const post = (path, body) =>
  fetch(`${base}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Says what went wrong under the form. */
const trouble = (said) => {
  find('trouble').textContent = said
}

async function loadPeople() {
  const { people, commands } = await (await fetch(`${base}/people`)).json()
  if (!people.some((person) => person.id === chat)) chat = people[0].id
  who.replaceChildren(
    ...people.map((person) => new Option(person.name, person.id, false, person.id === chat)),
  )
  find('commands').replaceChildren(
    ...commands.map(({ command, description }) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = `/${command} ${description}`
      button.addEventListener('click', () => say(`/${command}`))
      return button
    }),
  )
}

function show(message) {
  if (message.gone) return find(`m${message.id}`)?.remove()
  const item = document.createElement('li')
  item.className = message.from
  item.id = `m${message.id}`
  const words = document.createElement(message.code ? 'code' : 'span')
  words.textContent = message.text
  item.append(words)
  if (message.file) item.append(fileOf(message.file))
  if (message.buttons.length > 0) item.append(buttonsOf(message))
  const old = find(item.id)
  if (old) old.replaceWith(item)
  else log.append(item)
}

function fileOf(file) {
  if (!file.image) return document.createTextNode(`📄 ${file.name}`)
  const image = document.createElement('img')
  image.src = `${base}/file/${file.id}`
  image.alt = file.name
  return image
}

function buttonsOf(message) {
  const row = document.createElement('div')
  row.className = 'buttons'
  for (const { text: name, data } of message.buttons.flat()) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = name
    button.addEventListener('click', () => post('press', { chat, message: message.id, data }))
    row.append(button)
  }
  return row
}

async function refresh() {
  const asked = chat
  const fresh = await (await fetch(`${base}/messages?chat=${chat}&after=${after}`)).json()
  if (asked !== chat) return
  for (const message of fresh) {
    show(message)
    after = Math.max(after, message.seq)
  }
  if (fresh.length > 0) log.lastElementChild?.scrollIntoView({ block: 'end' })
  trouble(note)
}

async function say(words) {
  const answer = await post('say', { chat, text: words })
  if (!answer.ok) trouble('没有发出，请再试一次。Not sent, please try again.')
  await refresh()
}

function become(id) {
  chat = id
  after = 0
  sessionStorage.setItem('chat', String(id))
  log.replaceChildren()
  return refresh()
}

find('say').addEventListener('submit', (event) => {
  event.preventDefault()
  const words = text.value.trim()
  text.value = ''
  if (words !== '') void say(words)
})

text.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  find('say').requestSubmit()
})

who.addEventListener('change', () => void become(Number(who.value)))

find('new-person').addEventListener('click', async () => {
  const name = `访客 ${who.options.length + 1}`
  const { id } = await (await post('people', { name, language: 'zh-hans' })).json()
  await become(id)
  await loadPeople()
})

find('file').addEventListener('change', async (event) => {
  const form = new FormData()
  form.set('chat', String(chat))
  if (find('as-file').checked) form.set('asFile', 'on')
  for (const file of event.target.files) form.append('file', file)
  const answer = await fetch(`${base}/file`, { method: 'POST', body: form })
  event.target.value = ''
  if (!answer.ok) trouble('文件没有发出：太大或太多。Not sent: too large or too many.')
  await refresh()
})

find('place').addEventListener('click', () => {
  const send = (latitude, longitude) => post('place', { chat, latitude, longitude }).then(refresh)
  // Where the browser gives no place, the demo stands on Tiananmen Square.
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => void send(coords.latitude, coords.longitude),
    () => void send(39.9087, 116.3975),
    { timeout: 3000 },
  )
})

/** Makes something go wrong, and says so. */
async function goWrong(body, said) {
  const answer = await post('fault', body)
  note = answer.ok ? said : '没有设定。Not set.'
  trouble(note)
}

find('faults').addEventListener('submit', (event) => {
  event.preventDefault()
  const option = find('fault').selectedOptions[0]
  const kind = Number(option.value) || option.value
  const wait = kind === 429 ? { retryAfter: 10 } : {}
  void goWrong({ method: 'sendMessage', kind, ...wait }, option.textContent)
})

find('updates').addEventListener('click', ({ target }) => {
  const button = target.closest('button')
  if (button) void goWrong({ updates: button.value }, button.textContent)
})

async function live() {
  try {
    await refresh()
  } catch {
    trouble('连接断开，正在重试…… Reconnecting…')
  }
  setTimeout(live, 600)
}

await loadPeople()
void live()
