import type { Pool } from 'pg'
import { migrateJobs, printJobsSchema } from '../background/pg-boss/jobs-schema.ts'
import { codeOf } from '../sql/translate-error.ts'

/** The schema of background work as SQL; a line that says so where pg-boss is not installed. */
export const printedJobs = async (schema: string): Promise<string> =>
  (await whereInstalled(() => printJobsSchema({ schema }))) ??
  '-- pg-boss is not installed: no schema for background work\n'

/** Makes the schema of background work or brings it up to date. Answers its name when something was done, nothing where pg-boss is not installed. */
export const appliedJobs = async (pool: Pool, schema: string): Promise<readonly string[]> =>
  (await whereInstalled(() => migrateJobs(pool, { schema }))) ? [schema] : []

/** A host without background work has no pg-boss and needs no schema for it. */
const whereInstalled = async <A>(work: () => Promise<A>): Promise<A | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && codeOf(error) === 'ERR_MODULE_NOT_FOUND' && error.message.includes("'pg-boss'"))
      return undefined
    throw error
  }
}
