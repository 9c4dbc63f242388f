import type { Actor, Ask, FieldError, FindListings, Says } from '#db'
import type { Language } from './texts/index.ts'

/** What the server hands to every page. */
export interface PageLocals {
  language: Language
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
    /** Files came with it, which no page can put back. */
    hadFiles?: boolean
  }
  /** What a form found out, for the same page to show. */
  result?: Record<string, unknown>
  /** The receipt drawn for this opening of a form. */
  draw?: { receipt: string; seal: string }
}

declare global {
  namespace App {
    // Declared here and not in env.d.ts, whose mistakes the type check passes over.
    interface Locals extends PageLocals {}
  }
}
