import { type Clock, createEngine } from '@siklus/core'
import { createPerformance, performanceAccess, performanceWorkflows } from '@siklus/core/performance'
import { migrateJobs, pgBoss, sqlInbox } from '@siklus/storage/background'
import { migrate, postgres } from '@siklus/storage/postgres'
import type { Pool } from 'pg'
import { migrateSimpeg } from './database/migrate.ts'
import { seedDemo } from './database/seed-demo.ts'
import type { Host } from './host.ts'
import { appointAdmins, syncOrganisation } from './kinerja/sync-organisation.ts'
import { mutasi, mutasiRecords } from './mutasi/mutasi.ts'
import { createSessions } from './session/sessions.ts'

/** Brings the database up to date, application and engine each by its own migrations, and opens the engine on the application's pool. */
export const openHost = async (
  pool: Pool,
  { clock, secure }: { readonly clock: Clock; readonly secure: boolean },
): Promise<Host> => {
  await migrateSimpeg(pool)
  await migrate(pool, { partitions: { from: new Date(clock.now()).toISOString().slice(0, 7), months: 24 } })
  await migrateJobs(pool)
  await seedDemo(pool)
  const storage = postgres({ pool, records: mutasiRecords })
  const { records } = storage
  const access = performanceAccess(records, { within: storage.recordsWithin })
  const workflows = [...performanceWorkflows, mutasi]
  const background = pgBoss({ pool, onError: console.error })
  const engine = await createEngine({ storage, workflows, access, clock, background, onError: console.error })
  const performance = createPerformance({ engine, records, access, clock })
  const own = { pool, clock, secure, sessions: createSessions(pool, { clock, secure }) }
  const host = { ...own, engine, background, performance, inbox: sqlInbox(storage) }
  await appointAdmins(host)
  await syncOrganisation(host)
  return host
}
