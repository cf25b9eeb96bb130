import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { EngineError } from '../case/errors.ts'
import type { Call } from '../ports/call.ts'

const TAGS = new Set<string>([
  'TransitionRefused',
  'NotPermitted',
  'CaseNotFound',
  'InvalidEvent',
  'UnknownWorkflow',
  'RevisionConflict',
  'RecordConflict',
  'RunNotFound',
  'UnknownAnchor',
  'NotAnchored',
  'UnfitKey',
  'IdempotencyMismatch',
  'CaseBusy',
  'CursorExpired',
  'StorageUnavailable',
  'NotInTransaction',
  'EngineClosed',
  'OperationAborted',
  'CalendarYearUnknown',
  'UnknownQueue',
  'NoBackground',
] satisfies EngineError['_tag'][])

/** Whether an error is one that the engine promises; anything else is a defect. */
export const isEngineError = (error: unknown): error is EngineError =>
  error instanceof Error && '_tag' in error && TAGS.has(String(error._tag))

class Unexpected {
  readonly _tag = 'Unexpected'
  readonly cause: unknown
  constructor(cause: unknown) {
    this.cause = cause
  }
}

/**
 * A call of a port: typed errors stay typed, everything else dies with its own stack. The fiber's interruption reaches the port as a
 * signal, which is only made for calls that take it.
 */
export const port = <A>(run: (call: Call) => Promise<A>): Effect.Effect<A, EngineError> =>
  Effect.tryPromise({
    try: run.length === 0 ? () => run(NO_SIGNAL) : (signal) => run({ signal }),
    catch: (cause): EngineError | Unexpected => (isEngineError(cause) ? cause : new Unexpected(cause)),
  }).pipe(Effect.catchTag('Unexpected', (unexpected) => Effect.die(unexpected.cause)))

const NO_SIGNAL: Call = {}

/** A pure step that may throw, as an exit: a typed error is a failure, anything else a defect. */
export const exitOf = <A>(run: () => A): Exit.Exit<A, EngineError> => {
  try {
    return Exit.succeed(run())
  } catch (error) {
    return isEngineError(error) ? Exit.fail(error) : Exit.die(error)
  }
}

/** A pure step that may throw a typed error. */
export const attempt = <A>(run: () => A): Effect.Effect<A, EngineError> => Effect.suspend(() => exitOf(run))
