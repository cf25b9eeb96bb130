import type { PGlite } from '@electric-sql/pglite'
import { openFromTemplate } from './pglite-template.ts'

// On globalThis, because the test runner may load this module once per test file; the database must stay one.
declare global {
  var siklusPGlite: { database: Promise<PGlite> | undefined; schemas: number } | undefined
}

const shared = () => {
  globalThis.siklusPGlite ??= { database: undefined, schemas: 0 }
  return globalThis.siklusPGlite
}

/**
 * The one PGlite of this test process: empty, in memory, never closed by a test. It has a single connection, so a statement outside an
 * open transaction waits for its end: never await the one inside the other.
 */
export const sharedPGlite = (): Promise<PGlite> => {
  const holder = shared()
  holder.database ??= openFromTemplate()
  return holder.database
}

/** A schema name nobody in this process has used: `test_1`, `test_2`, … Create it, migrate into it, leave it behind. */
export const freshSchemaName = (): string => {
  const holder = shared()
  holder.schemas += 1
  return `test_${holder.schemas}`
}
