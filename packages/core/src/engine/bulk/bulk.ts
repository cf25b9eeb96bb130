import type * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { JsonObject } from '../../case/json.ts'
import type { Run, RunRow } from '../../ports/runs.ts'
import type { Workflow } from '../../workflow/workflow.ts'
import type { By, CaseFilter, EventInput, StartOptions } from '../call-options.ts'

/** What is done to many cases: one event to every case a filter finds in the caller's scope, or one start per row. */
export type BulkAsk =
  | { readonly send: EventInput; readonly filter: CaseFilter }
  | { readonly start: Workflow | string; readonly rows: readonly BulkStart[] }

/** One start. With a `key` of its own a case starts once, whichever run asks for it; without one, once per run. */
export interface BulkStart extends Pick<StartOptions, 'parties' | 'unit' | 'period' | 'parent' | 'key'> {
  readonly input: JsonObject
}

/** A frozen action, and what would happen to some of its targets now. */
export interface BulkPreview {
  readonly run: Run
  /** Up to twenty, spread evenly over the targets. */
  readonly samples: readonly BulkSample[]
}

/** What would happen to one target now. `error` is what its row would tell: the error's JSON with its reasons or faults. */
export interface BulkSample {
  readonly n: number
  readonly caseId: string | null
  readonly allowed: boolean
  readonly error: JsonObject | null
}

/** How a bulk action is created. */
export interface BulkPreviewOptions extends By {
  /** Why, for whoever reads the run later; not empty. */
  readonly reason: string
}

/** How a bulk action is carried out. */
export interface BulkRunOptions extends By {
  /** At most so many targets a second, so that people's own acts keep their speed; without it as fast as it goes. */
  readonly perSecond?: number
  /** How many targets are done and settled together; default 500. */
  readonly batch?: number
}

/** Which rows of a run, and who asks. */
export interface BulkRowsOptions extends By {
  readonly outcome?: RunRow['outcome']
  /** The number of the last row of the page before. */
  readonly after?: number
  /** At most 1,000; default 50. */
  readonly limit?: number
}

/** Which runs, newest first, and who asks. */
export interface BulkListOptions extends By {
  /** The id of the last run of the page before. */
  readonly after?: string
  /** At most 200; default 50. */
  readonly limit?: number
}

/** Acts on many cases at once, for who holds the tenant-wide role `admin`; `auditor` may read. Everybody else gets `NotPermitted`. */
export interface BulkOperations {
  /**
   * Freezes the targets and shows what would happen; nothing is done yet. Fails with `InvalidEvent` where the event, a row or the reason
   * is not as it must be. Nobody sends to cases he does not see.
   */
  preview(ask: BulkAsk, options: BulkPreviewOptions): Promise<BulkPreview>
  /**
   * Works through the targets that wait, and answers when all are settled, or when the run was paused or stopped, or when the signal
   * aborts (between two batches). Only who previewed a run may carry it out: every act is recorded as his, with his role on that case.
   * Call it again after any interruption, in any process, also in several at once: nothing is done twice. An outage fails and leaves
   * the rest waiting, and so does a case that others hold, once everything else is done.
   */
  run(id: string, options: BulkRunOptions): Promise<Run>
  /** Lets whoever works on the run end after the batch at hand. Answers the run as it stands. */
  pause(id: string, options: By): Promise<Run>
  /** Lets a paused run go on; `run` carries it out. */
  resume(id: string, options: By): Promise<Run>
  /** Ends a run for good after the batch at hand; what was done stays done. */
  stop(id: string, options: By): Promise<Run>
  /** The run with its counts, or `RunNotFound`. */
  progress(id: string, options: By): Promise<Run>
  /** The bulk runs of the tenant, newest first. */
  list(options: BulkListOptions): Promise<readonly Run[]>
  /** What came of each target. Rows of somebody else's run are shown to who sees every case. */
  rows(id: string, options: BulkRowsOptions): Promise<readonly RunRow[]>
}

/** The operations of `BulkOperations`, as Effects with their typed errors. An interruption takes effect between two batches. */
export type BulkEffects = {
  readonly [name in keyof BulkOperations]: (
    ...args: Parameters<BulkOperations[name]>
  ) => Effect.Effect<Awaited<ReturnType<BulkOperations[name]>>, EngineError>
}
