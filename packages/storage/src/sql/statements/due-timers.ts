import type { DueTimer } from '@siklus/core'
import { instantOf, instantSql, utcSql } from '../column-sql.ts'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { template } from '../template.ts'

/** The statements that find deadlines. A done case has no timers, so no look at the case is needed. */
export const dueStatements = (schema: string) => {
  const timer = qualified(schema, 'timer')
  const due = template(`
select json_build_array(t.case_id, t.state, t.delay, ${utcSql('t.due')})::text as item
from ${timer} t where t.tenant = :tenant and t.due <= :at::timestamptz and t.paused_at is null
order by t.due, t.case_id, t.state, t.delay limit :up_to::integer`)
  const next = template(
    `select ${instantSql('min(t.due)')} as due from ${timer} t where t.tenant = :tenant and t.paused_at is null`,
  )
  return {
    due: (tenant: string, at: string, limit: number): Statement => due({ tenant, at, up_to: limit }),
    next: (tenant: string): Statement => next({ tenant }),
  }
}

/** The timers from their rows. */
export const timersOf = (rows: Rows): readonly DueTimer[] =>
  rows.map((row) => {
    const [caseId, state, delay, due]: readonly [string, string, string, string] = JSON.parse(String(row.item))
    return { caseId, state, delay, due: instantOf(due), pausedAt: null }
  })

/** The earliest instant from its row; null when no timer is armed. */
export const nextDueOf = (rows: Rows): string | null => {
  const due = rows[0]?.due
  return typeof due === 'string' ? due : null
}
