import type { JsonObject } from '../case/json.ts'
import type { Call } from './call.ts'
import type { CaseQuery } from './case-lists.ts'

/** What a run does: a bulk start or send, a migration of versions, an extension of deadlines. */
export type RunKind = 'bulk' | 'migration' | 'extension'

/** `frozen` waits for its start; `paused` and `running` can go on; `stopped` and `done` are over. */
export type RunStatus = 'frozen' | 'running' | 'paused' | 'stopped' | 'done'

/** A long action over many cases, as people follow it. Its targets were frozen when it was created, one row each. */
export interface Run {
  readonly tenant: string
  readonly id: string
  readonly kind: RunKind
  readonly status: RunStatus
  /** What is done to every target, as data: the event, the migration, the extension. */
  readonly what: JsonObject
  readonly by: string
  readonly onBehalfOf: string | null
  readonly reason: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly total: number
  readonly done: number
  /** Targets that a rule, a race or a mistake kept from being done; their rows say why. */
  readonly failed: number
}

/** One target. `caseId` is null for a start that has not happened; `given` is what this target brings (the input of a start). */
export interface RunRow {
  readonly n: number
  readonly caseId: string | null
  readonly given: JsonObject | null
  readonly outcome: 'waiting' | 'done' | 'failed'
  /** Why it failed, as the error's JSON; or what was kept for an undo. */
  readonly detail: JsonObject | null
}

/** A run before it is frozen. Its id is a UUIDv7, so that runs sort by their age. */
export type NewRun = Omit<Run, 'total' | 'done' | 'failed' | 'status' | 'updatedAt'>

/** Where the targets come from: every case a query finds at this moment, or rows that the caller brings. */
export type RunTargets = { readonly query: CaseQuery } | { readonly rows: readonly JsonObject[] }

/** The outcome of one target. Of two for one target in the same call the first counts. */
export interface RunSettlement {
  readonly n: number
  readonly outcome: 'done' | 'failed'
  readonly caseId?: string
  readonly detail?: JsonObject
}

/** Which rows of a run. `after` is the number of the last row of the page before. */
export interface RunPage {
  readonly outcome?: RunRow['outcome']
  readonly after?: number
  readonly limit: number
}

/** A change of status, which happens only where the run is in one of `from`. */
export interface RunTurn {
  readonly from: readonly RunStatus[]
  readonly to: RunStatus
  readonly at: string
}

/** Resumable actions over many cases. Everything here is idempotent: a run that was cut off anywhere goes on where it stood. */
export interface Runs {
  /**
   * Creates a run and freezes its targets, all or nothing, in one go on the server. Cases of a query are numbered from 1, oldest first,
   * rows as they come. A run that is there already (a call that was repeated) is answered as it stands.
   */
  freeze(run: NewRun, targets: RunTargets, call?: Call): Promise<Run>
  run(tenant: string, id: string, call?: Call): Promise<Run | undefined>
  /** Newest first. `after` is the id of the last run of the page before. */
  runs(
    tenant: string,
    page: { readonly kind?: RunKind; readonly after?: string; readonly limit: number },
    call?: Call,
  ): Promise<readonly Run[]>
  /** By number, from the lowest. None where there is no such run. */
  rows(tenant: string, id: string, page: RunPage, call?: Call): Promise<readonly RunRow[]>
  /** Settles targets that still wait and counts them, once each however often it is said. Fails with `RunNotFound`. */
  settle(
    tenant: string,
    id: string,
    settled: { readonly at: string; readonly rows: readonly RunSettlement[] },
    call?: Call,
  ): Promise<Run>
  /** Moves a run to a status, if it is in one of `from`; false when it is not. */
  turn(tenant: string, id: string, turn: RunTurn, call?: Call): Promise<boolean>
}
