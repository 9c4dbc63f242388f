import { expect, test } from 'vitest'
import { mustBeReadyForSuspension, stateAfterImported } from '../../db/cases/rules.ts'
import { lawOf } from '../../db/rulebooks/index.ts'
import { shibei, yuhuatai } from '../informant.ts'
import type { CourtDate } from '../../db/time/days.ts'

const all = ['N02', 'N04', 'N07', 'N11', 'N07', 'N25']
const without = (...codes: string[]) => all.filter((code) => !codes.includes(code))

const judge = (
  court: string,
  filedOn: string,
  suspendedOn: string,
  steps: string[],
  why?: string,
) =>
  mustBeReadyForSuspension({
    court,
    filedOn: filedOn as CourtDate,
    suspendedOn: suspendedOn as CourtDate,
    steps,
    exception: why,
  })

test.each<[string, string, string, string[], string | undefined, string]>([
  // court    filed         suspended     steps           refused by                          because
  [
    shibei,
    '2026-03-31',
    '2026-06-30',
    all,
    'suspension-three-months',
    'three months end on 30 June',
  ],
  [shibei, '2026-03-31', '2026-07-01', all, undefined, 'more than three months'],
  [shibei, '2025-11-30', '2026-02-28', all, 'suspension-three-months', 'February has 28 days'],
  [shibei, '2025-11-30', '2026-03-01', all, undefined, 'the day after'],
  [shibei, '2026-01-01', '2026-12-01', without('N11'), 'suspension-restriction', 'no order made'],
  [shibei, '2026-01-01', '2026-12-01', ['N11'], undefined, 'other courts’ own rules do not bind'],
  [
    yuhuatai,
    '2026-03-31',
    '2026-07-15',
    all,
    'suspension-three-and-a-half-months',
    'until 15 July',
  ],
  [yuhuatai, '2026-03-31', '2026-07-16', all, undefined, 'after 15 July'],
  [yuhuatai, '2026-01-01', '2026-12-01', without('N25'), 'suspension-told-first', 'not heard'],
  [yuhuatai, '2026-01-01', '2026-12-01', ['N07', 'N11', 'N25'], 'suspension-two-searches', 'once'],
])('%s: filed %s, 终本 on %s with %j: %s (%s)', (court, filed, suspended, steps, rule) => {
  const attempt = () => judge(court, filed, suspended, steps)
  if (rule === undefined) expect(attempt).not.toThrow()
  else expect(attempt).toThrow(expect.objectContaining({ rule }))
})

test('a court’s own longer wait knows exceptions with a reason; the national one knows none', () => {
  expect(() => judge(yuhuatai, '2026-03-31', '2026-07-10', all, '被执行人已去世')).not.toThrow()
  expect(() => judge(yuhuatai, '2026-03-31', '2026-06-10', all, '被执行人已去世')).toThrow(
    expect.objectContaining({ rule: 'suspension-three-months' }),
  )
})

test('each condition names its document and article', () => {
  expect(lawOf('suspension-three-months')).toMatchObject({ article: '第一条' })
  expect(lawOf('suspension-three-months').document).toContain('法〔2016〕373号')
  expect(lawOf('suspension-told-first')).toMatchObject({ article: '三.10', court: yuhuatai })
})

test.each([
  ['N26', '裁定终结本次执行程序', 'closedForNow'],
  ['N30', '执行完毕', 'closed'],
  ['N30', '以终结本次执行程序方式结案', 'closedForNow'],
  ['N30', '以终本方式结案', 'closedForNow'],
  ['N30', '未终本，执行完毕', 'closed'],
  ['N30', '本案未终结本次执行程序，已执行完毕', 'closed'],
  ['N28', '恢复执行', 'open'],
  ['N10', '冻结', undefined],
])('imported: after %s (%s) a case is %s', (code, text, state) => {
  expect(stateAfterImported(code, text)).toBe(state)
})
