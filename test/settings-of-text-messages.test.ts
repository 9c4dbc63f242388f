import { expect, test } from 'vitest'
import { readEnv } from '../env.ts'

const whole = {
  SMS_ENDPOINT: 'https://dysmsapi.aliyuncs.com',
  SMS_KEY_ID: 'a key',
  SMS_KEY_SECRET: 'its secret',
  SMS_CALLBACK_SECRET: 'sixteen letters or more',
}

test('text messages have all of their settings or none', () => {
  expect(readEnv({})).not.toHaveProperty('SMS_ENDPOINT')
  expect(readEnv(whole)).toMatchObject(whole)
})

test.each(Object.keys(whole))('without %s the start is refused, naming it and no value', (name) => {
  const start = () => readEnv({ ...whole, [name]: '' })
  expect(start).toThrow(`Text messages need also: ${name}, `)
  expect(start).not.toThrow(/its secret|sixteen/)
})

test('a secret that is too short is refused, and not shown', () => {
  const start = () => readEnv({ ...whole, SMS_CALLBACK_SECRET: 'short' })
  expect(start).toThrow(/SMS_CALLBACK_SECRET/)
  expect(start).not.toThrow(/'short'|"short"/)
})
