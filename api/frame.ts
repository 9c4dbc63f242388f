import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Actor, Ask, FieldError, FindListings, Refusal } from '#db'
import type { Hold } from './held-bytes.ts'
import type { Patience } from './patience.ts'

export type Language = 'zh' | 'en'

/** What somebody filled in, kept so that the page can show it again beside what was wrong. */
export interface ShownForm {
  name: string
  values: Record<string, string | string[]>
  errors: FieldError[]
  refusal?: ReturnType<Refusal['explain']>
  /** Files came with it, which no page can put back. */
  hadFiles?: boolean
}

/** What the site's pages get through Astro.locals. */
export interface Locals {
  language: Language
  /** The address without /en, with its query. */
  path: string
  ask: Ask
  find: FindListings
  viewer: Actor
  demo: boolean
  publicUrl: string
  form?: ShownForm
  result?: Record<string, unknown>
  draw?: { receipt: string; seal: string }
}

/** The built site: makes the page of a request; throws what a page of it throws. */
export type Render = (request: Request, locals: Locals) => Promise<Response>

/** What is the same for every request of a process. */
export interface Host {
  render: Render
  demo: boolean
  /** The address that citizens type, without a slash at its end. */
  publicUrl: string
  /** Whether X-Forwarded-For comes from a proxy of ours. */
  trustProxy: boolean
  /** Where uploads wait for their confirmation. */
  dataDir: string
}

/** What every handler knows about its request. */
export interface Env {
  Variables: {
    actor: Actor
    language: Language
    requestId: string
    host: Host
    hold: Hold
    /** Not there where a request may take its time. */
    patience?: Patience
  }
  Bindings: Partial<HttpBindings>
}

export type Frame = Context<Env>

/** An address in the reader's language. */
export const inLanguage = (c: Frame, path: string) =>
  c.var.language === 'en' ? `/en${path === '/' ? '' : path}` : path

export const jsonText = (c: Frame, text: string, status: ContentfulStatusCode = 200) =>
  c.body(text, status, { 'Content-Type': 'application/json; charset=utf-8' })
