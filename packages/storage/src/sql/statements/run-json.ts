import type { Run, RunRow } from '@siklus/core'
import { instantSql } from '../column-sql.ts'
import type { Rows } from '../executor.ts'

/** A row of `run`, under an alias, as JSON text in the form of `Run`. */
export const runJson = (alias: string): string => `jsonb_build_object(
    'tenant', ${alias}.tenant, 'id', ${alias}.id, 'kind', ${alias}.kind, 'status', ${alias}.status, 'what', ${alias}.what,
    'by', ${alias}.by, 'onBehalfOf', ${alias}.on_behalf_of, 'reason', ${alias}.reason,
    'createdAt', ${instantSql(`${alias}.created_at`)}, 'updatedAt', ${instantSql(`${alias}.updated_at`)},
    'total', ${alias}.total, 'done', ${alias}.done, 'failed', ${alias}.failed)::text`

/** A row of `run_row`, under an alias, as JSON text in the form of `RunRow`. */
export const runRowJson = (alias: string): string => `jsonb_build_object(
    'n', ${alias}.n, 'caseId', ${alias}.case_id, 'given', ${alias}.given, 'outcome', ${alias}.outcome, 'detail', ${alias}.detail)::text`

/** The runs of an answer. */
export const runsOf = (rows: Rows): readonly Run[] => rows.map((row) => JSON.parse(String(row.item)))

/** The targets of an answer. */
export const runRowsOf = (rows: Rows): readonly RunRow[] => rows.map((row) => JSON.parse(String(row.item)))
