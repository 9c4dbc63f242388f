/** A program that breaks on a picture of one byte, and draws every other one as it came. */
process.on('message', (asked: { number: number; bytes: Uint8Array }) => {
  if (asked.bytes.length === 1) process.abort()
  setTimeout(() => process.send?.({ number: asked.number, safe: asked.bytes }), 50)
})
process.send?.({ ready: true })
