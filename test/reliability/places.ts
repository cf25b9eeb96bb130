import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { memory } from '@siklus/storage/memory'
import pg from 'pg'
import { ensureTemplate } from '../pglite-template.ts'
import { freshDatabase, type PostgresAddress } from '../postgres.ts'
import type { MortalPlace } from './crash/mortal.ts'
import { type FaultGate, faultGate } from './faults/fault-gate.ts'
import { paper } from './world/paper.ts'
import { pgliteGround, prepareDirectory } from './world/pglite-ground.ts'
import { hearErrors, postgresGround, preparePostgres } from './world/postgres-ground.ts'
import { noTransactions, openStage, type Stage } from './world/stage.ts'

/** A place of its own that is gone afterwards. */
export interface Rented<P> {
  readonly place: P
  readonly giveBack: () => Promise<void>
}

/** A stage whose statements can be broken. */
export interface FaultyStage {
  readonly stage: Stage
  readonly fault: FaultGate
}

/** A database of a server with all tables, for processes of their own. */
export const rentDatabase = async (
  server: PostgresAddress,
): Promise<Rented<MortalPlace & { readonly database: object }>> => {
  const { drop, ...database } = await freshDatabase(server)
  const pool = openPool(database)
  await preparePostgres(pool)
  await pool.end()
  return { place: { database }, giveBack: drop }
}

/** A folder of PGlite with all tables, for processes of their own. */
export const rentDirectory = async (): Promise<Rented<MortalPlace>> => {
  const directory = mkdtempSync(join(tmpdir(), 'siklus-reliability-'))
  const loadDataDir = new Blob([readFileSync(await ensureTemplate())])
  await (await PGlite.create({ dataDir: directory, loadDataDir })).close()
  await prepareDirectory(directory)
  return { place: { directory }, giveBack: async () => rmSync(directory, { recursive: true, force: true }) }
}

/** A stage on a database of a server. */
export const rentPostgresStage = async (server: PostgresAddress): Promise<Rented<FaultyStage>> => {
  const { drop, ...database } = await freshDatabase(server)
  const [pool, fault] = [openPool(database), faultGate()]
  await preparePostgres(pool)
  const stage = await openStage(postgresGround(pool, fault.gate))
  const giveBack = async () => {
    await stage.close()
    await pool.end()
    await drop()
  }
  return { place: { stage, fault }, giveBack }
}

/** A stage on a schema of a PGlite that somebody else closes. */
export const rentPGliteStage = async (instance: PGlite, schema: string): Promise<Rented<FaultyStage>> => {
  const fault = faultGate()
  const stage = await openStage(await pgliteGround(instance, schema, fault.gate))
  return { place: { stage, fault }, giveBack: stage.close }
}

/** Empty tenants, one after the other: each in a memory of its own. */
export const memoryTenants = () => async () => ({
  storage: memory({ records: [paper] }),
  tenant: 'kab-1',
  host: noTransactions,
})

/** Empty tenants, one after the other, in one schema of a PGlite. */
export const pgliteTenants = async (instance: PGlite, schema: string) => {
  const ground = await pgliteGround(instance, schema, (_, send) => send())
  let tenants = 0
  return async () => {
    tenants += 1
    return { ...ground, tenant: `kab-${tenants}` }
  }
}

const openPool = (database: PostgresAddress & { readonly database: string }): pg.Pool =>
  hearErrors(new pg.Pool({ ...database, max: 4 }))
