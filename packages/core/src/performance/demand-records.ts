import { TypedError } from '../case/typed-error.ts'
import type { PerformanceRecords } from './records.ts'

/** The services were given no records of the performance cycle, or not all of them. Thrown while the host sets up: fix the call. */
export class NoPerformanceRecords extends TypedError {
  readonly _tag = 'NoPerformanceRecords'
  readonly code = 'NO_PERFORMANCE_RECORDS'
  /** Who asked. */
  readonly asked: string
  readonly missing: readonly string[]
  constructor(asked: string, missing: readonly string[]) {
    super(
      `${asked} needs the records of the performance cycle, but got none for ${missing.join(', ')}; open pglite() or postgres() and pass its 'records' (memory() keeps cases only)`,
    )
    this.asked = asked
    this.missing = missing
  }
}

const areas = {
  organisation: true,
  goals: true,
  cycles: true,
  plans: true,
  journal: true,
  reports: true,
  feedback: true,
  evaluations: true,
  followUps: true,
} satisfies { readonly [area in keyof PerformanceRecords]: true }

/** The areas of the performance cycle that have records. */
export const recordAreas = Object.keys(areas)

/** Throws `NoPerformanceRecords` unless there are records for every area. The compiler asks the same; a host may run without it. */
export const demandRecords = (asked: string, records: object | undefined, needed: readonly string[]): void => {
  const given: { readonly [area: string]: unknown } = { ...records }
  const missing = needed.filter((area) => given[area] === undefined)
  if (missing.length > 0) throw new NoPerformanceRecords(asked, missing)
}
