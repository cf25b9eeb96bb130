import { TypedError } from '@siklus/core'

/** A case was opened in a month that has no partition. Nothing was written. Make partitions ahead of time. */
export class PartitionMissing extends TypedError {
  readonly _tag = 'PartitionMissing'
  readonly code = 'PARTITION_MISSING'
  /** `YYYY-MM`. */
  readonly month: string
  constructor(month: string, options?: { readonly cause?: unknown }) {
    super(
      `There is no partition for cases opened in ${month}; run 'siklus migrate --from ${month}', or ensurePartitions with { from: '${month}', months: 3 }`,
      options,
    )
    this.month = month
  }
}

/** The schema is missing, or older than this version of Siklus. Nothing was changed. */
export class SchemaNotMigrated extends TypedError {
  readonly _tag = 'SchemaNotMigrated'
  readonly code = 'SCHEMA_NOT_MIGRATED'
  readonly schema: string
  readonly missing: readonly string[]
  constructor(schema: string, missing: readonly string[]) {
    super(
      `Schema '${schema}' lacks ${missing.join(', ')}; run 'siklus migrate' (or apply what 'siklus migrate --print' gives)`,
    )
    this.schema = schema
    this.missing = missing
  }
}
