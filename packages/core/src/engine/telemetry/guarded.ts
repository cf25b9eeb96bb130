import { noTelemetry, type OpenSpan, type Telemetry } from '../../ports/telemetry.ts'

/**
 * A host's telemetry that cannot break what it is told of: an act that was written has been written, and a job that was done is not done
 * again, whatever an exporter does. What it throws is dropped.
 */
export const guarded = (telemetry: Telemetry): Telemetry => {
  if (telemetry === noTelemetry) return telemetry
  return {
    span: async (name, attributes, run) => {
      let running: ReturnType<typeof run> | undefined
      const once = (span: OpenSpan) => {
        running ??= run({ add: quiet((more) => span.add(more)) })
        return running
      }
      try {
        await telemetry.span(name, attributes, once)
      } catch {
        // the failure of what ran is that of `running`; any other is the telemetry's own
      }
      return running ?? run({ add: () => {} })
    },
    past: quiet((...told) => telemetry.past(...told)),
    count: quiet((...told) => telemetry.count(...told)),
    measure: quiet((...told) => telemetry.measure(...told)),
    gauge: quiet((...told) => telemetry.gauge(...told)),
    log: quiet((...told) => telemetry.log(...told)),
  }
}

const quiet =
  <A extends readonly unknown[]>(tell: (...told: A) => void) =>
  (...told: A): void => {
    try {
      tell(...told)
    } catch {
      // nothing depends on it
    }
  }
