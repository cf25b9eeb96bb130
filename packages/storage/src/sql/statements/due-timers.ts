import type { DueTimer } from '@siklus/core'
import { instantSql } from '../column-sql.ts'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { template } from '../template.ts'

/** The statements that find deadlines. A done case has no timers, so no look at the case is needed. */
export const dueStatements = (schema: string) => {
  const timer = qualified(schema, 'timer')
  const due = template(`
select jsonb_build_object('caseId', t.case_id, 'state', t.state, 'delay', t.delay, 'due', ${instantSql('t.due')}, 'pausedAt', null)::text as item
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
export const timersOf = (rows: Rows): readonly DueTimer[] => rows.map((row) => JSON.parse(String(row.item)))

/** The earliest instant from its row; null when no timer is armed. */
export const nextDueOf = (rows: Rows): string | null => {
  const due = rows[0]?.due
  return typeof due === 'string' ? due : null
}
