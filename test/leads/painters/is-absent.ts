/** A program whose decoder is not installed. */
await import(['no', 'decoder', 'of', 'this', 'name'].join('-'))
