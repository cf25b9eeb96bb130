import type * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { DeadLetter, DeadLetterPage, QueueStats } from '../../ports/background.ts'
import type { By } from '../call-options.ts'

/** Whose dead letters to show, a page at a time. */
export interface DeadLetterOptions extends By, Partial<DeadLetterPage> {
  /** At most 1,000; default 50. */
  readonly limit?: number
}

/**
 * The tenant's jobs, for who keeps the system running: `stats` and `dead` for the tenant-wide roles `admin` and `auditor`, `redrive` and
 * `discard` for `admin`, all of them only for who sees every case, because jobs speak of any. Others get `NotPermitted`. Fails with
 * `NoBackground` where the engine was given none, and with `UnknownQueue` for a queue that this node did not start.
 */
export interface JobOperations {
  /** The queues in numbers, by name; of this tenant's jobs alone. */
  stats(options: By): Promise<readonly QueueStats[]>
  /** What was given up in a queue and why, oldest first. */
  dead(queue: string, options: DeadLetterOptions): Promise<readonly DeadLetter[]>
  /** Gives dead letters, by their ids or all of them, a new life with all their attempts: once the cause is mended. Answers how many. */
  redrive(queue: string, which: readonly string[] | 'all', options: By): Promise<number>
  /** Drops dead letters for good, by their ids. Answers how many. */
  discard(queue: string, which: readonly string[], options: By): Promise<number>
}

/** The same as Effects. */
export interface JobEffects {
  stats(options: By): Effect.Effect<readonly QueueStats[], EngineError>
  dead(queue: string, options: DeadLetterOptions): Effect.Effect<readonly DeadLetter[], EngineError>
  redrive(queue: string, which: readonly string[] | 'all', options: By): Effect.Effect<number, EngineError>
  discard(queue: string, which: readonly string[], options: By): Effect.Effect<number, EngineError>
}
