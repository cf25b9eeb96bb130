import type { Attributes, Histogram, Meter, Counter as OtelCounter, Tracer } from '@opentelemetry/api'
import { SpanStatusCode } from '@opentelemetry/api'
import type { Counter, LogLine, Measure, Telemetry } from '../../ports/telemetry.ts'
import { errorTag } from './error-tag.ts'

/** What `otelTelemetry` stands on: the host's own tracer and meter, and where its lines go. */
export interface OtelOptions {
  readonly tracer: Tracer
  readonly meter: Meter
  /** Takes structured lines for the host's logger; without it they are dropped. */
  readonly log?: (line: LogLine) => void
}

const COUNTERS: { readonly [name in Counter]: string } = {
  'siklus.transitions': 'Transitions written',
  'siklus.refusals': 'Operations that ended with a typed error',
  'siklus.conflicts': 'Acts that lost a race or met a lock',
}

const MEASURES: { readonly [name in Measure]: { readonly description: string; readonly unit: string } } = {
  'siklus.batch.size': { description: 'Acts written together', unit: '{act}' },
  'siklus.operation.duration': { description: 'Time of an operation', unit: 'ms' },
}

/** Telemetry over OpenTelemetry: spans through the host's tracer, numbers through its meter. */
export const otelTelemetry = ({ tracer, meter, log = () => {} }: OtelOptions): Telemetry => {
  const counters = new Map<Counter, OtelCounter>()
  const measures = new Map<Measure, Histogram>()
  for (const name of namesOf(COUNTERS)) counters.set(name, meter.createCounter(name, { description: COUNTERS[name] }))
  for (const name of namesOf(MEASURES)) measures.set(name, meter.createHistogram(name, MEASURES[name]))
  return {
    span: (name, attributes, run) =>
      tracer.startActiveSpan(name, { attributes: asAttributes(attributes) }, async (span) => {
        try {
          return await run()
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR, message: errorTag(error) })
          span.setAttribute('error.type', errorTag(error))
          throw error
        } finally {
          span.end()
        }
      }),
    count: (name, attributes) => counters.get(name)?.add(1, asAttributes(attributes)),
    measure: (name, value, attributes) => measures.get(name)?.record(value, asAttributes(attributes)),
    log,
  }
}

const asAttributes = (attributes: Attributes): Attributes => ({ ...attributes })

const namesOf = <K extends string>(all: { readonly [name in K]: unknown }): readonly K[] =>
  Object.keys(all).filter(isIn(all))

const isIn =
  <K extends string>(all: { readonly [name in K]: unknown }) =>
  (name: string): name is K =>
    name in all
