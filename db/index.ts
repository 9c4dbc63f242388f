/** The door of the case store: its acts, its questions and their types. No table and no handle leaves by it. */
export type { Actor } from './act.ts'
export { askAs, type Ask } from './ask.ts'
export { openStore, storeAnswers } from './connection.ts'
export { startEmbeddedPostgres } from './embedded-postgres.ts'
export { makeKeys } from './keys.ts'
export { migrateStore } from './migrate.ts'
export { Refusal, type FieldError } from './refusal.ts'
export type { Says } from './rulebooks/rule.ts'
