import { TypedError } from './typed-error.ts'

/** A queue was named that this node did not start. Nothing was done; pass the queue to the worker, or to `start` of the background. */
export class UnknownQueue extends TypedError {
  readonly _tag = 'UnknownQueue'
  readonly code = 'UNKNOWN_QUEUE'
  readonly queue: string
  constructor(queue: string, known: readonly string[]) {
    super(`Queue '${queue}' was not started here; started: ${known.join(', ') || 'none'}`)
    this.queue = queue
  }
}

/** Somebody who may asks about jobs, and the engine was given nothing that runs any. */
export class NoBackground extends TypedError {
  readonly _tag = 'NoBackground'
  readonly code = 'NO_BACKGROUND'
  constructor() {
    super('This engine knows of no background work; pass createEngine({ background })')
  }
}
