/** A program whose decoder is not installed. */
// @ts-expect-error there is none of this name
import 'no-decoder-of-this-name'
