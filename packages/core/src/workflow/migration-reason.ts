import type { JsonObject } from '../case/json.ts'
import type { Reason } from '../case/reason.ts'

/** Why a case cannot be migrated. */
export type MigrationCode =
  /** It is not a live case of the version that the migration leads from. */
  | 'migration.otherCase'
  /** The migration names no place in the new version for a state of this case. `state`: which. */
  | 'migration.noTarget'
  /** The context function refused the case, or answered what is not a JSON object. `problem` says why. */
  | 'migration.contextRefused'
  /** The new version would not take the state as it is. `state` and `problem` say what differs. */
  | 'migration.otherState'
  /** The case would be over, or go on, without a transition. */
  | 'migration.statusChanges'
  /** The new state would be left at once, by an edge that needs no event. */
  | 'migration.notAtRest'
  /** A deadline of the new state resolves to no instant. */
  | 'migration.deadlineMissing'

/** One reason. */
export interface MigrationReason extends Reason {
  readonly code: MigrationCode
}

/** Builds a reason. */
export const refusal = (code: MigrationCode, params: JsonObject): MigrationReason => ({ code, params })

/** What a function of the migration answers, or what it threw: a mistake for one case must not stop the others. */
export const withoutThrowing = <A>(
  run: () => A,
): { readonly answer: A; readonly threw?: never } | { readonly threw: string } => {
  try {
    return { answer: run() }
  } catch (error) {
    return { threw: error instanceof Error ? error.message : String(error) }
  }
}
