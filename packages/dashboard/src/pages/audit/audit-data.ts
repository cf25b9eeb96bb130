import { NotPermitted, type Transition, type VerifyFinding } from '@siklus/core'
import type { CaseLine } from '@siklus/core/performance'
import type { DashboardPrincipal, PageDeps } from '../page-env.ts'
import { caseLines } from '../parts/case-lines.ts'
import type { AuditQuery } from './audit-query.ts'

/** A case with its last step, and what its verification found when it was asked for. */
export interface AuditRow {
  readonly line: CaseLine
  readonly last: Transition | undefined
  readonly lastBy: string
  readonly findings: readonly VerifyFinding[] | undefined
}

/** One page of the trail. */
export interface AuditTrail {
  readonly query: AuditQuery
  readonly workflows: readonly string[]
  readonly rows: readonly AuditRow[]
  readonly total: { readonly count: number; readonly capped?: true }
  readonly more: boolean
}

const ROWS = 25
const CAP = 1000

const rowOf = async (
  deps: PageDeps,
  me: DashboardPrincipal,
  asked: { readonly line: CaseLine; readonly query: AuditQuery },
) => {
  const { id } = asked.line.case
  const [history, findings] = await Promise.all([
    deps.performance.cycles.history({ case: id }, me),
    asked.query.verify === 'asked' ? deps.org.verify(id, me) : undefined,
  ])
  return { line: asked.line, last: history.at(-1), findings }
}

/** Who may read the trail: those who oversee the whole tenant. Fails with `NotPermitted` for others. */
const demandOverseer = ({ by, roles }: DashboardPrincipal): void => {
  if (!roles.includes('auditor') && !roles.includes('admin')) throw new NotPermitted(by.person, 'read the audit trail')
}

/** Reads one page of the trail: newest cases first, each with its last step. */
export const readTrail = async (deps: PageDeps, me: DashboardPrincipal, query: AuditQuery): Promise<AuditTrail> => {
  demandOverseer(me)
  const { workflow, period, after } = query
  const filter = { ...(workflow !== undefined && { workflow }), ...(period !== undefined && { period }) }
  const [found, count] = await Promise.all([
    deps.org.list(filter, { by: me.by, limit: ROWS + 1, ...(after !== undefined && { after }) }),
    deps.org.count(filter, { by: me.by, cap: CAP }),
  ])
  const lines = await caseLines(deps, found.slice(0, ROWS), me.by)
  const rows = await Promise.all(lines.map((line) => rowOf(deps, me, { line, query })))
  const people = [...new Set(rows.flatMap(({ last }) => (last ? [last.by] : [])))]
  const names = await deps.performance.organisation.names(people, me)
  return {
    query,
    workflows: deps.engine.workflows.map(({ id }) => id),
    rows: rows.map((row) => ({ ...row, lastBy: names[row.last?.by ?? ''] ?? row.last?.by ?? '' })),
    total: { count, ...(count >= CAP && { capped: true as const }) },
    more: found.length > ROWS,
  }
}
