import type pg from 'pg'
import type { Proof } from '../../measure/contender.ts'
import { countOf } from '../open-engine.ts'

/** The host's own table: a personnel change. */
export const makeHostTable = (pool: pg.Pool) =>
  pool.query(
    'create table change (id uuid primary key default gen_random_uuid(), person text not null, note text not null, at timestamptz not null)',
  )

/** The host's own row of an act. */
export const insertChange = (client: Pick<pg.PoolClient, 'query'>, person: string) =>
  client.query({
    name: 'insert-change',
    text: 'insert into change (person, note, at) values ($1, $2, $3)',
    values: [person, 'Perubahan data kepegawaian menunggu persetujuan.', new Date().toISOString()],
  })

/** One row an act. */
export const changesProof = async (pool: pg.Pool, acknowledged: number): Promise<Proof> => ({
  what: 'rows of the host',
  acknowledged,
  written: await countOf(pool, 'select count(*) from change'),
})
