import type { Case } from '../case/case.ts'
import type { EngineError } from '../case/errors.ts'
import type { JsonObject } from '../case/json.ts'
import type { Timer } from '../case/timer.ts'
import type { Transition } from '../case/transition.ts'
import type { VerifyFinding } from '../case/verify-finding.ts'
import type { Page } from '../ports/case-lists.ts'
import type { Change } from '../ports/outbox.ts'
import type { Possibility } from '../workflow/can.ts'
import type { Chart, Standing } from '../workflow/describe.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { AnchorOperations } from './anchors/anchors.ts'
import type { JobOperations } from './background/jobs.ts'
import type { Worker } from './background/worker.ts'
import type { BulkOperations } from './bulk/bulk.ts'
import type { By, CaseFilter, EventInput, SendOptions, StartOptions } from './call-options.ts'
import type { ExtensionOperations } from './extensions/extensions.ts'
import type { FeedOperations } from './feed/lag.ts'
import type { VerifyAllOptions, VerifyReport } from './verify/verify-all.ts'
import type { VersionOperations } from './versions/versions.ts'
import type { EngineWorkerOptions } from './worker.ts'

export type { By, CaseFilter, EventInput, SendOptions, StartOptions } from './call-options.ts'

/** A result instead of a thrown error; defects and aborts still throw. */
export type Outcome<A> = { readonly ok: true; readonly value: A } | { readonly ok: false; readonly error: EngineError }

/** The operations on one tenant's cases that also work inside a host's transaction. */
export interface CaseOperations {
  /** Opens a case. Fails with `NotPermitted` when none of the caller's roles may start it, `InvalidEvent` when records are missing or a party could never act as named. */
  start(workflow: Workflow | string, input: JsonObject, options: StartOptions): Promise<Case>
  /** Moves a case by one event. Fails with `TransitionRefused` and its reasons when a rule says no. Safe to retry after `RevisionConflict`. */
  send(id: string, event: EventInput, options: SendOptions): Promise<Case>
  /** What the caller may send now, and why not. The same rules refuse in `send`. */
  can(
    id: string,
    options: By & { readonly payloads?: { readonly [event: string]: JsonObject } },
  ): Promise<readonly Possibility[]>
  /** The case, or `CaseNotFound` when there is none in the caller's scope. */
  load(id: string, options: By): Promise<Case>
  /** The case, or undefined. */
  find(id: string, options: By): Promise<Case | undefined>
  /** One page of the cases in the caller's scope, newest first. */
  list(filter: CaseFilter, options: By & Partial<Page>): Promise<readonly Case[]>
  /** How many, up to `cap` (default 1,000): `cap` means "that many or more". */
  count(filter: CaseFilter, options: By & { readonly cap?: number }): Promise<number>
  countByState(filter: CaseFilter, options: By): Promise<readonly { readonly state: string; readonly count: number }[]>
  /** The armed deadlines of a case, earliest first; a paused one stands still while the case is on hold. */
  deadlines(id: string, options: By): Promise<readonly Timer[]>
  /** All transitions, oldest first. */
  history(id: string, options: By): Promise<readonly Transition[]>
}

/** A tenant's engine. */
export interface TenantEngine extends CaseOperations {
  /** Extensions of deadlines for a unit or a region. */
  readonly extensions: ExtensionOperations
  readonly tenant: string
  readonly tryStart: (...args: Parameters<CaseOperations['start']>) => Promise<Outcome<Case>>
  readonly trySend: (...args: Parameters<CaseOperations['send']>) => Promise<Outcome<Case>>
  /** The same operations in the host's open transaction: commit and rollback are the host's. Never retries; a refusal sends no failing SQL. */
  within(transaction: unknown): CaseOperations
  /** Acts on many cases at once: preview, run, follow. */
  readonly bulk: BulkOperations
  /** Versions of workflows: the deploy gate, their differences, and the migration of live cases. */
  readonly versions: VersionOperations
  /**
   * Recomputes the hash chain, replays the events, and compares with the row, the armed deadlines and the anchors. No findings: the record
   * is whole. Where a personal value was erased that decided something, the chain and the anchors alone speak for that step.
   */
  verify(id: string, options: By): Promise<readonly VerifyFinding[]>
  /** The same for every case of the tenant, and for the anchors themselves: for the roles `admin` and `auditor`. Needs little memory. */
  verifyAll(options: VerifyAllOptions): Promise<VerifyReport>
  /** The daily seal over everything that was recorded: seal, list, export, prove. */
  readonly anchors: AnchorOperations
  /** The tenant's jobs: numbers, dead letters, redrive. */
  readonly jobs: JobOperations
  /**
   * Changes to cases in the caller's scope: from now on, behind a cursor, or (null) all that are kept; until the signal aborts or the loop
   * ends. Each case is told in the order of its revisions. All subscribers of a tenant share one reader of the database. Fails with
   * `CursorExpired` when what lies behind the cursor is no longer kept; after an outage it fails too: go on behind the last cursor.
   */
  changes(options: By & { readonly after?: string | null }): AsyncIterable<Change>
  /** Where the feed stands and how far readers are behind: for the host's own code and its metrics. */
  readonly feed: FeedOperations
  /**
   * Every change of the tenant, whoever may see it: for the host's own code that fans out topics and checks access itself.
   * Never hand its rows to a person.
   */
  topics(options: { readonly signal: AbortSignal; readonly after?: string | null }): AsyncIterable<Change>
  /** The instant of the earliest armed deadline of the tenant; null when there is none. */
  nextDue(): Promise<string | null>
  /** Fires the deadlines that are due and delivers the messages between cases until nothing is left. Answers how much was done. */
  settle(options?: {
    readonly signal?: AbortSignal
    readonly duePerSecond?: number
  }): Promise<{ readonly fired: number; readonly delivered: number }>
}

/** The engine: one per process and storage. */
export interface Engine extends AsyncDisposable {
  /** A tenant's engine. */
  in(tenant: string): TenantEngine
  /** The registered workflows. */
  readonly workflows: readonly Workflow[]
  /** A registered workflow; `UnknownWorkflow` when there is none. Without a version the newest. */
  workflow(id: string, version?: number): Workflow
  /** Where a case stands in its workflow: active states, labels, tags. */
  standing(item: Case): Standing
  /** A workflow's statechart as plain data. */
  chart(id: string, version?: number): Chart
  /** Keeps deadlines and messages of these tenants going until the signal aborts. One per node is enough; several are safe. */
  work(options: {
    readonly tenants: readonly string[]
    readonly signal: AbortSignal
    readonly pollMs?: number
    /** At most so many deadlines a second and tenant: people's own acts keep their time when a common deadline falls. */
    readonly duePerSecond?: number
    /** How often the numbers of the background are looked at, where the engine has telemetry; default every minute. */
    readonly gaugesMs?: number
  }): Promise<void>
  /** Deadlines, messages, deliveries and jobs of this node, to start and to stop in order; see `stopOnSignals`. */
  worker(options: EngineWorkerOptions): Worker
  /** Drains the workers, ends background work and releases the storage. Later calls fail with `EngineClosed`. */
  close(): Promise<void>
}
