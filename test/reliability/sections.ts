import type { ChaosReport } from './chaos/chaos.ts'
import type { CrashTable } from './crash/table.ts'
import type { MisuseReport } from './misuse/misuse.ts'
import type { CheckOptions } from './model/check-office.ts'

/** What one proof gave. */
export interface Section {
  readonly name: string
  /** Figures by what they count. */
  readonly figures: Readonly<Record<string, number>>
  /** Further rows: the first is their head. */
  readonly rows: readonly (readonly string[])[]
  /** Every violation in words. None: it holds. */
  readonly violations: readonly string[]
}

/** The table of a crash matrix: fault points with what happened at them. */
export const crashSection = (name: string, { points, faults, violations }: CrashTable): Section => ({
  name,
  figures: { faults, points: points.filter(({ side }) => side !== 'none').length, violations: violations.length },
  rows: [
    ['operation', 'statement', 'side', 'faults', 'violations'],
    ...points.map((one) => [one.operation, one.kind, one.side, String(one.faults), String(one.violations)]),
  ],
  violations,
})

/** What happened in the chaos. */
export const chaosSection = ({ upheavals, acknowledged, tried, told, violations }: ChaosReport): Section => ({
  name: 'chaos on PostgreSQL',
  figures: { ...upheavals, tried, acknowledged, violations: violations.length },
  rows: [['told to writers', 'times'], ...Object.entries(told).map(([what, times]) => [what, String(times)])],
  violations,
})

/** Whether random courses end where the model says. */
export const modelSection = async (
  name: string,
  options: CheckOptions,
  check: (options: CheckOptions) => Promise<void>,
): Promise<Section> => {
  const { runs, most, seed } = options
  const violations = await check(options).then(
    () => [],
    (error: unknown) => [error instanceof Error ? `${error.message}\n${String(error.cause)}` : String(error)],
  )
  return { name, figures: { courses: runs, most, seed, violations: violations.length }, rows: [], violations }
}

// what grows by less is the collector's own
const GROWTH_MEGABYTES = 8

/** How malformed calls ended. */
export const misuseSection = (name: string, { calls, endings, faults, heap }: MisuseReport): Section => {
  const grown = heap ? heap.end - heap.quarter : 0
  const violations = [
    ...faults.map(({ what, example, times }) => `${times} × ${what}\n${example}`),
    ...(grown > GROWTH_MEGABYTES ? [`the heap grew by ${grown.toFixed(1)} MB`] : []),
  ]
  return {
    name,
    figures: {
      calls,
      ...(heap && { 'heap at a quarter, MB': heap.quarter, 'heap at the end, MB': heap.end }),
      violations: violations.length,
    },
    rows: [['ended as', 'times'], ...Object.entries(endings).map(([how, times]) => [how, String(times)])],
    violations,
  }
}
