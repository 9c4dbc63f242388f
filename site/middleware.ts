import { defineMiddleware } from 'astro:middleware'
import { keepFailure } from './failure.ts'

export const onRequest = defineMiddleware(async ({ locals }, next) => {
  try {
    return await next()
  } catch (error) {
    keepFailure(locals, error)
    return new Response('', { status: 500 })
  }
})
