/** A program that breaks on whatever it is given. */
process.on('message', () => {
  throw new Error('broken')
})
process.send?.({ ready: true })
