/**
 * What a span, a number or a line says about itself: codes and counts, never a person, a name or a text that somebody wrote. Lists of
 * codes are for spans alone.
 */
export interface TelemetryAttributes {
  readonly [name: string]: string | number | boolean | readonly string[]
}

/** What takes time. docs/telemetry.md says what each tells of itself. */
export type SpanName =
  /** Opens a case. */
  | 'siklus.start'
  /** Moves a case by one event. */
  | 'siklus.send'
  /** Fires what is due and delivers what is to be delivered, because a host said so. */
  | 'siklus.settle'
  /** Applies a batch of messages between cases. */
  | 'siklus.relay'
  /** Fires a batch of deadlines. */
  | 'siklus.deadlines'
  /** Makes jobs of a batch of changes: notices and webhooks. */
  | 'siklus.deliveries'
  /** One look at the feed for the subscribers of this node. */
  | 'siklus.feed'
  /** Acts on a batch of the targets of a bulk run. */
  | 'siklus.bulk'
  /** Moves a batch of cases to another version. */
  | 'siklus.migration'
  /** One attempt at a job. */
  | 'siklus.job'

/** What is counted. */
export type Counter =
  /** Transitions written; `workflow`, `event`, `by` (`person` or `system`). */
  | 'siklus.transitions'
  /** Operations that ended with a typed error; `operation`, `error` (its tag). */
  | 'siklus.refusals'
  /** Acts that lost a race or met a stranger's lock; `workflow`, `because` (`revision`, `record`, `key`, `busy`, `failed`). */
  | 'siklus.conflicts'
  /** Attempts at jobs; `queue`, `outcome` (`done`, `failed`: it comes back or is given up, `rejected`: it can never succeed). */
  | 'siklus.jobs'

/** What is measured each time it happens. */
export type Measure =
  /** Acts written together. */
  | 'siklus.batch.size'
  /** Milliseconds an operation took; `operation`. */
  | 'siklus.operation.duration'
  /** Milliseconds an attempt at a job took; `queue`. */
  | 'siklus.job.duration'
  /** Milliseconds between a change and the look of this node's feed that found it. */
  | 'siklus.feed.delay'

/** What there is of something, as the background looks at it from time to time. */
export type Gauge =
  /** Deadlines that are due and have not fired, up to 1,000; `tenant`. */
  | 'siklus.deadlines.due'
  /** For how many milliseconds the earliest of them has been due; `tenant`. */
  | 'siklus.deadlines.overdue'
  /** For how many milliseconds the oldest change that a reader has not read has waited; `tenant`, `reader`. */
  | 'siklus.feed.lag'
  /** For how many milliseconds an open transaction has held changes back from everybody; `tenant`. */
  | 'siklus.feed.held'
  /** Jobs; `queue`, `state` (`waiting`, `active`, `retrying`, `dead`). */
  | 'siklus.queue.jobs'
  /** For how many seconds the job that has been due for longest has waited or run; `queue`. */
  | 'siklus.queue.oldest'
  /** When a tenant's numbers were looked at last, or (without `tenant`) those of the queues, in seconds since 1970; `tenant`. */
  | 'siklus.measured.at'

/** What happened, in the words of the log. */
export type LogMessage =
  /** Something was stepped over, or will be tried again at the next turn; `tenant`, `error` (its tag). */
  | 'background work failed'
  /** `tenant`, `queue`, `attempt`, `error`. */
  | 'job failed'
  /** The numbers of a tenant could not be looked at, or (without `tenant`) those of the queues; `tenant`, `error`. */
  | 'not measured'
  /** `tenants` and `queues`: how many. */
  | 'worker started'
  /** `tenants` and `queues`: how many. */
  | 'worker stopped'

/** A structured line: what happened, by code. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error'
  readonly message: LogMessage
  readonly attributes: TelemetryAttributes
}

/** A span that goes on. */
export interface OpenSpan {
  /** Adds what is known only now. */
  add(attributes: TelemetryAttributes): void
}

/** Where the engine tells what it does. Nothing it is told depends on what people wrote. None of it may take its time; what it throws is dropped. */
export interface Telemetry {
  /** Runs an operation inside a span; where it fails the span ends with the error's tag. What runs inside sees the span as the active one. */
  span<A>(name: SpanName, attributes: TelemetryAttributes, run: (span: OpenSpan) => Promise<A>): Promise<A>
  /** A span that is over, and took so many milliseconds until now: of what is worth telling only once it found something. */
  past(name: SpanName, attributes: TelemetryAttributes, tookMs: number): void
  count(name: Counter, attributes: TelemetryAttributes): void
  measure(name: Measure, value: number, attributes: TelemetryAttributes): void
  /** How much there is. It holds until it is told again; null: nobody knows any more. */
  gauge(name: Gauge, value: number | null, attributes: TelemetryAttributes): void
  log(line: LogLine): void
}

/** Tells nobody. */
export const noTelemetry: Telemetry = {
  span: (_name, _attributes, run) => run({ add: () => {} }),
  past: () => {},
  count: () => {},
  measure: () => {},
  gauge: () => {},
  log: () => {},
}
