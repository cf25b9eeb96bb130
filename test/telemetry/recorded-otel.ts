import type { LogLine, Telemetry, TelemetryAttributes } from '@siklus/core'
import { type OtelOptions, otelTelemetry } from '@siklus/core/otel'

type Attributes = Record<string, unknown>

/** A number as OpenTelemetry is told it, or a reading of a gauge. */
export interface RecordedPoint {
  readonly name: string
  readonly value: number
  readonly attributes: Attributes
}

/** A span with all that was ever set on it. */
export interface RecordedSpan {
  readonly name: string
  readonly attributes: Attributes
  readonly status: unknown[]
}

/** An instrument as it was made. */
export interface RecordedInstrument {
  readonly kind: 'counter' | 'histogram' | 'gauge'
  readonly unit: string
}

/** A telemetry over an OpenTelemetry that keeps everything it is told. */
export interface RecordedOtel {
  readonly telemetry: Telemetry
  readonly spans: RecordedSpan[]
  readonly points: RecordedPoint[]
  readonly lines: LogLine[]
  readonly instruments: ReadonlyMap<string, RecordedInstrument>
  /** Asks the gauges, as a reader that collects does. */
  collect(): readonly RecordedPoint[]
  /** Everything, as text. */
  text(): string
}

/** Keeps spans, numbers and lines. Gauges are collected whenever one was told. */
export const recordedOtel = (): RecordedOtel => {
  const { tracer, spans } = recordedTracer()
  const { meter, points, instruments, collect } = recordedMeter()
  const lines: LogLine[] = []
  const telemetry = otelTelemetry({ tracer, meter, log: (line) => void lines.push(line) })
  const gauge = (...reading: Parameters<Telemetry['gauge']>) => {
    telemetry.gauge(...reading)
    points.push(...collect())
  }
  return {
    ...{ spans, points, lines, instruments, collect },
    telemetry: { ...telemetry, gauge },
    text: () => JSON.stringify([spans, points, lines]),
  }
}

const recordedTracer = () => {
  const spans: RecordedSpan[] = []
  const begin = (name: string, options: { readonly attributes?: Attributes } = {}) => {
    const attributes = { ...options.attributes }
    const status: unknown[] = []
    spans.push({ name, attributes, status })
    return {
      setAttribute: (key: string, value: unknown) => void Object.assign(attributes, { [key]: value }),
      setAttributes: (more: Attributes) => void Object.assign(attributes, more),
      setStatus: (one: unknown) => void status.push(one),
      recordException: (error: unknown) => void status.push(error),
      addEvent: (...event: unknown[]) => void status.push(event),
      end: () => {},
    }
  }
  const startActiveSpan = (name: string, options: object, run: (span: unknown) => unknown) => run(begin(name, options))
  return { tracer: { startSpan: begin, startActiveSpan } as unknown as OtelOptions['tracer'], spans }
}

type Callback = (result: { observe(value: number, attributes: Attributes): void }) => void

const recordedMeter = () => {
  const points: RecordedPoint[] = []
  const callbacks = new Map<string, Callback>()
  const instruments = new Map<string, RecordedInstrument>()
  const made =
    (kind: RecordedInstrument['kind']) =>
    (name: string, { unit }: { readonly unit: string }) => {
      instruments.set(name, { kind, unit })
      const add = (value: number, attributes: Attributes) => void points.push({ name, value, attributes })
      return { add, record: add, addCallback: (callback: Callback) => void callbacks.set(name, callback) }
    }
  const meter = {
    createCounter: made('counter'),
    createHistogram: made('histogram'),
    createObservableGauge: made('gauge'),
  } as unknown as OtelOptions['meter']
  const collect = () => {
    const readings: RecordedPoint[] = []
    for (const [name, callback] of callbacks)
      callback({ observe: (value, attributes) => void readings.push({ name, value, attributes }) })
    return readings
  }
  return { meter, points, instruments, collect }
}

/** The names of the attributes that came with each name, sorted. */
export const attributesByName = (
  all: readonly { readonly name: string; readonly attributes: Attributes | TelemetryAttributes }[],
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(all, ({ name }) => name)].map(([name, each]) => [
      name,
      [...new Set(each.flatMap(({ attributes }) => Object.keys(attributes)))].sort(),
    ]),
  )
