import type { Kysely } from 'kysely'
import { performanceTables } from '../../records/performance-tables.ts'
import { createRecordTable } from './record-table-ddl.ts'

/** The record tables of the performance cycle. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const table of performanceTables) await createRecordTable(db, table)
  await index(db, 'follow_up', 'follow_up_case', ['case_id', 'status'])
  await index(db, 'journal_entry', 'journal_entry_cycle', ['cycle_id', 'period', 'on_date'])
  await index(db, 'feedback', 'feedback_cycle', ['cycle_id', 'at'])
  await index(db, 'assignment', 'assignment_unit', ['unit', 'head'])
  await index(db, 'goal_indicator', 'goal_indicator_goal', ['goal'])
}

const index = (db: Kysely<unknown>, table: string, name: string, columns: readonly string[]): Promise<void> =>
  db.schema
    .createIndex(name)
    .on(table)
    .columns(['tenant', ...columns])
    .execute()
