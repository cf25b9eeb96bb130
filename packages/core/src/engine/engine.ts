import type { Case } from '../case/case.ts'
import type { EngineError } from '../case/errors.ts'
import type { JsonObject } from '../case/json.ts'
import type { Party } from '../case/party.ts'
import type { Principal } from '../case/principal.ts'
import type { RecordWrite } from '../case/record-write.ts'
import type { Timer } from '../case/timer.ts'
import type { Transition } from '../case/transition.ts'
import type { CaseQuery, Page } from '../ports/case-lists.ts'
import type { Change } from '../ports/outbox.ts'
import type { Possibility } from '../workflow/can.ts'
import type { Chart, Standing } from '../workflow/describe.ts'
import type { Workflow } from '../workflow/workflow.ts'

/** Who calls, and the signal that may abort the call. */
export interface By {
  readonly by: Principal
  readonly signal?: AbortSignal | undefined
}

/** How a case starts. */
export interface StartOptions extends By {
  /** Starts once per `(tenant, workflow, key)`: a second start answers with the first case. */
  readonly key?: string
  /**
   * Who holds which role, for as long as the case lives; answers give them by role, start and person. `from` defaults to the start, `to`
   * to no end. Of separate duties the second may not be left to people who all hold the first.
   */
  readonly parties: readonly (Pick<Party, 'role' | 'person' | 'basis'> & Partial<Pick<Party, 'from' | 'to'>>)[]
  /** Path of the unit, `root/dinas/bidang/`. */
  readonly unit?: string
  readonly period?: string
  readonly parent?: string
  readonly records?: readonly RecordWrite[]
}

/** How an event is sent. */
export interface SendOptions extends By {
  /** The first accepted answer under this key is returned again; the same key with another event is refused. */
  readonly idempotencyKey?: string
  /** Refuses with `RevisionConflict` unless the case is at this revision: what the caller saw. */
  readonly ifRevision?: number
  /** Rows that belong to the act, written with it or not at all. */
  readonly records?: readonly RecordWrite[]
}

/** An event as callers write it: its type and payload. */
export type EventInput = { readonly type: string } & JsonObject

/** Conditions of a list; the tenant and the caller's scope are added by the engine. */
export type CaseFilter = Omit<CaseQuery, 'tenant' | 'scope' | 'waitingFor' | 'party'> & {
  readonly party?: { readonly person: string; readonly role?: string }
  /** Only cases whose next move is the caller's. */
  readonly waitingForMe?: true
}

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
  readonly tenant: string
  readonly tryStart: (...args: Parameters<CaseOperations['start']>) => Promise<Outcome<Case>>
  readonly trySend: (...args: Parameters<CaseOperations['send']>) => Promise<Outcome<Case>>
  /** The same operations in the host's open transaction: commit and rollback are the host's. Never retries; a refusal sends no failing SQL. */
  within(transaction: unknown): CaseOperations
  /** Recomputes the hash chain, replays the events and compares with the row. No findings: the record is whole. */
  verify(id: string, options: By): Promise<readonly VerifyFinding[]>
  /** Changes to cases in the caller's scope: from now on, behind a cursor, or (null) all that are kept; until the signal aborts or the loop ends. */
  changes(options: By & { readonly after?: string | null }): AsyncIterable<Change>
  /**
   * Every change of the tenant, whoever may see it: for the host's own code that fans out topics and checks access itself.
   * Never hand its rows to a person.
   */
  topics(options: { readonly signal: AbortSignal; readonly after?: string | null }): AsyncIterable<Change>
  /** The instant of the earliest armed deadline of the tenant; null when there is none. */
  nextDue(): Promise<string | null>
  /** Fires the deadlines that are due and delivers the messages between cases until nothing is left. Answers how much was done. */
  settle(options?: { readonly signal?: AbortSignal }): Promise<{ readonly fired: number; readonly delivered: number }>
}

/** A difference between what was recorded and what can be recomputed. */
export interface VerifyFinding {
  readonly revision: number
  readonly problem: string
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
  }): Promise<void>
  /** Ends background work and releases the storage. Later calls fail with `EngineClosed`. */
  close(): Promise<void>
}
