import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pglite } from '@siklus/storage/pglite'
import { migrate, postgres } from '@siklus/storage/postgres'
import pg from 'pg'
import type { Settings } from './settings.ts'

/** The opened storage, the file of the clock that belongs to it, and how to let go of both. */
export interface DemoStorage {
  readonly storage: ReturnType<typeof pglite> | ReturnType<typeof postgres>
  readonly clockFile: string
  close(): Promise<void>
}

const PARTITIONS = { from: '2026-01', months: 36 }

/** PGlite in the project's data folder, or the PostgreSQL of `DATABASE_URL`. With `reset` what was entered before is thrown away. */
export const openStorage = (settings: Settings): Promise<DemoStorage> =>
  settings.databaseUrl === undefined ? openEmbedded(settings) : openServer(settings, settings.databaseUrl)

const openEmbedded = async ({ directory, reset }: Settings): Promise<DemoStorage> => {
  if (reset) rmSync(directory, { recursive: true, force: true })
  const storage = pglite({ directory: join(directory, 'database'), partitions: PARTITIONS })
  return { storage, clockFile: join(directory, 'clock.json'), close: async () => {} }
}

const openServer = async ({ directory, reset }: Settings, url: string): Promise<DemoStorage> => {
  const clockFile = join(directory, `clock-${createHash('sha256').update(url).digest('hex').slice(0, 12)}.json`)
  const pool = new pg.Pool({ connectionString: url, max: 8 })
  if (reset) {
    await pool.query('drop schema if exists siklus cascade')
    rmSync(clockFile, { force: true })
  }
  await migrate(pool, { partitions: PARTITIONS })
  return { storage: postgres({ pool }), clockFile, close: () => pool.end() }
}
