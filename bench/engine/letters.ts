import type { RecordWrite } from '@siklus/core'
import { defineRecordTable } from '@siklus/storage/postgres'
import type pg from 'pg'
import type { Proof } from '../measure/contender.ts'
import { countOf } from './open-engine.ts'

/** The document of each permit. */
export const letterTable = defineRecordTable({
  name: 'bench_letter',
  columns: { case_id: 'uuid', revision: 'int', body: 'json', frozen_at: 'instant?' },
  primaryKey: ['case_id'],
})

const BODY = { to: 'Kepala Badan Kepegawaian', text: 'Bersama ini kami ajukan izin belajar. '.repeat(8) }

/** A letter a case, and what is to be written of each next. */
export interface Letters {
  /** The write that belongs to the next act on the n-th case. */
  next(n: number): RecordWrite
  /** Says that it was acknowledged. */
  written(n: number): void
  proof(): Promise<Proof>
}

/** Writes a letter for every case that there is. */
export const openLetters = async (pool: pg.Pool, ids: readonly string[]): Promise<Letters> => {
  const changes = new Int32Array(ids.length)
  await pool.query(
    `insert into siklus.bench_letter (tenant, case_id, revision, body) select tenant, id, 1, $1 from siklus."case"`,
    [BODY],
  )
  return {
    next: (n) => letterWrite(ids[n] ?? '', changes[n] ?? 0),
    written: (n) => {
      changes[n] = (changes[n] ?? 0) + 1
    },
    proof: async () => ({
      what: 'letters frozen or opened again',
      acknowledged: changes.reduce((sum, of) => sum + of, 0),
      written: await countOf(pool, CHANGES),
    }),
  }
}

const CHANGES = 'select coalesce(sum(2 * (revision - 1) + (frozen_at is not null)::int), 0) from siklus.bench_letter'

/** A letter is frozen in the revision that was seen; then a new revision is opened, so that it can be frozen again. */
const letterWrite = (id: string, changes: number): RecordWrite => {
  const revision = Math.floor(changes / 2) + 1
  const isFrozen = changes % 2 === 1
  return {
    op: 'update',
    table: letterTable.name,
    key: { case_id: id },
    set: isFrozen ? { revision: revision + 1, frozen_at: null } : { frozen_at: new Date().toISOString() },
    expect: isFrozen ? { revision } : { revision, frozen_at: null },
  }
}
