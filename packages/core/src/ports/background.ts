import type { JsonObject } from '../case/json.ts'
import type { Call } from './call.ts'
import type { OpenSpan } from './telemetry.ts'

/**
 * One piece of work outside the act: a delivery, a long run. Its data holds ids and keys only; what people wrote, and what they are
 * called, stays where access and erasure reach it.
 */
export interface Job {
  /** Given by whoever enqueues it. In a queue the same id is enqueued once, however often it is said, while the job is kept. */
  readonly id: string
  readonly queue: string
  readonly tenant: string
  readonly data: JsonObject
  /** Not before this instant; without one at once. */
  readonly startAfter?: string
}

/** How the jobs of a queue are treated. */
export interface Queue {
  /** Letters, digits, `-`, `_` and `.`. */
  readonly name: string
  /** How often a job that failed is tried again. Then it becomes a dead letter. */
  readonly retries: number
  /**
   * The wait after the n-th failure: between `firstSeconds · 2^(n-1)` and twice that, by chance, so that jobs that failed together do not
   * come back together; never above `mostSeconds`. Both are whole seconds, at least 1.
   */
  readonly backoff: { readonly firstSeconds: number; readonly mostSeconds: number }
  /** An attempt that takes longer has failed, and its signal aborts. */
  readonly attemptSeconds: number
}

/** What a handler is told beside its job. */
export interface JobContext {
  /** Aborts when the attempt takes too long, and when the worker that runs it is stopped and will not wait any longer. */
  readonly signal: AbortSignal
  /** 1 for the first. Every start counts, also one that a crash or a stop cut off. */
  readonly attempt: number
  /** Adds codes and counts to the span of this attempt, never what people wrote; missing where a worker tells nobody. */
  readonly tell?: OpenSpan['add']
}

/**
 * Does one job; resolving completes it. What it throws makes the job come back after a while, except `JobRejected`, which makes it a
 * dead letter at once. A job may run again although it was done (a crash right after it), so recognise it by its id.
 */
export type RunJob = (job: Job, context: JobContext) => Promise<void>

/** How a node works on a queue. */
export interface WorkOn {
  /** Jobs of this queue at a time, on this node; default 4. */
  readonly concurrency?: number
}

/** A job that recurs: one job each time the expression says, on one node. Occurrences that nobody was there for are not made up for. */
export interface Schedule {
  readonly name: string
  readonly queue: string
  /** Five fields: minute, hour, day, month, day of the week. */
  readonly cron: string
  /** The zone the expression is read in, `Asia/Jakarta`. */
  readonly zone: string
  readonly tenant: string
  readonly data: JsonObject
}

/** A job that was given up, and why. */
export interface DeadLetter {
  /** The handle for `redrive`. */
  readonly id: string
  readonly job: Job
  readonly attempts: number
  readonly enqueuedAt: string
  readonly diedAt: string
  /** Of the last attempt. */
  readonly error: JobError
}

/** What is kept of an error: never its cause or its stack, which may hold what must not be kept. */
export interface JobError {
  readonly name: string
  readonly message: string
}

/** Whose dead letters, of which queue. */
export interface DeadLetters {
  readonly tenant: string
  readonly queue: string
}

/** One page, oldest first. `after` is the id of the last letter of the page before. */
export interface DeadLetterPage {
  readonly after?: string
  readonly limit: number
}

/** A queue in numbers, of one tenant or of all: for operators and metrics. Counts go up to 10,000: that many or more. */
export interface QueueStats {
  readonly queue: string
  /** Not tried yet, due or later. */
  readonly waiting: number
  readonly active: number
  /** Failed, and waiting for another attempt. */
  readonly retrying: number
  readonly dead: number
  /** For how many seconds the job that has been due for longest has waited or run; null when none has. */
  readonly oldestSeconds: number | null
}

/**
 * Runs jobs: at least once, on whichever node is free, with retries and dead letters. Every node that enqueues or works starts it with
 * the queues it knows. Adapters translate driver errors to `StorageUnavailable` at their edge.
 */
export interface Background {
  /** Makes the queues that are missing and brings the others up to date. May be called again with more queues. */
  start(queues: readonly Queue[]): Promise<void>
  /**
   * Enqueues jobs, all or none, and answers how many were new. `inside` is an open transaction of the same database, as `within` takes
   * it: the jobs exist when it commits. Fails with `UnknownQueue` for a queue that was not started; then nothing was sent.
   */
  enqueue(jobs: readonly Job[], inside?: unknown, call?: Call): Promise<number>
  /**
   * Whether its jobs lie in this database (the same pool, the same PGlite), so that a transaction of it can be `inside`. No before the
   * start, and where it cannot be told: then the jobs are enqueued by themselves, and their ids keep a repetition harmless.
   */
  joins(database: object | null): boolean
  /** Says that there may be work on this node's queue, after the commit of a transaction with jobs. A hint: losing it costs a poll. */
  nudge(queue: string): void
  /** Begins to work on a queue. One handler per queue and node. */
  work(queue: string, how: WorkOn, run: RunJob): Promise<void>
  /** Makes or replaces a schedule by its name. Throws a RangeError for an expression or a zone that is none. */
  schedule(schedule: Schedule): Promise<void>
  unschedule(name: string): Promise<void>
  /** By name. */
  schedules(): Promise<readonly Schedule[]>
  dead(of: DeadLetters, page: DeadLetterPage, call?: Call): Promise<readonly DeadLetter[]>
  /** Gives dead letters (by their ids, or all of them) a new life with all their attempts. Answers how many. */
  redrive(of: DeadLetters, which: readonly string[] | 'all', call?: Call): Promise<number>
  /** Drops dead letters for good, by their ids. Answers how many. */
  discard(of: DeadLetters, which: readonly string[], call?: Call): Promise<number>
  /** By name, of the queues that were started here. With a tenant only its jobs are counted. */
  stats(of?: { readonly tenant?: string }, call?: Call): Promise<readonly QueueStats[]>
  /**
   * Takes no more jobs and waits for the running ones. Those that still run after `timeoutMs` (default 30,000, at least 1,000) are
   * aborted and given back: they come back later, on any node.
   */
  stop(options?: { readonly timeoutMs?: number }): Promise<void>
}
