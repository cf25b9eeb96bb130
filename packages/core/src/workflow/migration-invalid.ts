import { TypedError } from '../case/typed-error.ts'
import type { DefinitionFinding } from './finding.ts'

/** Thrown by `defineMigration`: the migration never runs. Fix every finding in the code. */
export class MigrationInvalid extends TypedError {
  readonly _tag = 'MigrationInvalid'
  readonly code = 'MIGRATION_INVALID'
  readonly migration: string
  readonly findings: readonly DefinitionFinding[]
  constructor(migration: string, findings: readonly DefinitionFinding[]) {
    super(
      `Migration ${migration} is not sound:\n${findings.map((f) => `  ${f.where}: ${f.problem}; ${f.mend}`).join('\n')}`,
    )
    this.migration = migration
    this.findings = findings
  }
}
