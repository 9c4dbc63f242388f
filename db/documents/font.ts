import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { create, type Font } from 'fontkit'

const file = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'

let opened: Font | undefined

/** The print font, 30,000 characters; read when the first document is drawn, once in a process. */
export function printFont(): Font {
  const made = opened ?? create(readFileSync(fileURLToPath(import.meta.resolve(file))))
  if (made.type === 'TTC' || made.type === 'DFont') throw new Error(`${file} is a collection.`)
  return (opened = made as Font)
}

/** Printers' sign for a character that their case lacks. */
const stand = '〓'

/**
 * A text as the font can print it. A rare character of a name is never dropped and never an empty box: 〓 stands in its
 * place, and `lacks` says which it is, so that somebody writes it in by hand.
 */
export function printable(text: string): { text: string; lacks: string[] } {
  const font = printFont()
  const lacks = new Set<string>()
  const said = [...text.normalize('NFC').replaceAll(/[\r\t]/g, ' ')].map((character) => {
    const point = character.codePointAt(0)!
    if (character === '\n' || font.hasGlyphForCodePoint(point)) return character
    lacks.add(`U+${point.toString(16).toUpperCase().padStart(4, '0')}`)
    return stand
  })
  return { text: said.join(''), lacks: [...lacks] }
}
