/** A database of a contender's own, in the form `new pg.Pool()` takes. */
export interface DatabaseAddress {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

/** What a contender is given before anything is measured. */
export interface Ground {
  /** Empty and its own; null for a contender that needs none. */
  readonly database: DatabaseAddress | null
  /** How many cases it prepares, or moves in one turn. */
  readonly cases: number
}

/** One measured turn. */
export interface Turn {
  /** Which of the contender's ways of working. */
  readonly what: string
  /** Callers at once; each waits for its answer before it calls again. */
  readonly callers: number
  /** How long. A turn that moves a number of cases goes on until all are moved. */
  readonly millis: number
}

/** What a turn did: acknowledged actions, the time they took, the CPU time of the contender's process, and how long a caller waited. */
export interface Measured {
  readonly actions: number
  readonly millis: number
  readonly cpuMillis: number
  /** Milliseconds; 0 where no caller waits for single answers. */
  readonly p50: number
  readonly p99: number
}

/** A number of rows that must be there, and the number that is. */
export interface Proof {
  readonly what: string
  readonly acknowledged: number
  readonly written: number
}

/** One way to do the work, with everything made that is not measured: tables, cases, connections. */
export interface Contender {
  /** What it is, with its version, for the report. */
  readonly says: string
  run(turn: Turn): Promise<Measured>
  /** What its tables hold after all turns, beside what was acknowledged. */
  proof(): Promise<readonly Proof[]>
  close(): Promise<void>
}

/** Makes a contender ready. */
export type OpenContender = (ground: Ground) => Promise<Contender>

/** The database of a contender that cannot do without. */
export const demandDatabase = ({ database }: Ground): DatabaseAddress => {
  if (database === null) throw new Error('this contender needs a database')
  return database
}
