import type { TestProject } from 'vitest/node'
import { type PostgresAddress, startPostgres } from '../postgres.ts'

declare module 'vitest' {
  /** What a test asks for with `inject(…)`. */
  interface ProvidedContext {
    /** The server of this run: `const database = await freshDatabase(inject('postgres'))`. */
    postgres: PostgresAddress
  }
}

/** One PostgreSQL for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { host, port, user, stop } = await startPostgres()
  project.provide('postgres', { host, port, user })
  return stop
}
