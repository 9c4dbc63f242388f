/** What a spreadsheet would take for a formula; an apostrophe before it leaves it a text. */
const formula = /^[=+\-@＝＋－＠\t\r]/

/** Rows as CSV in UTF-8 with its mark, so that spreadsheets read Chinese; no cell of it can be a formula. */
export const sheet = (rows: readonly (readonly unknown[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

function cell(value: unknown): string {
  const text = textOf(value)
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  return Array.isArray(value) ? value.join('、') : String(value as string | number | boolean)
}
