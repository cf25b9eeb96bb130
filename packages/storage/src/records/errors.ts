import { TypedError } from '@siklus/core'

/** A record write or a fact names a table that this storage does not know. Define it and pass it as `records`. */
export class UnknownRecordTable extends TypedError {
  readonly _tag = 'UnknownRecordTable'
  readonly code = 'UNKNOWN_RECORD_TABLE'
  readonly table: string
  readonly known: readonly string[]
  constructor(table: string, known: readonly string[]) {
    super(
      `There is no record table '${table}'; define it and pass it in 'records'. Known: ${known.join(', ') || 'none'}`,
    )
    this.table = table
    this.known = known
  }
}

/** A record write or a fact names a column that its table does not have. */
export class UnknownRecordColumn extends TypedError {
  readonly _tag = 'UnknownRecordColumn'
  readonly code = 'UNKNOWN_RECORD_COLUMN'
  readonly table: string
  readonly column: string
  constructor(table: string, column: string, known: readonly string[]) {
    super(`Record table '${table}' has no column '${column}'; it has ${known.join(', ')}`)
    this.table = table
    this.column = column
  }
}

/** A definition, a record write or a fact does not fit the table: a wrong value, a missing column, a row written twice in one act. */
export class InvalidRecord extends TypedError {
  readonly _tag = 'InvalidRecord'
  readonly code = 'INVALID_RECORD'
  readonly table: string
  readonly problem: string
  constructor(table: string, problem: string) {
    super(`Record table '${table}': ${problem}`)
    this.table = table
    this.problem = problem
  }
}
