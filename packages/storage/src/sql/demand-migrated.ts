import { SchemaNotMigrated } from './errors.ts'
import type { SqlExecutor } from './executor.ts'
import { literal, qualified } from './identifier.ts'
import { steps } from './migrations/index.ts'
import { MIGRATION_TABLE } from './migrations/migrate-schema.ts'
import { codeOf, translateError } from './translate-error.ts'

/** Throws `SchemaNotMigrated` unless every step this version knows was applied. Newer steps are fine: another node may be ahead. */
export const demandMigrated = async (executor: SqlExecutor, schema: string): Promise<void> => {
  const missing = await missingSteps(executor, schema)
  if (missing.length > 0) throw new SchemaNotMigrated(schema, missing)
}

/** The names of the steps that were not applied yet; looks, and changes nothing. */
export const missingSteps = async (executor: SqlExecutor, schema: string): Promise<readonly string[]> => {
  const applied = await appliedSteps(executor, schema)
  return steps.map((step) => step.name).filter((name) => !applied.includes(name))
}

const MISSING_TABLE = '42P01'

const appliedSteps = async (executor: SqlExecutor, schema: string): Promise<readonly string[]> => {
  try {
    const known = steps.map((step) => literal(step.name)).join(', ')
    const text = `select m.name from ${qualified(schema, MIGRATION_TABLE)} m where m.name in (${known})`
    const { rows } = await executor.query({ name: null, text, values: [] })
    return rows.map((row) => String(row.name))
  } catch (error) {
    if (codeOf(error) === MISSING_TABLE) return []
    throw translateError(error)
  }
}
