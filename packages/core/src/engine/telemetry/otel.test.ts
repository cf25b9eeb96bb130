import { metrics, trace } from '@opentelemetry/api'
import {
  AggregationTemporality,
  DataPointType,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { expect, test } from 'vitest'
import { TransitionRefused } from '../../case/errors.ts'
import type { LogLine } from '../../ports/telemetry.ts'
import { otelTelemetry } from './otel.ts'

const scene = (temporality = AggregationTemporality.CUMULATIVE) => {
  const spans = new InMemorySpanExporter()
  const tracing = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] })
  const exporter = new InMemoryMetricExporter(temporality)
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 })
  const metering = new MeterProvider({ readers: [reader] })
  const lines: LogLine[] = []
  const log = (line: LogLine) => void lines.push(line)
  const telemetry = otelTelemetry({ tracer: tracing.getTracer('t'), meter: metering.getMeter('t'), log })
  const numbers = async () => {
    await reader.forceFlush()
    const all =
      exporter
        .getMetrics()
        .at(-1)
        ?.scopeMetrics.flatMap(({ metrics: found }) => found) ?? []
    return all.flatMap(({ descriptor, dataPointType, dataPoints }) =>
      dataPoints.map(({ attributes, value }) => [
        descriptor.name,
        attributes,
        dataPointType === DataPointType.HISTOGRAM && typeof value === 'object' && 'sum' in value ? value.sum : value,
      ]),
    )
  }
  return { ...{ telemetry, spans, numbers, lines }, tracing, metering }
}

test('an operation is a span with its attributes; its answer comes through', async () => {
  const { telemetry, spans } = scene()
  expect(await telemetry.span('siklus.send', { tenant: 'kab' }, async () => 7)).toBe(7)
  expect(spans.getFinishedSpans()).toMatchObject([{ name: 'siklus.send', attributes: { tenant: 'kab' } }])
})

test('a span that fails tells the tag and never the message, which may name a person', async () => {
  const { telemetry, spans } = scene()
  const refused = new TransitionRefused('id of ani', 'submit', [])
  const failing = telemetry.span('siklus.send', {}, () => Promise.reject(refused))
  await expect(failing).rejects.toBe(refused)
  const [span] = spans.getFinishedSpans()
  expect(span).toMatchObject({
    status: { message: 'TransitionRefused' },
    attributes: { 'error.type': 'TransitionRefused' },
  })
  expect(JSON.stringify([span?.status, span?.attributes, span?.events])).not.toContain('ani')
})

test('counts add up by their attributes, measures sum', async () => {
  const { telemetry, numbers, lines } = scene()
  for (const because of ['busy', 'busy', 'revision']) telemetry.count('siklus.conflicts', { because })
  telemetry.measure('siklus.batch.size', 30, {})
  telemetry.measure('siklus.batch.size', 12, {})
  const line = { level: 'warn', message: 'job failed', attributes: { tenant: 'kab' } } as const
  telemetry.log(line)
  expect(await numbers()).toEqual([
    ['siklus.conflicts', { because: 'busy' }, 2],
    ['siklus.conflicts', { because: 'revision' }, 1],
    ['siklus.batch.size', {}, 42],
  ])
  expect(lines).toEqual([line])
})

test('what a span learns on its way is added to it, lists as its own', async () => {
  const { telemetry, spans } = scene()
  const workflows = ['leave']
  await telemetry.span('siklus.relay', { tenant: 'kab', workflows }, async ({ add }) => add({ jobs: 3 }))
  workflows.push('later')
  expect(spans.getFinishedSpans()).toMatchObject([{ attributes: { tenant: 'kab', workflows: ['leave'], jobs: 3 } }])
})

test('a span that is over began as long ago as it took', () => {
  const { telemetry, spans } = scene()
  telemetry.past('siklus.feed', { changes: 2 }, 1500)
  const [span] = spans.getFinishedSpans()
  expect(span).toMatchObject({ name: 'siklus.feed', attributes: { changes: 2 } })
  const [seconds = 0, nanos = 0] = span?.duration ?? []
  expect(seconds * 1000 + nanos / 1e6).toBeGreaterThanOrEqual(1500)
  expect(seconds * 1000 + nanos / 1e6).toBeLessThan(2500)
})

test('a gauge tells the last of each of its attributes, and nothing of what nobody knows any more', async () => {
  const { telemetry, numbers } = scene(AggregationTemporality.DELTA)
  const [relay, deliveries] = ['relay', 'deliveries'].map((reader) => ({ tenant: 'kab', reader }))
  telemetry.gauge('siklus.feed.lag', 70, { ...relay })
  telemetry.gauge('siklus.feed.lag', 900, { ...deliveries })
  telemetry.gauge('siklus.feed.lag', 0, { ...relay })
  expect(await numbers()).toEqual([
    ['siklus.feed.lag', relay, 0],
    ['siklus.feed.lag', deliveries, 900],
  ])
  telemetry.gauge('siklus.feed.lag', null, { reader: 'deliveries', tenant: 'kab' })
  expect(await numbers()).toEqual([['siklus.feed.lag', relay, 0]])
})

test('a host wires it to the global tracer and meter and to its own logger', async () => {
  const lines: unknown[] = []
  const to = (level: string) => (attributes: object, message: string) => void lines.push([level, message, attributes])
  const logger = { info: to('info'), warn: to('warn'), error: to('error') }
  const { tracing, metering, spans } = scene()
  trace.setGlobalTracerProvider(tracing)
  metrics.setGlobalMeterProvider(metering)
  const telemetry = otelTelemetry({
    tracer: trace.getTracer('siklus'),
    meter: metrics.getMeter('siklus'),
    log: ({ level, message, attributes }) => logger[level](attributes, message),
  })
  await telemetry.span('siklus.send', {}, async () => {})
  expect(spans.getFinishedSpans()).toHaveLength(1)
  telemetry.log({ level: 'warn', message: 'job failed', attributes: { queue: 'mail' } })
  expect(lines).toEqual([['warn', 'job failed', { queue: 'mail' }]])
  trace.disable()
  metrics.disable()
})
