import { expect, test } from 'vitest'
import { drawPapers } from '../../db/documents/draw-papers.ts'
import { printable } from '../../db/documents/font.ts'
import type { Paper } from '../../db/documents/paper.ts'
import { textOfPdf } from '../read-pdf.ts'

const madeAt = new Date('2026-11-21T01:00:00Z')
const paper = (other: Partial<Paper> = {}): Paper => ({
  language: 'zh',
  head: '示范区人民法院',
  name: '执行通知书',
  number: '（2026）京9901执1号',
  blocks: [{ kind: 'text', text: '你应当自本通知送达之日起三日内履行。' }],
  ...other,
})
const draw = (papers: Paper[]) => drawPapers(papers, { title: '执行通知书', madeAt })

test('what is drawn can be read back: the court’s head, the number, the text, and which page it is', async () => {
  const text = textOfPdf(await draw([paper()]))
  for (const part of [
    '示范区人民法院',
    '执行通知书',
    '（2026）京9901执1号',
    '你应当自本通知送达之日起三日内履行。',
    '第 1 页，共 1 页',
  ]) {
    expect(text).toContain(part)
  }
})

test('the same papers are the same bytes, and other words are other bytes', async () => {
  const [first, again, other] = await Promise.all([
    draw([paper()]),
    draw([paper()]),
    draw([paper({ number: '（2026）京9901执2号' })]),
  ])
  expect(Buffer.compare(first, again)).toBe(0)
  expect(Buffer.compare(first, other)).not.toBe(0)
})

test('each paper of a batch is numbered for itself, and a long one goes on on the next page', async () => {
  const long = paper({ blocks: [{ kind: 'text', text: '依法履行义务。'.repeat(400) }] })
  const text = textOfPdf(await draw([long, paper()]))
  expect(text).toMatch(/第 1 页，共 3 页.*第 3 页，共 3 页.*第 1 页，共 1 页/s)
})

test('the font goes along, cut to what is used', async () => {
  const bytes = await draw([paper()])
  expect(bytes.length).toBeLessThan(60_000)
  expect(Buffer.from(bytes).toString('latin1')).toContain('/FontFile2')
})

test.each([
  ['㛃', '㛃', []],
  ['张三丰', '张三丰', []],
  ['𠮷', '〓', ['U+20BB7']],
])('of the name %s the paper has %s', (name, shown, lacks) => {
  expect(printable(name)).toEqual({ text: shown, lacks })
})

test('a character that the font lacks is no empty box: 〓 stands for it, and the paper says what to write in', async () => {
  const text = textOfPdf(
    await draw([paper({ blocks: [{ kind: 'facts', rows: [['姓名', '王𠮷']] }] })]),
  )
  expect(text).toContain('王〓')
  expect(text).toContain('〓 代替本字库没有的字（U+20BB7），请手写补入。')
})

test('a form is as long as its rows, and never loses one at the foot of a page', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => [`第${at}项`, 1] as const)
  const text = textOfPdf(await draw([paper({ blocks: [{ kind: 'form', rows }] })]))
  for (const [label] of rows) expect(text).toContain(label)
})
