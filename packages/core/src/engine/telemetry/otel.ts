import type { Histogram, Meter, Counter as OtelCounter, Tracer } from '@opentelemetry/api'
import { SpanStatusCode } from '@opentelemetry/api'
import type { Counter, LogLine, Measure, Telemetry } from '../../ports/telemetry.ts'
import { errorTag } from './error-tag.ts'
import { COUNTERS, MEASURES, namesOf } from './instruments.ts'
import { asAttributes } from './otel-attributes.ts'
import { otelGauges } from './otel-gauges.ts'

/** What `otelTelemetry` stands on: the host's own tracer and meter, and where its lines go. */
export interface OtelOptions {
  readonly tracer: Tracer
  readonly meter: Meter
  /** Takes structured lines for the host's logger; without it they are dropped. */
  readonly log?: (line: LogLine) => void
}

/** Telemetry over OpenTelemetry: spans through the host's tracer, numbers through its meter. */
export const otelTelemetry = ({ tracer, meter, log = () => {} }: OtelOptions): Telemetry => ({
  ...spansBy(tracer),
  ...numbersBy(meter),
  gauge: otelGauges(meter),
  log,
})

const spansBy = (tracer: Tracer): Pick<Telemetry, 'span' | 'past'> => ({
  span: (name, attributes, run) =>
    tracer.startActiveSpan(name, { attributes: asAttributes(attributes) }, async (span) => {
      try {
        return await run({ add: (more) => void span.setAttributes(asAttributes(more)) })
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: errorTag(error) })
        span.setAttribute('error.type', errorTag(error))
        throw error
      } finally {
        span.end()
      }
    }),
  past: (name, attributes, tookMs) => {
    const startTime = new Date(Date.now() - tookMs)
    tracer.startSpan(name, { attributes: asAttributes(attributes), startTime }).end()
  },
})

const numbersBy = (meter: Meter): Pick<Telemetry, 'count' | 'measure'> => {
  const counters = new Map<Counter, OtelCounter>()
  const measures = new Map<Measure, Histogram>()
  for (const name of namesOf(COUNTERS)) counters.set(name, meter.createCounter(name, COUNTERS[name]))
  for (const name of namesOf(MEASURES)) measures.set(name, meter.createHistogram(name, MEASURES[name]))
  return {
    count: (name, attributes) => counters.get(name)?.add(1, asAttributes(attributes)),
    measure: (name, value, attributes) => measures.get(name)?.record(value, asAttributes(attributes)),
  }
}
