import {
  closeKeyFile,
  fingerprint,
  joinHalves,
  makePair,
  openHalf,
  openKeyFile,
  openRecord,
  readKey,
  readSealed,
  resealHalf,
  writeKey,
  type HalfRole,
  type Pair,
} from '#halves'

/**
 * What is done with keys in the browser of the person to whom they belong. Key files, passphrases and one-time keys have
 * fields without names, so that no form can send them.
 */

interface Request {
  opening: string
  record: string
  role: HalfRole
  publicKey: string
  half: string
}
interface Resealing {
  role: HalfRole
  publicKey: string
  halves: { record: string; sealed: string }[]
}
interface Taken {
  opening: string
  record: { id: string; court: string; belongsTo: string; sealed: string }
  halves: { role: HalfRole; sealed: string }[]
}

/** Where a one-time key waits until its opening is over; it opens nothing else. */
const placeOf = (publicKey: string) => `yangguang.vault.${publicKey}`
const least = 14

const find = <Kind extends HTMLElement>(within: HTMLElement, selector: string) =>
  within.querySelector<Kind>(selector)
const say = (within: HTMLElement, words: string | undefined) => {
  const line = find(within, '[data-say]')
  if (line) line.textContent = words ?? ''
}
/** Lets the browser show what is said before the passphrase keeps it busy. */
const painted = () =>
  new Promise<void>((done) => {
    requestAnimationFrame(() => setTimeout(done))
  })

async function pairOf(within: HTMLElement): Promise<Pair> {
  const file = find<HTMLInputElement>(within, '[data-key-file]')?.files?.[0]
  const passphrase = find<HTMLInputElement>(within, '[data-passphrase]')?.value ?? ''
  return openKeyFile(file ? await file.text() : '', passphrase)
}

