import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { PgBoss } from 'pg-boss'
import { openPlace } from './place.ts'
import { JOBS_SCHEMA } from './running.ts'

/** Which schema, for which kind of server. */
export interface JobsSchemaOptions {
  readonly schema?: string
  readonly backend?: 'postgres' | 'citus'
}

/** The schema of the jobs as plain SQL, for hosts whose administrator applies it by hand. Needs `pg-boss`, but no database. */
export const printJobsSchema = async ({ schema = JOBS_SCHEMA, backend }: JobsSchemaOptions = {}): Promise<string> => {
  const { getConstructionPlans } = await import('pg-boss')
  const plans = getConstructionPlans(schema, { ...(backend && { backend }) })
  return `-- background work: pg-boss\n${plans.trim()}\n`
}

/**
 * Makes the schema of the jobs, or brings it up to date with the installed pg-boss, indexes included. Answers whether there was anything
 * to do.
 */
export const migrateJobs = async (pool: Pool, options: JobsSchemaOptions = {}): Promise<boolean> => {
  const { schema = JOBS_SCHEMA, backend = 'postgres' } = options
  const module = await import('pg-boss')
  const { db } = await openPlace({ pool, backend }, module)
  const boss = new module.PgBoss({ db, backend, schema, ...ONLY_MIGRATE })
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => {})
  boss.on('error', failed.reject)
  const before = (await boss.isInstalled()) ? await boss.schemaVersion() : null
  await boss.start()
  try {
    await Promise.race([indexesBuilt(boss), failed.promise])
    return (await boss.schemaVersion()) !== before
  } finally {
    await boss.stop()
  }
}

const ONLY_MIGRATE = { supervise: false, schedule: false, registerInstance: false, bamIntervalSeconds: 10 } as const

/** pg-boss builds some indexes of an update after its transaction, without locking the queues. */
const indexesBuilt = async (boss: Pick<PgBoss, 'getBamStatus'>): Promise<void> => {
  for (;;) {
    const statuses = (await boss.getBamStatus()).map(({ status }) => status)
    if (statuses.includes('failed')) throw new Error('an index of the jobs could not be built; see the table bam')
    if (!statuses.includes('pending') && !statuses.includes('in_progress')) return
    await pause(100)
  }
}
