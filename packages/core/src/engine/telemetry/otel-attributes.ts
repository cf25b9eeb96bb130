import type { Attributes } from '@opentelemetry/api'
import type { TelemetryAttributes } from '../../ports/telemetry.ts'

/** Attributes as OpenTelemetry takes them: its own to keep. */
export const asAttributes = (attributes: TelemetryAttributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, isList(value) ? [...value] : value]))

const isList = (value: TelemetryAttributes[string]): value is readonly string[] => typeof value === 'object'
