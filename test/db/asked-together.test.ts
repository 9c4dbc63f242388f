import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { askedTogether } from '../../db/asked-together.ts'

test('what is asked in one moment goes in one statement, and each gets its own answer', async () => {
  const sent: number[][] = []
  const ask = askedTogether(async (numbers: number[]) => {
    sent.push(numbers)
    return numbers.map((number) => number * 10)
  })
  expect(await Promise.all([1, 2, 3].map(ask))).toEqual([10, 20, 30])
  expect(sent).toEqual([[1, 2, 3]])
})

test('who asks while two statements are on their way goes with the next, and nobody is forgotten', async () => {
  const sent: number[][] = []
  let answer = () => {}
  const answered = new Promise<void>((resolve) => (answer = resolve))
  const ask = askedTogether(async (numbers: number[]) => {
    sent.push(numbers)
    await answered
    return numbers
  })
  const answers: Promise<number | undefined>[] = []
  for (let number = 0; number < 6; number += 1) {
    answers.push(ask(number))
    await turn()
  }
  answer()
  expect(await Promise.all(answers)).toEqual([0, 1, 2, 3, 4, 5])
  expect(sent).toEqual([[0], [1], [2, 3, 4, 5]])
})

test('a statement that fails is told to all who asked with it, and the next ones are asked again', async () => {
  let away = true
  const ask = askedTogether(async (numbers: number[]) => {
    if (away) throw new Error('away')
    return numbers
  })
  const answers = await Promise.allSettled([ask(1), ask(2)])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  away = false
  expect(await ask(3)).toBe(3)
})
