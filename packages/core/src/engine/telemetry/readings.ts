import type { Background, QueueStats } from '../../ports/background.ts'
import type { Call } from '../../ports/call.ts'
import type { Gauge, TelemetryAttributes } from '../../ports/telemetry.ts'
import { ANCHOR_READER } from '../anchors/seal.ts'
import { type Core, instant } from '../core.ts'
import { DELIVERIES_READER } from '../deliveries/deliver-out.ts'
import { lagBehind } from '../feed/lag.ts'
import { RELAY_READER } from '../relay/deliver.ts'

/** One number of the background, as it was looked at. */
export interface Reading {
  readonly name: Gauge
  readonly value: number
  readonly attributes: TelemetryAttributes
}

// so many that somebody has to come anyway: the look at them must not grow with them
const MOST_DUE = 1000

/** The numbers of a tenant, asked one after the other: nobody waits for them. */
export const readTenant = async (core: Core, tenant: string, call: Call): Promise<readonly Reading[]> => {
  const now = instant(core)
  const due = await core.storage.due(tenant, now, MOST_DUE, call)
  const earliest = due[0]?.due ?? now
  const attributes = { tenant }
  return [
    { name: 'siklus.deadlines.due', value: due.length, attributes },
    { name: 'siklus.deadlines.overdue', value: Math.max(0, Date.parse(now) - Date.parse(earliest)), attributes },
    ...(await readLags(core, tenant, call)),
    { name: 'siklus.measured.at', value: seconds(core), attributes },
  ]
}

/** The relay reads every tenant's feed. The others may not be at work here: they count from their first step on. */
const readLags = async (core: Core, tenant: string, call: Call): Promise<readonly Reading[]> => {
  const readings: Reading[] = []
  for (const reader of [RELAY_READER, DELIVERIES_READER, ANCHOR_READER]) {
    const cursor = await core.storage.cursor(tenant, reader, call)
    if (cursor === null && reader !== RELAY_READER) continue
    const { lagMs, heldBackMs } = await lagBehind(core, tenant, cursor, call)
    readings.push({ name: 'siklus.feed.lag', value: lagMs, attributes: { tenant, reader } })
    if (reader === RELAY_READER) readings.push({ name: 'siklus.feed.held', value: heldBackMs, attributes: { tenant } })
  }
  return readings
}

const seconds = ({ clock }: Core): number => Math.floor(clock.now() / 1000)

/** The numbers of the queues of this node, over all tenants. */
export const readQueues = async (core: Core, background: Background, call: Call): Promise<readonly Reading[]> => {
  const stats = await background.stats({}, call)
  const measured: Reading = { name: 'siklus.measured.at', value: seconds(core), attributes: {} }
  return [measured, ...stats.flatMap(readingsOf)]
}

const readingsOf = ({ queue, oldestSeconds, ...stats }: QueueStats): readonly Reading[] => {
  const { waiting, active, retrying, dead } = stats
  return [
    ...Object.entries({ waiting, active, retrying, dead }).map(
      ([state, value]): Reading => ({ name: 'siklus.queue.jobs', value, attributes: { queue, state } }),
    ),
    { name: 'siklus.queue.oldest', value: oldestSeconds ?? 0, attributes: { queue } },
  ]
}
