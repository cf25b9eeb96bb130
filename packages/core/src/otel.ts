export { type OtelOptions, otelTelemetry } from './engine/telemetry/otel.ts'
