import PDFDocument from 'pdfkit'
import { drawBlock, type Sheet } from './draw-block.ts'
import { printable, printFont } from './font.ts'
import type { Language, Paper } from './paper.ts'

interface Drawing {
  /** What the file is called in a reader's title bar. */
  title: string
  /** When what it says was said; the same papers of the same moment are the same bytes. */
  madeAt: Date
  /** Goes along inside the file. */
  attached?: { name: string; type: string; bytes: Uint8Array }
}

const a4 = { width: 595.28, height: 841.89 }
const margins = { top: 72, bottom: 72, left: 79, right: 74 }

const words = {
  page: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  lacks: {
    zh: '〓 代替本字库没有的字（{lacks}），请手写补入。',
    en: '〓 stands for a character that this font lacks ({lacks}); please write it in by hand.',
  },
} as const

/**
 * Draws papers into one PDF on A4, each beginning on a page of its own and numbered for itself. The font goes along, cut
 * to the characters that are used; the same papers give the same bytes.
 */
export async function drawPapers(
  papers: readonly Paper[],
  { title, madeAt, attached }: Drawing,
): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: papers[0]?.language === 'en' ? 'en' : 'zh-CN',
    displayTitle: true,
    info: {
      Title: printable(title).text,
      Producer: 'Yangguang',
      Creator: 'Yangguang',
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  })
  const whole = collected(pdf)
  // The library takes an opened font too, which its types do not know.
  pdf.registerFont('print', printFont() as unknown as string)
  if (attached) {
    pdf.file(Buffer.from(attached.bytes), {
      name: attached.name,
      type: attached.type,
      creationDate: madeAt,
      modifiedDate: madeAt,
    })
  }
  for (const paper of papers) drawPaper(pdf, paper)
  pdf.end()
  return whole
}

function drawPaper(pdf: PDFKit.PDFDocument, paper: Paper): void {
  pdf.addPage()
  const first = pdf.bufferedPageRange().count - 1
  const lacks = new Set<string>()
  const sheet: Sheet = {
    pdf,
    width: a4.width - margins.left - margins.right,
    left: margins.left,
    foot: a4.height - margins.bottom,
    say: (text) => {
      const said = printable(text)
      for (const lack of said.lacks) lacks.add(lack)
      return said.text
    },
  }
  heading(sheet, paper)
  for (const block of paper.blocks) drawBlock(sheet, block)
  if (lacks.size > 0) {
    const text = words.lacks[paper.language].replace('{lacks}', [...lacks].join(' '))
    drawBlock(sheet, { kind: 'small', text })
  }
  number(sheet, paper.language, first)
}

function heading({ pdf, say, left, width }: Sheet, { head, name, number: called }: Paper): void {
  const structure = pdf.struct('H1', {}, () => {
    pdf.font('print').fontSize(16).text(say(head), left, margins.top, { width, align: 'center' })
    pdf.moveDown(0.4).fontSize(20).text(say(name), { width, align: 'center' })
  })
  pdf.addStructure(structure)
  structure.end()
  if (called) {
    pdf.moveDown(0.6).fontSize(11).text(say(called), { width, align: 'right' })
  }
  pdf.moveDown(1)
}

/** Below each page of a paper stands which it is and how many there are, so that a missing one is noticed. */
function number({ pdf, width, left }: Sheet, language: Language, first: number): void {
  const last = pdf.bufferedPageRange().count
  for (let at = first; at < last; at++) {
    pdf.switchToPage(at)
    const text = words.page[language]
      .replace('{page}', String(at - first + 1))
      .replace('{pages}', String(last - first))
    // Below the margin, where the library would otherwise begin another page.
    const { margins: kept } = pdf.page
    pdf.page.margins = { ...kept, bottom: 0 }
    pdf
      .font('print')
      .fontSize(9)
      .text(text, left, a4.height - margins.bottom / 2, {
        width,
        align: 'center',
        lineBreak: false,
      })
    pdf.page.margins = kept
  }
}

const collected = (pdf: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    pdf.on('error', reject)
  })
