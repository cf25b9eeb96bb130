import {
  isCaseId,
  type Run,
  RunNotFound,
  type RunRow,
  type RunSettlement,
  type Runs,
  type RunTargets,
} from '@siklus/core'
import { compareTexts } from '../values/compare-texts.ts'
import { isoInstant } from '../values/instant.ts'
import { jsonCopy } from '../values/json-text.ts'
import { unlessAborted } from '../values/unless-aborted.ts'
import { allCases } from './lists.ts'
import type { createTables, KeptRun, TenantTables } from './tables.ts'

/** The runs over the tables. */
export const runsOf = (of: ReturnType<typeof createTables>): Runs => ({
  freeze: (run, targets, call) => unlessAborted(call, () => jsonCopy(freeze(of(run.tenant), jsonCopy(run), targets))),
  run: (tenant, id, call) => unlessAborted(call, () => jsonCopy(of(tenant).runs.get(id)?.run ?? null) ?? undefined),
  runs: (tenant, { kind, after, limit }, call) =>
    unlessAborted(call, () =>
      jsonCopy(
        [...of(tenant).runs.values()]
          .map(({ run }) => run)
          .filter(
            (run) =>
              (kind === undefined || run.kind === kind) && (after === undefined || (isCaseId(after) && run.id < after)),
          )
          .toSorted((a, b) => compareTexts(b.id, a.id))
          .slice(0, limit),
      ),
    ),
  rows: (tenant, id, { outcome, after = 0, limit }, call) =>
    unlessAborted(call, () =>
      jsonCopy(
        (of(tenant).runs.get(id)?.rows ?? [])
          .slice(Math.max(0, after))
          .filter((row) => outcome === undefined || row.outcome === outcome)
          .slice(0, limit),
      ),
    ),
  settle: (tenant, id, { at, rows }, call) =>
    unlessAborted(call, () => jsonCopy(settle(keptRun(of(tenant), tenant, id), isoInstant(at), jsonCopy(rows)))),
  turn: (tenant, id, { from, to, at }, call) =>
    unlessAborted(call, () => {
      const kept = of(tenant).runs.get(id)
      if (!kept || !from.includes(kept.run.status)) return false
      kept.run = { ...kept.run, status: to, updatedAt: isoInstant(at) }
      return true
    }),
})

const keptRun = (tables: TenantTables, tenant: string, id: string): KeptRun => {
  const kept = tables.runs.get(id)
  if (!kept) throw new RunNotFound(tenant, id)
  return kept
}

/** The run that is there already stays as it is. */
const freeze = (tables: TenantTables, run: Parameters<Runs['freeze']>[0], targets: RunTargets): Run => {
  const known = tables.runs.get(run.id)
  if (known) return known.run
  const rows = rowsOf(tables, targets)
  const createdAt = isoInstant(run.createdAt)
  const counts = { total: rows.length, done: 0, failed: 0 }
  const frozen: Run = { ...run, status: 'frozen', createdAt, updatedAt: createdAt, ...counts }
  tables.runs.set(run.id, { run: frozen, rows })
  return frozen
}

const rowsOf = (tables: TenantTables, targets: RunTargets): RunRow[] => {
  const found =
    'rows' in targets
      ? jsonCopy(targets.rows).map((given) => ({ caseId: null, given }))
      : allCases(tables, targets.query).map((caseId) => ({ caseId, given: null }))
  return found.map((target, place) => ({ n: place + 1, ...target, outcome: 'waiting', detail: null }))
}

const settle = (kept: KeptRun, at: string, settled: readonly RunSettlement[]): Run => {
  for (const { n, outcome, caseId, detail } of settled) {
    const row = kept.rows[n - 1]
    if (row?.outcome !== 'waiting') continue
    kept.rows[n - 1] = { ...row, outcome, caseId: caseId ?? row.caseId, detail: detail ?? null }
    kept.run = { ...kept.run, [outcome]: kept.run[outcome] + 1, updatedAt: at }
  }
  return kept.run
}
