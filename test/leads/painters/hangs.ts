/** A program that never comes to an end with anything. */
process.on('message', () => {})
process.send?.({ ready: true })
