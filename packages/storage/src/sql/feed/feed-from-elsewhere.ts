import { TypedError } from '@siklus/core'

/**
 * The database was restored from a dump on a server whose transactions count lower than those in the outbox: nothing that waits there would
 * be delivered. `siklus migrate` puts it right; nothing was changed.
 */
export class FeedFromElsewhere extends TypedError {
  readonly _tag = 'FeedFromElsewhere'
  readonly code = 'FEED_FROM_ELSEWHERE'
  readonly schema: string
  constructor(schema: string) {
    super(
      `The outbox of schema '${schema}' came from another server with a dump; run 'siklus migrate' once before opening it`,
    )
    this.schema = schema
  }
}
