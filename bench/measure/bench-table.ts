import type { Row } from './row.ts'

/** Where a contender's module lies, and whether it needs a database. */
export interface ContenderSource {
  readonly file: URL
  readonly database: boolean
}

/** Rows that are measured together: their contenders are alive at the same time and take turns within every round. */
export interface BenchTable {
  readonly name: string
  /** By the name that lanes use. */
  readonly contenders: Readonly<Record<string, ContenderSource>>
  readonly rows: readonly Row[]
  /** What each contender is given to prepare, or to move in a turn. */
  readonly cases: number
  /** A shorter turn of each lane before the rounds, where a turn has a length. */
  readonly warmUp: boolean
  /** Fewer rounds, for turns that take long. */
  readonly mostRounds?: number
}

/** How long a bench looks. */
export interface Patience {
  readonly rounds: number
  readonly millis: number
}
