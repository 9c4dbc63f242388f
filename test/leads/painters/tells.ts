/** A program that says what it was given of its surroundings. */
process.on('message', ({ number }: { number: number }) => {
  const all = Object.keys(process.env).concat(Object.values(process.env).map(String)).join(' ')
  process.send?.({ number, says: { zh: all, en: all } })
})
process.send?.({ ready: true })
