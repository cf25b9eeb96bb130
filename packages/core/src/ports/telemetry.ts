/** What a span, a number or a line says about itself: codes and counts, never a person, a name or a text that somebody wrote. */
export interface TelemetryAttributes {
  readonly [name: string]: string | number | boolean
}

/** What is counted. */
export type Counter =
  /** Transitions written; `workflow`, `event`, `by` (`person` or `system`). */
  | 'siklus.transitions'
  /** Operations that ended with a typed error; `operation`, `error` (its tag). */
  | 'siklus.refusals'
  /** Acts that lost a race or met a stranger's lock; `because` (`revision`, `record`, `busy`). */
  | 'siklus.conflicts'

/** What is measured. */
export type Measure =
  /** Acts written together. */
  | 'siklus.batch.size'
  /** Milliseconds an operation took; `operation`. */
  | 'siklus.operation.duration'

/** A structured line: what happened, by code. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error'
  readonly message: string
  readonly attributes: TelemetryAttributes
}

/** Where the engine tells what it does. Nothing it is told depends on what people wrote. */
export interface Telemetry {
  /** Runs an operation inside a span; where it fails the span ends with the error's tag. */
  span<A>(name: string, attributes: TelemetryAttributes, run: () => Promise<A>): Promise<A>
  count(name: Counter, attributes: TelemetryAttributes): void
  measure(name: Measure, value: number, attributes: TelemetryAttributes): void
  log(line: LogLine): void
}

/** Tells nobody. */
export const noTelemetry: Telemetry = {
  span: (_name, _attributes, run) => run(),
  count: () => {},
  measure: () => {},
  log: () => {},
}
