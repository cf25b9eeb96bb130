import type { Meter } from '@opentelemetry/api'
import type { Gauge, Telemetry, TelemetryAttributes } from '../../ports/telemetry.ts'
import { GAUGES, namesOf } from './instruments.ts'
import { asAttributes } from './otel-attributes.ts'

interface Reading {
  readonly value: number
  readonly attributes: TelemetryAttributes
}

/**
 * Gauges that are asked for their last readings whenever the host's reader collects. What nobody knows any more is not reported: a gauge
 * that is set would go on telling its last value, and an outage would look like a quiet day. (OpenTelemetry demands that such a series
 * ends; today's SDK for JavaScript does so with delta temporality only. `siklus.measured.at` tells how old a value is.)
 */
export const otelGauges = (meter: Meter): Telemetry['gauge'] => {
  const readings = new Map<Gauge, Map<string, Reading>>()
  for (const name of namesOf(GAUGES)) {
    const known = new Map<string, Reading>()
    readings.set(name, known)
    meter.createObservableGauge(name, GAUGES[name]).addCallback((result) => {
      for (const { value, attributes } of known.values()) result.observe(value, asAttributes(attributes))
    })
  }
  return (name, value, attributes) => {
    const key = JSON.stringify(Object.entries(attributes).sort())
    if (value === null) readings.get(name)?.delete(key)
    else readings.get(name)?.set(key, { value, attributes })
  }
}
