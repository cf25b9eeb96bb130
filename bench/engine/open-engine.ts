import { type Clock, createEngine, partyAccess, type TenantEngine, type Workflow } from '@siklus/core'
import { createRecordTable, migrate, postgres, type RecordTable } from '@siklus/storage/postgres'
import pg from 'pg'
import { demandDatabase, type Ground } from '../measure/contender.ts'
import { TENANT } from './workload/people.ts'

/** An engine as a host opens it, in a database of its own. */
export interface OpenedEngine {
  /** For the report. */
  readonly says: string
  readonly pool: pg.Pool
  readonly org: TenantEngine
  readonly close: () => Promise<void>
}

/** What differs from contender to contender. */
export interface EngineNeeds {
  readonly workflows: readonly Workflow[]
  readonly clock?: Clock
  readonly records?: readonly RecordTable[]
  /** Connections of the host's pool; default: what the documentation recommends for two cores. */
  readonly connections?: number
  /** Months ahead in which the clock may be. */
  readonly months?: number
}

const CONNECTIONS = 4

/** Migrates an empty database and opens an engine on it. Roles come from the parties of each case, as the full work demands. */
export const openEngine = async (ground: Ground, needs: EngineNeeds): Promise<OpenedEngine> => {
  const { workflows, clock, records = [], connections = CONNECTIONS, months = 2 } = needs
  const pool = new pg.Pool({ ...demandDatabase(ground), max: connections })
  await migrate(pool, { partitions: { from: new Date().toISOString().slice(0, 7), months } })
  const storage = postgres({ pool, records })
  for (const table of records) await createRecordTable(storage.sql.db, table)
  const engine = await createEngine({ storage, workflows, access: partyAccess(), ...(clock && { clock }) })
  const close = async () => {
    await engine.close()
    await pool.end()
  }
  return { says: `Siklus on a pool of ${connections}`, pool, org: engine.in(TENANT), close }
}

/** What the server knows of its tables after a load: without it the first turn would plan blindly and write hint bits. */
export const settleTables = async (pool: pg.Pool): Promise<void> => {
  await pool.query('vacuum analyze')
  await pool.query('checkpoint')
}

/** One number of one row. */
export const countOf = async (pool: pg.Pool, sql: string, values: readonly unknown[] = []): Promise<number> =>
  Number(Object.values((await pool.query(sql, [...values])).rows[0] ?? {})[0])
