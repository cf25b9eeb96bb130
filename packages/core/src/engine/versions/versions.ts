import type * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { Reason } from '../../case/reason.ts'
import type { StoredSituation } from '../../case/stored-situation.ts'
import type { Run } from '../../ports/runs.ts'
import type { WorkflowDiff } from '../../workflow/diff.ts'
import type { DefinitionFinding } from '../../workflow/finding.ts'
import type { Migration } from '../../workflow/migration.ts'
import type { MigrationReason } from '../../workflow/migration-reason.ts'
import type { CaseHistory } from '../../workflow/replay-histories.ts'
import type { StoredFinding } from '../../workflow/verify-stored.ts'
import type { By } from '../call-options.ts'

/** How the gate looks. */
export interface GateOptions extends By {
  /** Fingerprints by `id@version`, as the host keeps them in a file: then an edit without a raised version is found as well. */
  readonly fingerprints?: { readonly [name: string]: string }
}

/** What the gate found. Open: nothing. */
export interface GateReport {
  readonly open: boolean
  /** Every distinct state in which live cases are stored. */
  readonly states: readonly StoredSituation[]
  readonly findings: readonly StoredFinding[]
  readonly edits: readonly DefinitionFinding[]
}

/** How many live cases of the old version stand in a state that the new one does not have, or has as another. */
export interface LiveCount {
  readonly path: string
  readonly because: 'removed' | 'changed'
  readonly cases: number
}

/** A difference of two versions, with the live cases it touches. */
export interface LiveDiff extends WorkflowDiff {
  /** Live cases of the old version. */
  readonly cases: number
  /** By state, most first; none where no case stands there. */
  readonly live: readonly LiveCount[]
}

/** What a migration would do to every live case of its old version. */
export interface MigrationRehearsal {
  readonly migration: string
  readonly at: string
  readonly cases: number
  readonly ready: number
  /** From which state to which, most first; samples are ids of up to five cases. */
  readonly moves: readonly StateMove[]
  readonly deadlines: readonly DeadlineCount[]
  /** Why the others cannot be migrated, most first. */
  readonly refused: readonly RefusalCount[]
}

/** Cases that go the same way. */
export interface StateMove {
  readonly from: string
  readonly to: string
  readonly cases: number
  readonly samples: readonly string[]
}

/** What becomes of a deadline: named as in the new version where it goes on or is new, as in the old one where it is dropped. */
export interface DeadlineCount {
  readonly state: string
  readonly delay: string
  readonly kept: number
  readonly armed: number
  readonly dropped: number
}

/** Cases that are refused for one reason, with up to five of them. */
export interface RefusalCount {
  readonly code: string
  readonly cases: number
  readonly samples: readonly { readonly caseId: string; readonly state: string; readonly reason: Reason }[]
}

/** How a migration is ordered, and why. */
export interface FreezeOptions extends By {
  /** For whoever reads the run or a history later; not empty. */
  readonly reason: string
}

/** How a run is carried out. */
export interface VersionRunOptions extends By {
  /** At most so many cases a second, so that people's own acts keep their speed; without it as fast as it goes. */
  readonly perSecond?: number
  /** How many cases are done and settled together; default 500. */
  readonly batch?: number
}

/** Which page, and who asks. */
export interface VersionPage extends By {
  readonly after?: string
  readonly limit?: number
}

/** A case that a run could not do. */
export interface RescueRow {
  readonly n: number
  readonly caseId: string
  readonly reason: Reason | MigrationReason
}

/**
 * Versions of workflows and the migration of live cases, for who holds the tenant-wide role `admin`; what only looks is open to `auditor`
 * too. What moves or names single cases asks besides that the principal sees every case. Everybody else gets `NotPermitted`.
 */
export interface VersionOperations {
  /** The deploy gate: whether every stored state of live cases still means what it says in the workflows that are registered here. */
  gate(options: GateOptions): Promise<GateReport>
  /** How two registered versions differ, and how many live cases that touches. */
  diff(id: string, from: number, to: number, options: By): Promise<LiveDiff>
  /**
   * The dry run: takes every live case of the old version through the migration, page by page, and writes nothing. A deadline that is due
   * fires first, as it would. Both versions must be registered. A case that is moving meanwhile is seen as it is when its page is read.
   */
  rehearse(migration: Migration, options: By): Promise<MigrationRehearsal>
  /** Orders a migration: freezes which cases, and does nothing yet; `run` carries it out. Fails with `InvalidEvent` without a reason. */
  freeze(migration: Migration, options: FreezeOptions): Promise<Run>
  /** `freeze` and `run` in one. */
  migrate(migration: Migration, options: FreezeOptions & VersionRunOptions): Promise<Run>
  /**
   * Works through the cases that wait, batch by batch, and answers when all are settled, or when the run was paused, or when the signal
   * aborts (between two batches). A migration is code, so it is brought along; an undo needs none. Only who ordered a run carries it out:
   * every transition is recorded as his. Call it again after any interruption, in any process, also in several at once: nothing is done
   * twice. An outage fails and leaves the rest waiting, and so does a case that others hold, once everything else is done.
   */
  run(id: string, options: VersionRunOptions & { readonly migration?: Migration }): Promise<Run>
  /** Lets whoever works on the run end after the batch at hand. Answers the run as it stands. */
  pause(id: string, options: By): Promise<Run>
  /** Lets a paused run go on; `run` carries it out. */
  resume(id: string, options: By): Promise<Run>
  /**
   * Takes a migration back, as a run of its own: ends the first for good, and brings every case that it migrated back to the state and
   * the deadlines before, if nothing has happened to the case since. The others are in the rescue list of the undo. Pause a migration
   * that is being worked on and wait for its worker before; what it writes later is taken back by a second undo.
   */
  undo(id: string, options: FreezeOptions & VersionRunOptions): Promise<Run>
  /** The run with its counts, or `RunNotFound`. */
  progress(id: string, options: By): Promise<Run>
  /** The migrations and undos of the tenant, newest first; `after` is the id of the last run of the page before. At most 200. */
  list(options: VersionPage): Promise<readonly Run[]>
  /** The cases that a run could not do, each with its reason; `after` is the number of the last row of the page before. At most 1,000. */
  rescue(id: string, options: By & { readonly after?: number; readonly limit?: number }): Promise<readonly RescueRow[]>
  /**
   * What was recorded of cases of one version, newest case first, for `replayHistories`: personal fields are sealed. `after` is the id
   * of the last case of the page before. At most 200.
   */
  histories(id: string, version: number, options: VersionPage): Promise<readonly CaseHistory[]>
}

/** The operations of `VersionOperations`, as Effects with their typed errors. An interruption takes effect between two batches. */
export type VersionEffects = {
  readonly [name in keyof VersionOperations]: (
    ...args: Parameters<VersionOperations[name]>
  ) => Effect.Effect<Awaited<ReturnType<VersionOperations[name]>>, EngineError>
}
