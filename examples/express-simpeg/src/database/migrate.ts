import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { inTransaction } from './in-transaction.ts'

const folder = join(import.meta.dirname, 'migrations')

/** Applies the application's own plain SQL, each file once and whole. The engine's schema is the engine's: `migrate` of the storage. */
export const migrateSimpeg = (pool: Pool): Promise<readonly string[]> =>
  inTransaction(pool, async (client) => {
    await client.query('create schema if not exists simpeg')
    await client.query('create table if not exists simpeg.migrasi (nama text primary key)')
    await client.query('lock table simpeg.migrasi')
    const { rows } = await client.query<{ nama: string }>('select nama from simpeg.migrasi')
    const missing = readdirSync(folder)
      .filter((name) => name.endsWith('.sql') && !rows.some(({ nama }) => nama === name))
      .sort()
    for (const name of missing) {
      await client.query(readFileSync(join(folder, name), 'utf8'))
      await client.query('insert into simpeg.migrasi (nama) values ($1)', [name])
    }
    return missing
  })
