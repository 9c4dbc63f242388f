const pageBits = 20
const pageSize = 2 ** pageBits

/** The texts that a workbook's cells share, kept as bytes in pages: a million of them must fit beside everything else. */
export class SharedStrings {
  readonly #pages: Buffer[] = []
  #used = pageSize
  #places = new Uint32Array(1024)
  #lengths = new Uint32Array(1024)
  #count = 0

  /** How many bytes are kept. */
  get bytes(): number {
    return this.#pages.length * pageSize
  }

  add(text: string): void {
    const bytes = Buffer.from(text.length > 40_000 ? text.slice(0, 40_000) : text)
    if (this.#used + bytes.length > pageSize) {
      this.#pages.push(Buffer.allocUnsafe(pageSize))
      this.#used = 0
    }
    if (this.#count === this.#places.length) {
      this.#places = doubled(this.#places)
      this.#lengths = doubled(this.#lengths)
    }
    bytes.copy(this.#pages.at(-1)!, this.#used)
    this.#places[this.#count] = (this.#pages.length - 1) * pageSize + this.#used
    this.#lengths[this.#count] = bytes.length
    this.#used += bytes.length
    this.#count += 1
  }

  at(index: number): string {
    const place = this.#places[index]
    if (place === undefined || index >= this.#count) return ''
    const start = place % pageSize
    const page = this.#pages[Math.floor(place / pageSize)]!
    return page.toString('utf8', start, start + this.#lengths[index]!)
  }
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2)
  more.set(numbers)
  return more
}
