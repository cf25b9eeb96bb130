import type { AnyStateMachine } from 'xstate'
import type { Migration, MigrationCommon, MigrationDefinition } from './migration.ts'
import { migrationFindings } from './migration-findings.ts'
import { MigrationInvalid } from './migration-invalid.ts'
import type { Workflow } from './workflow.ts'

/**
 * A checked migration. Throws `MigrationInvalid` with every finding: versions that run backwards, names of states, regions, deadlines or
 * facts that do not exist, a state that the new version does not have and the migration does not name. What a function answers is only
 * known for a case: `migrateCase` checks it there. Pure.
 */
export const defineMigration = <From extends AnyStateMachine, To extends AnyStateMachine>(
  definition: MigrationDefinition<From, To>,
): Migration => {
  const { from, to } = definition as MigrationCommon<AnyStateMachine, AnyStateMachine>
  const migration: Migration = {
    name: `${from.id}@${from.version}-${to.version}`,
    facts: [],
    states: {},
    regions: {},
    timers: {},
    context: (old: unknown) => old,
    ...(definition as object as { readonly from: Workflow; readonly to: Workflow }),
  }
  const findings = migrationFindings(migration)
  if (findings.length > 0) throw new MigrationInvalid(migration.name, findings)
  return migration
}
