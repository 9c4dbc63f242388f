import type { Context } from 'hono'
import type { Actor, Ask, FieldError, Refusal } from '#db'

export type Language = 'zh' | 'en'

/** What somebody filled in, kept so that the page can show it again beside what was wrong. */
export interface ShownForm {
  name: string
  values: Record<string, string | string[]>
  errors: readonly FieldError[]
  refusal?: ReturnType<Refusal['explain']>
}

/** What the site's pages get through Astro.locals. */
export interface Locals {
  language: Language
  /** The address without /en, with its query. */
  path: string
  ask: Ask
  viewer: Actor
  demo: boolean
  publicUrl: string
  form?: ShownForm
  result?: Record<string, unknown>
  draw?: { receipt: string; seal: string }
}

/** The built site: makes the page of a request. */
export type Render = (request: Request, locals: Locals) => Promise<Response>

/** What every handler knows about its request. */
export interface Env {
  Variables: {
    actor: Actor
    language: Language
    /** A keyed hash of where the request came from; the address itself is kept nowhere. */
    client: string
    requestId: string
    render: Render
    demo: boolean
    publicUrl: string
    /** What a question of the page failed with, because the site shows faults without their reason. */
    fault?: unknown
  }
  Bindings: { address?: string }
}

export type Frame = Context<Env>

/** An address in the reader's language. */
export const inLanguage = (c: Frame, path: string) =>
  c.var.language === 'en' ? `/en${path === '/' ? '' : path}` : path
