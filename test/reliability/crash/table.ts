/** One fault, and which invariants did not hold after it. */
export interface CrashRow {
  readonly operation: string
  /** The statement at which it happened, by what it does. */
  readonly kind: string
  /** Before it was sent, while it was under way, behind it; `none` where no fault was planned. */
  readonly side: 'before' | 'during' | 'after' | 'none'
  readonly violations: readonly string[]
}

/** One fault point with everything that happened at it. */
export interface CrashPoint extends Omit<CrashRow, 'violations'> {
  readonly faults: number
  readonly violations: number
}

/** All fault points, and every violation in words. */
export interface CrashTable {
  readonly points: readonly CrashPoint[]
  readonly faults: number
  readonly violations: readonly string[]
}

/** Sums up by fault point, in the order of the first fault at each. */
export const crashTable = (rows: readonly CrashRow[]): CrashTable => {
  const groups = Map.groupBy(rows, ({ operation, kind, side }) => JSON.stringify([operation, kind, side]))
  const points = [...groups.values()].map((all): CrashPoint => {
    const { operation = '', kind = '', side = 'none' } = all[0] ?? {}
    const violations = all.reduce((sum, row) => sum + row.violations.length, 0)
    return { operation, kind, side, faults: side === 'none' ? 0 : all.length, violations }
  })
  return {
    points,
    faults: points.reduce((sum, { faults }) => sum + faults, 0),
    violations: rows.flatMap((row) =>
      row.violations.map((one) => `${row.operation}, ${row.side} '${row.kind}': ${one}`),
    ),
  }
}
