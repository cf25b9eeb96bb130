import type { Background } from '../../ports/background.ts'
import { noTelemetry } from '../../ports/telemetry.ts'
import type { Core } from '../core.ts'
import { createSleep } from '../nudge.ts'
import { errorTag } from './error-tag.ts'
import { type Reading, readQueues, readTenant } from './readings.ts'

const GAUGES_MS = 60_000

/** Whose numbers are looked at, how often, and until when. */
export interface GaugeOptions {
  readonly tenants: readonly string[]
  readonly background?: Background | undefined
  readonly signal: AbortSignal
  /** Cuts off a look that is under way. */
  readonly cut: AbortSignal
  readonly gaugesMs?: number | undefined
}

/**
 * Looks at the numbers of the background at a modest pace and tells them as gauges, on every node: each tells what it saw itself, so none
 * goes on telling what another has seen since. What cannot be looked at is not told any more, and neither is anything after the end.
 */
export const showGauges = async (core: Core, options: GaugeOptions): Promise<void> => {
  if (core.telemetry === noTelemetry) return
  const { signal, gaugesMs = GAUGES_MS } = options
  const sleep = createSleep()
  let shown: readonly Reading[] = []
  while (!signal.aborted) {
    shown = show(core, shown, await readAll(core, options))
    await sleep.take(gaugesMs, signal)
  }
  show(core, shown, [])
}

const readAll = async (core: Core, options: GaugeOptions): Promise<readonly Reading[]> => {
  const { tenants, background, signal, cut } = options
  const call = { signal: cut }
  const readings: Reading[] = []
  const look = async (of: { readonly tenant?: string }, read: () => Promise<readonly Reading[]>): Promise<void> => {
    try {
      if (!signal.aborted) readings.push(...(await read()))
    } catch (error) {
      const attributes = { ...of, error: errorTag(error) }
      if (!signal.aborted) core.telemetry.log({ level: 'warn', message: 'not measured', attributes })
    }
  }
  for (const tenant of tenants) await look({ tenant }, () => readTenant(core, tenant, call))
  if (background) await look({}, () => readQueues(core, background, call))
  return readings
}

const show = ({ telemetry }: Core, before: readonly Reading[], now: readonly Reading[]): readonly Reading[] => {
  const seen = new Set(now.map(keyOf))
  for (const one of before) if (!seen.has(keyOf(one))) telemetry.gauge(one.name, null, one.attributes)
  for (const { name, value, attributes } of now) telemetry.gauge(name, value, attributes)
  return now
}

const keyOf = ({ name, attributes }: Reading): string => JSON.stringify([name, attributes])
