import type { JsonObject, NewRun, RunTargets } from '@siklus/core'
import { type RawBuilder, sql } from 'kysely'
import { jsonText } from '../../values/json-text.ts'
import type { Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { composer, statementOf } from '../lists/composer.ts'
import { conditionsOf } from '../lists/conditions.ts'
import { findsNothing } from '../lists/list-statements.ts'
import { runJson } from './run-json.ts'

/**
 * The freeze: one statement that finds the targets, numbers them, writes the run and a row for each. Where the run is there already it
 * writes nothing and answers nothing. Throws `UnstorableText` before anything is sent.
 */
export const freezeStatement =
  (schema: string) =>
  (run: NewRun, targets: RunTargets): Statement => {
    const found = 'rows' in targets ? given(targets.rows) : inScope(schema, targets)
    return statementOf(freezeSql(schema, run, found).compile(composer(schema)))
  }

const freezeSql = (schema: string, { tenant, id, ...run }: NewRun, found: RawBuilder<unknown>) => sql`
with target as materialized (${found}),
opened as (insert into ${sql.raw(qualified(schema, 'run'))} (tenant, id, kind, status, what, by, on_behalf_of, reason, created_at, updated_at, total, done, failed)
  select ${tenant}, ${id}::uuid, g.kind, 'frozen', g.what, g.by, g."onBehalfOf", g.reason, g."createdAt", g."createdAt",
    (select count(*)::integer from target), 0, 0
  from jsonb_to_record(${jsonText(run)}::jsonb)
    as g(kind text, what jsonb, by text, "onBehalfOf" text, reason text, "createdAt" timestamptz)
  on conflict do nothing returning *),
frozen as (insert into ${sql.raw(qualified(schema, 'run_row'))} (tenant, run, n, case_id, given, outcome)
  select ${tenant}, ${id}::uuid, t.n, t.case_id, t.given, 'waiting' from target t where exists (select 1 from opened))
select ${sql.raw(runJson('o'))} as item from opened o`

/** The cases that a query finds, as lists find them, oldest first. */
const inScope = (schema: string, { query }: Extract<RunTargets, { readonly query: unknown }>): RawBuilder<unknown> => {
  if (findsNothing(query)) return given([])
  const cases = composer(schema)
    .selectFrom('case as c')
    .select('c.id')
    .where((eb) => conditionsOf(eb, query))
  return sql`select row_number() over (order by f.id)::integer as n, f.id as case_id, null::jsonb as given from ${cases} f`
}

// one JSON text may not grow without end (the server keeps 256 MB of it), so many rows travel as several, in one statement
const PIECE = 10_000

const given = (rows: readonly JsonObject[]): RawBuilder<unknown> => {
  const pieces = Array.from({ length: Math.max(1, Math.ceil(rows.length / PIECE)) }, (_, p) => p * PIECE)
  const parts = pieces.map(
    (from) =>
      sql`select (g.place + ${from}::integer)::integer as n, null::uuid as case_id, g.given from jsonb_array_elements(${jsonText(rows.slice(from, from + PIECE))}::jsonb) with ordinality as g(given, place)`,
  )
  return sql.join(parts, sql` union all `)
}
