/// <reference types="astro/client" />

declare namespace App {
  type Actor = import('#db').Actor
  type Ask = import('#db').Ask
  type FieldError = import('#db').FieldError
  type FindListings = import('#db').FindListings
  type Says = import('#db').Says

  /** What the server hands to every page. */
  interface Locals {
    language: 'zh' | 'en'
    /** The address without /en, with the query. */
    path: string
    ask: Ask
    find: FindListings
    viewer: Actor
    demo: boolean
    publicUrl: string
    form?: {
      name: string
      values: Record<string, string | string[]>
      errors: FieldError[]
      refusal?: { rule: string; document: string; article: string; says: Says }
    }
    /** What a form found out, for the same page to show. */
    result?: Record<string, unknown>
    /** The receipt drawn for this opening of a form. */
    draw?: { receipt: string; seal: string }
  }
}
