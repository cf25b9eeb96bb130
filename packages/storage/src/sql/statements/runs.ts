import type { RunKind, RunPage, RunSettlement, RunTurn } from '@siklus/core'
import { jsonText } from '../../values/json-text.ts'
import type { Statement } from '../executor.ts'
import { literal, qualified } from '../identifier.ts'
import { template, templateCache } from '../template.ts'
import { freezeStatement } from './freeze-run.ts'
import { runJson, runRowJson } from './run-json.ts'

/** A run's address. */
interface RunRef {
  readonly tenant: string
  readonly id: string
}

/** The statements of runs. */
export const runStatements = (schema: string) => {
  const [run, row] = [qualified(schema, 'run'), qualified(schema, 'run_row')]
  const one = template(`select ${runJson('r')} as item from ${run} r where r.tenant = :tenant and r.id = :id::uuid`)
  const turn = template(`
update ${run} r set status = :to, updated_at = :at::timestamptz where r.tenant = :tenant and r.id = :id::uuid
  and r.status in (select f.status from jsonb_array_elements_text(:from::jsonb) as f(status)) returning 1 as turned`)
  return {
    freeze: freezeStatement(schema),
    run: (ref: RunRef): Statement => one({ ...ref }),
    runs: listStatement(run),
    rows: rowsStatement(row),
    settle: settleStatement(run, row),
    turn: (ref: RunRef, { from, to, at }: RunTurn): Statement => turn({ ...ref, from: jsonText(from), to, at }),
  }
}

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

const listStatement = (run: string) => {
  const texts = templateCache()
  return (
    tenant: string,
    page: { readonly kind?: RunKind; readonly after?: string; readonly limit: number },
  ): Statement => {
    const { kind, after = LAST, limit } = page
    const made = texts(
      kind ?? '',
      () => `select ${runJson('r')} as item from ${run} r
where r.tenant = :tenant${kind === undefined ? '' : ' and r.kind = :kind'} and r.id < :after::uuid order by r.id desc limit :up_to::integer`,
    )
    return made({ tenant, after, up_to: limit, kind: kind ?? null })
  }
}

const rowsStatement = (row: string) => {
  const texts = templateCache()
  return ({ tenant, id }: RunRef, { outcome, after = 0, limit }: RunPage): Statement => {
    // written out, because a plan that is kept for every outcome cannot use the index of one
    const only = outcome === undefined ? '' : ` and w.outcome = ${literal(outcome)}`
    const made = texts(
      only,
      () => `select ${runRowJson('w')} as item from ${row} w
where w.tenant = :tenant and w.run = :id::uuid and w.n > :after::integer${only} order by w.n limit :up_to::integer`,
    )
    return made({ tenant, id, after, up_to: limit })
  }
}

/**
 * Holds the run first, so that two who settle the same rows come one after the other and never cross each other's locks: the second
 * finds the rows settled and counts nothing.
 */
const settleStatement = (run: string, row: string) => {
  const made = template(`
with held as materialized (select r.id from ${run} r where r.tenant = :tenant and r.id = :id::uuid for update),
said as materialized (select distinct on (n) (s.one->>'n')::integer as n, s.one->>'outcome' as outcome,
    (s.one->>'caseId')::uuid as case_id, s.one->'detail' as detail
  from jsonb_array_elements(:rows::jsonb) with ordinality as s(one, place) order by n, s.place),
settled as (update ${row} w set outcome = s.outcome, case_id = coalesce(s.case_id, w.case_id), detail = s.detail
  from said s, held h where w.tenant = :tenant and w.run = h.id and w.n = s.n and w.outcome = 'waiting' returning w.outcome),
tally as materialized (select count(*) filter (where d.outcome = 'done')::integer as done,
  count(*) filter (where d.outcome = 'failed')::integer as failed from settled d)
update ${run} r set done = r.done + t.done, failed = r.failed + t.failed,
  updated_at = case when t.done + t.failed > 0 then :at::timestamptz else r.updated_at end
from tally t where r.tenant = :tenant and r.id = :id::uuid returning ${runJson('r')} as item`)
  return (ref: RunRef, { at, rows }: { readonly at: string; readonly rows: readonly RunSettlement[] }): Statement =>
    made({ ...ref, at, rows: jsonText(rows) })
}