function handOver(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Makes a holder's key: the file is downloaded, and the public key alone goes into the form. */
function makesKey(form: HTMLFormElement): void {
  const { short, unlike, working, made } = form.dataset
  find(form, '[data-make]')?.addEventListener('click', () => void make())
  async function make() {
    const passphrase = find<HTMLInputElement>(form, '[data-passphrase]')?.value ?? ''
    const again = find<HTMLInputElement>(form, '[data-again]')?.value
    if (passphrase.length < least) return say(form, short)
    if (passphrase !== again) return say(form, unlike)
    say(form, working)
    await painted()
    const file = await closeKeyFile(makePair(), passphrase)
    handOver(`yangguang-${file.fingerprint.slice(0, 5)}.key.json`, JSON.stringify(file, null, 2))
    find<HTMLInputElement>(form, '[name=publicKey]')!.value = file.publicKey
    say(form, `${made} ${file.fingerprint}`)
  }
}

/** Makes the one-time key of a request; it stays in this browser. */
function asks(form: HTMLFormElement): void {
  const field = find<HTMLInputElement>(form, '[name=publicKey]')
  if (!field) return
  const pair = makePair()
  const publicKey = writeKey(pair.publicKey)
  field.value = publicKey
  const digits = find(form, '[data-digits]')
  if (digits) digits.textContent = fingerprint(pair.publicKey)
  form.addEventListener('submit', () => {
    // With other words in the field the key is one that the offline command made.
    if (field.value === publicKey) {
      localStorage.setItem(placeOf(publicKey), writeKey(pair.secretKey))
    }
  })
}

/** Fills a form with what one's own key makes of the request, then sends it. */
function answers<Asked>(
  form: HTMLFormElement,
  { field, made }: { field: string; made: (asked: Asked, pair: Pair) => string },
): void {
  const { request = '', working, failed, unchecked } = form.dataset
  // Reckoned here, of the very key to which the half will be sealed.
  const to = readKey((JSON.parse(request) as { publicKey: string }).publicKey)
  const digits = find(form, '.vault-digits')
  if (digits && to) digits.textContent = fingerprint(to)
  form.addEventListener('submit', (event) => {
    const file = find<HTMLInputElement>(form, '[data-key-file]')?.files?.[0]
    const result = find<HTMLTextAreaElement>(form, `[name=${field}]`)
    // What was pasted from the offline command goes as it is.
    if (!file || !result) return
    event.preventDefault()
    if (find<HTMLInputElement>(form, '[data-compared]')?.checked !== true) {
      return say(form, unchecked)
    }
    say(form, working)
    void painted()
      .then(() => pairOf(form))
      .then((pair) => {
        result.value = made(JSON.parse(request) as Asked, pair)
        form.submit()
      })
      .catch(() => say(form, failed))
  })
}

const resealedHalf = (asked: Request, pair: Pair): string => {
  const { opening, record, role } = asked
  const half = openHalf(readSealed(asked.half)!, pair, { record, role })
  return writeKey(resealHalf({ ...half, opening }, readKey(asked.publicKey)!))
}

const resealedHalves = ({ role, publicKey, halves }: Resealing, pair: Pair): string =>
  halves
    .map(({ record, sealed }) => {
      const half = openHalf(readSealed(sealed)!, pair, { record, role })
      return `${record} ${writeKey(resealHalf(half, readKey(publicKey)!))}`
    })
    .join('\n')

/** Reads the record with the one-time key, and shows it on this page alone. */
function opens(box: HTMLElement): void {
  const { taken = '', publicKey = '', labels = '{}', nokey, failed } = box.dataset
  const secret = readKey(localStorage.getItem(placeOf(publicKey)) ?? '')
  const own = readKey(publicKey)
  find(box, '[data-open]')?.addEventListener('click', () => {
    void painted()
      .then(() => pairOf(box))
      .then(show)
      .catch(() => say(box, failed))
  })
  if (!secret || !own) return say(box, nokey)
  try {
    show({ publicKey: own, secretKey: secret })
  } catch {
    say(box, failed)
  }

  function show(pair: Pair): void {
    const { opening, record, halves } = JSON.parse(taken) as Taken
    const [one, other] = halves.map(({ role, sealed }) =>
      openHalf(readSealed(sealed)!, pair, { record: record.id, role, opening }),
    )
    const key = joinHalves(one!, other!)
    const content = openRecord(record, key, readSealed(record.sealed)!) as Record<string, string>
    const names = JSON.parse(labels) as Record<string, string>
    const list = find(box, '[data-shown]')!
    list.replaceChildren(
      ...Object.entries(content).flatMap(([name, text]) => {
        const term = document.createElement('dt')
        const value = document.createElement('dd')
        term.textContent = names[name] ?? name
        value.textContent = text
        return [term, value]
      }),
    )
    say(box, '')
    const word = document.querySelector<HTMLInputElement>('input[name=word]')
    if (word && content['word']) word.value = content['word']
  }
}

for (const part of document.querySelectorAll<HTMLElement>('[data-needs-script]')) {
  part.hidden = false
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-vault]')) {
  const { vault } = form.dataset
  if (vault === 'make') makesKey(form)
  if (vault === 'ask') asks(form)
  if (vault === 'give') answers(form, { field: 'sealed', made: resealedHalf })
  if (vault === 'reseal') answers(form, { field: 'halves', made: resealedHalves })
}
for (const box of document.querySelectorAll<HTMLElement>('[data-taken]')) opens(box)
// The digits that an asker reads out are those of the key in this browser, or none: what the page says could be another's.
for (const digits of document.querySelectorAll<HTMLElement>('[data-own]')) {
  const { own = '', nokey = '' } = digits.dataset
  const publicKey = readKey(own)
  const isHere = publicKey && localStorage.getItem(placeOf(own)) !== null
  digits.textContent = isHere ? fingerprint(publicKey) : nokey
}
// A one-time key whose opening is over opens nothing any more and is not kept.
for (const over of document.querySelectorAll<HTMLElement>('[data-over]')) {
  localStorage.removeItem(placeOf(over.dataset['over'] ?? ''))
}
