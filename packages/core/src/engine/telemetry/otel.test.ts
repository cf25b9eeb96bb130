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

const scene = () => {
  const spans = new InMemorySpanExporter()
  const tracing = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] })
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: 3_600_000 })
  const metering = new MeterProvider({ readers: [reader] })
  const lines: LogLine[] = []
  const log = (line: LogLine) => void lines.push(line)
  const telemetry = otelTelemetry({ tracer: tracing.getTracer('t'), meter: metering.getMeter('t'), log })
  const numbers = async () => {
    await reader.forceFlush()
    const all =
      metrics
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
  return { telemetry, spans, numbers, lines }
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
  const line = { level: 'warn', message: 'm', attributes: { tenant: 'kab' } } as const
  telemetry.log(line)
  expect(await numbers()).toEqual([
    ['siklus.conflicts', { because: 'busy' }, 2],
    ['siklus.conflicts', { because: 'revision' }, 1],
    ['siklus.batch.size', {}, 42],
  ])
  expect(lines).toEqual([line])
})
