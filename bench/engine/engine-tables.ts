import type pg from 'pg'
import type { Proof } from '../measure/contender.ts'
import { countOf } from './open-engine.ts'

const FILLED = ['case', 'case_key', 'case_party', 'transition', 'outbox', 'timer']

/** Empties what starting cases fills, and lets no turn pay for the writes of the one before. */
export const emptyEngineTables = async (pool: pg.Pool): Promise<void> => {
  await pool.query(`truncate ${FILLED.map((table) => `siklus."${table}"`).join(', ')}`)
  await pool.query('checkpoint')
}

/** Rows of a table beside what they must be. */
export const rowsProof = async (
  pool: pg.Pool,
  { table, rows, schema = 'siklus' }: { readonly table: string; readonly rows: number; readonly schema?: string },
): Promise<Proof> => ({
  what: `rows of ${table}`,
  acknowledged: rows,
  written: await countOf(pool, `select count(*) from ${schema}."${table}"`),
})
