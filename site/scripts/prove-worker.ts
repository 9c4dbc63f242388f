/** Finds the number of a challenge by trying them in turn, many at a time so that the browser's own hashing is kept busy. */
const together = 64

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

interface Task {
  challenge: string
  salt: string
  maxnumber: number
}

async function find({ challenge, salt, maxnumber }: Task): Promise<number | undefined> {
  const letters = new TextEncoder()
  const hashOf = (number: number) =>
    crypto.subtle.digest('SHA-256', letters.encode(`${salt}${number}`))
  for (let from = 0; from <= maxnumber; from += together) {
    const numbers = Array.from({ length: together }, (_, at) => from + at)
    const hashes = await Promise.all(numbers.map(hashOf))
    const found = hashes.findIndex((hash) => hex(hash) === challenge)
    if (found !== -1) return from + found
  }
  return undefined
}

globalThis.addEventListener('message', (event) => {
  const task = (event as MessageEvent<Task>).data
  find(task).then(
    (number) => globalThis.postMessage(number),
    () => globalThis.postMessage(undefined),
  )
})
