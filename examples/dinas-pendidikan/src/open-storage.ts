import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Background } from '@siklus/core'
import { migrateJobs, pgBoss } from '@siklus/storage/background'
import { DirectoryLocked, pglite } from '@siklus/storage/pglite'
import { migrate, postgres } from '@siklus/storage/postgres'
import pg from 'pg'
import { type Settings, SettingsInvalid } from './settings.ts'

/** The opened storage, what runs jobs in the same database, the file of the clock that belongs to it, and how to let go of all. */
export interface DemoStorage {
  readonly storage: ReturnType<typeof pglite> | ReturnType<typeof postgres>
  readonly background: Background
  readonly clockFile: string
  close(): Promise<void>
}

const PARTITIONS = { from: '2026-01', months: 36 }

/** PGlite in the project's data folder, or the PostgreSQL of `DATABASE_URL`. With `reset` what was entered before is thrown away. */
export const openStorage = (settings: Settings): Promise<DemoStorage> =>
  settings.databaseUrl === undefined ? openEmbedded(settings) : openServer(settings, settings.databaseUrl)

const openEmbedded = async ({ directory, reset }: Settings): Promise<DemoStorage> => {
  const database = join(directory, 'database')
  if (reset) await throwAway(directory, database)
  const storage = pglite({ directory: database, partitions: PARTITIONS })
  return {
    storage,
    background: pgBoss({ instance: storage.instance, onError: console.error }),
    clockFile: join(directory, 'clock.json'),
    close: async () => {},
  }
}

/** Also a database that no longer opens is thrown away; one that another process works in is not: that fails with `DirectoryLocked`. */
const throwAway = async (directory: string, database: string): Promise<void> => {
  if (existsSync(database)) {
    const opened = await pglite({ directory: database, partitions: PARTITIONS })
      .open([])
      .catch((error: unknown) => {
        if (error instanceof DirectoryLocked) throw error
      })
    await opened?.close()
  }
  rmSync(directory, { recursive: true, force: true })
}

const openServer = async ({ directory, reset }: Settings, url: string): Promise<DemoStorage> => {
  const clockFile = join(directory, `clock-${createHash('sha256').update(url).digest('hex').slice(0, 12)}.json`)
  const pool = await reach(url)
  if (reset) {
    await pool.query('drop schema if exists siklus, siklus_jobs cascade')
    rmSync(clockFile, { force: true })
  }
  await migrate(pool, { partitions: PARTITIONS })
  await migrateJobs(pool)
  const background = pgBoss({ pool, onError: console.error })
  return { storage: postgres({ pool }), background, clockFile, close: () => pool.end() }
}

/** Connections to a PostgreSQL, or `SettingsInvalid` where it does not answer. */
const reach = async (url: string): Promise<pg.Pool> => {
  try {
    const pool = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 10_000 })
    // a connection that breaks while it is idle is replaced by the pool
    pool.on('error', () => {})
    await pool.query('select 1')
    return pool
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SettingsInvalid(`DATABASE_URL: no PostgreSQL answers there (${reason}); start it, or correct the address`)
  }
}
