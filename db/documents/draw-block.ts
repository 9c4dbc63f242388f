import { encode } from 'uqr'
import type { Block } from './paper.ts'

/** What is drawn on, and where. */
export interface Sheet {
  pdf: PDFKit.PDFDocument
  left: number
  width: number
  /** Where a page ends. */
  foot: number
  /** A text as the font can print it. */
  say(text: string): string
}

type Draw = {
  [Kind in Block['kind']]: (sheet: Sheet, block: Extract<Block, { kind: Kind }>) => void
}

const size = 12
const labelWidth = 120
const pad = 5

const draw: Draw = {
  text: ({ pdf, say, left, width }, { text, flush }) => {
    for (const paragraph of text.split('\n')) {
      pdf.fontSize(size).text(say(paragraph), left, pdf.y, {
        width,
        indent: flush ? 0 : size * 2,
        lineGap: 6,
      })
    }
    pdf.moveDown(0.4)
  },
  heading: ({ pdf, say, left, width }, { text }) => {
    pdf.moveDown(0.5).fontSize(14).text(say(text), left, pdf.y, { width })
    pdf.moveDown(0.3)
  },
  facts: (sheet, { rows }) => {
    for (const [label, value] of rows)
      row(sheet, [label, value], [labelWidth, sheet.width - labelWidth])
    sheet.pdf.moveDown(0.6)
  },
  form: (sheet, { rows }) => {
    for (const [label, lines] of rows) {
      row(sheet, [label, ''], [labelWidth, sheet.width - labelWidth], lines * 24)
    }
    sheet.pdf.moveDown(0.6)
  },
  table: (sheet, { columns, widths, rows }) => {
    const all = widths.reduce((sum, each) => sum + each, 0)
    const wide = widths.map((each) => (each / all) * sheet.width)
    for (const cells of [columns, ...rows]) row(sheet, cells, wide)
    sheet.pdf.moveDown(0.6)
  },
  closing: ({ pdf, say, left, width }, { lines }) => {
    pdf.moveDown(1.5)
    for (const line of lines) {
      pdf.fontSize(size).text(say(line), left, pdf.y, { width, align: 'right', lineGap: 6 })
    }
    pdf.moveDown(0.5)
  },
  qr: (sheet, { holds, says }) => {
    const { pdf, say, left, width } = sheet
    const { data, size: cells } = encode(holds, { ecc: 'M', border: 2 })
    const side = 110
    keepTogether(sheet, side)
    const top = pdf.y
    const cell = side / cells
    pdf.fillColor('black')
    data.forEach((line, y) =>
      line.forEach((dark, x) => {
        if (dark) pdf.rect(left + x * cell, top + y * cell, cell, cell)
      }),
    )
    pdf.fill()
    pdf.fontSize(10).text(say(says), left + side + 12, top + 12, { width: width - side - 12 })
    pdf.y = Math.max(pdf.y, top + side)
    pdf.x = left
    pdf.moveDown(0.5)
  },
  small: ({ pdf, say, left, width }, { text }) => {
    pdf.fontSize(9).text(say(text), left, pdf.y, { width, lineGap: 3 })
    pdf.moveDown(0.4)
  },
}

/** Draws one block below what stands already; what does not fit goes on on the next page. */
export function drawBlock(sheet: Sheet, block: Block): void {
  const { pdf } = sheet
  const draws = draw[block.kind] as (sheet: Sheet, block: Block) => void
  // A code and a form are figures to a screen reader; everything else is read as it stands.
  const structure = pdf.struct(
    block.kind === 'qr' ? 'Figure' : block.kind === 'heading' ? 'H2' : 'P',
    {
      ...(block.kind === 'qr' && { alt: block.says }),
    },
    () => draws(sheet, block),
  )
  pdf.font('print')
  pdf.addStructure(structure)
  structure.end()
}

/** Begins a new page where less than this is left. */
function keepTogether({ pdf, foot }: Sheet, height: number): void {
  if (pdf.y + height > foot) pdf.continueOnNewPage()
}

/** A row of cells with lines around them, as high as the highest. */
function row(sheet: Sheet, cells: readonly string[], widths: readonly number[], least = 0): void {
  const { pdf, left, say } = sheet
  pdf.fontSize(11)
  const texts = cells.map((text) => say(text))
  const inner = (at: number) => widths[at]! - 2 * pad
  const heights = texts.map((text, at) =>
    pdf.heightOfString(text || ' ', { width: inner(at), lineGap: 3 }),
  )
  const height = Math.max(least, ...heights) + 2 * pad
  keepTogether(sheet, height)
  const top = pdf.y
  let x = left
  texts.forEach((text, at) => {
    pdf.lineWidth(0.6).rect(x, top, widths[at]!, height).stroke()
    if (text) pdf.text(text, x + pad, top + pad, { width: inner(at), lineGap: 3 })
    x += widths[at]!
  })
  pdf.x = left
  pdf.y = top + height
}
