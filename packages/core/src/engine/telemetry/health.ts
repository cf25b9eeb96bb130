import type { Background } from '../../ports/background.ts'
import { DELIVERIES_READER } from '../deliveries/deliver-out.ts'
import type { Engine, TenantEngine } from '../engine.ts'
import { RELAY_READER } from '../relay/deliver.ts'
import { errorTag } from './error-tag.ts'

/** From which value on something is unwell. */
export interface HealthLimits {
  /** Messages between cases that wait, in milliseconds; default 60,000. */
  readonly relayLagMs?: number
  /** Notices and webhooks that have not become jobs, in milliseconds; default 60,000. Looked at where a `background` is given. */
  readonly deliveriesLagMs?: number
  /** The feed, held back by a long writing transaction, in milliseconds; default 60,000. */
  readonly heldBackMs?: number
  /** The earliest deadline that is overdue and has not fired, in milliseconds; default 300,000. */
  readonly dueBacklogMs?: number
  /** The job that has waited longest, in seconds; default 3,600. */
  readonly oldestJobSeconds?: number
  /** Dead letters of one queue; default 0. */
  readonly deadLetters?: number
}

/** One thing that was looked at. `value` and `limit` are in the unit of the name; `error` is a tag. */
export interface HealthCheck {
  readonly name:
    | 'storage'
    | 'relayLagMs'
    | 'deliveriesLagMs'
    | 'heldBackMs'
    | 'dueBacklogMs'
    | 'oldestJobSeconds'
    | 'deadLetters'
  /** The tenant or the queue. */
  readonly of: string
  readonly ok: boolean
  readonly value?: number
  readonly limit?: number
  readonly error?: string
}

/** How an engine is: well when every check is. */
export interface Health {
  readonly ok: boolean
  readonly at: string
  readonly checks: readonly HealthCheck[]
}

/** What `healthOf` looks at. */
export interface HealthOptions {
  readonly tenants: readonly string[]
  readonly now: number
  /** Where the jobs are. With it the engine is one that delivers: a worker of some node has to be handing on what people are told. */
  readonly background?: Background
  readonly limits?: HealthLimits
}

/**
 * How an engine is, for a health endpoint: answers also when the storage does not, and names no person and no case. An engine of which
 * no node works through messages and deadlines shows as a backlog.
 */
export const healthOf = async (engine: Engine, options: HealthOptions): Promise<Health> => {
  const { tenants, now, background, limits = {} } = options
  const delivers = background !== undefined
  const ofTenants = await Promise.all(tenants.map((tenant) => tenantChecks(engine, { tenant, now, limits, delivers })))
  const ofQueues = background ? await queueChecks(background, limits) : []
  const checks = [...ofTenants.flat(), ...ofQueues]
  return { ok: checks.every(({ ok }) => ok), at: new Date(now).toISOString(), checks }
}

interface TenantAsk {
  readonly tenant: string
  readonly now: number
  readonly limits: HealthLimits
  readonly delivers: boolean
}

const tenantChecks = async (
  engine: Engine,
  { tenant, now, limits, delivers }: TenantAsk,
): Promise<readonly HealthCheck[]> => {
  const org = engine.in(tenant)
  try {
    const { lagMs, heldBackMs } = await org.feed.lag(RELAY_READER)
    const due = await org.nextDue()
    const backlog = due === null ? 0 : Math.max(0, now - Date.parse(due))
    return [
      { name: 'storage', of: tenant, ok: true },
      atMost('relayLagMs', tenant, { value: lagMs, limit: limits.relayLagMs ?? 60_000 }),
      ...(delivers ? [await deliveriesCheck(org, limits)] : []),
      atMost('heldBackMs', tenant, { value: heldBackMs, limit: limits.heldBackMs ?? 60_000 }),
      atMost('dueBacklogMs', tenant, { value: backlog, limit: limits.dueBacklogMs ?? 300_000 }),
    ]
  } catch (error) {
    return [{ name: 'storage', of: tenant, ok: false, error: errorTag(error) }]
  }
}

const deliveriesCheck = async ({ tenant, feed }: TenantEngine, limits: HealthLimits): Promise<HealthCheck> => {
  const { lagMs } = await feed.lag(DELIVERIES_READER)
  return atMost('deliveriesLagMs', tenant, { value: lagMs, limit: limits.deliveriesLagMs ?? 60_000 })
}

const queueChecks = async (background: Background, limits: HealthLimits): Promise<readonly HealthCheck[]> => {
  try {
    return (await background.stats()).flatMap(({ queue, oldestSeconds, dead }) => [
      atMost('oldestJobSeconds', queue, { value: oldestSeconds ?? 0, limit: limits.oldestJobSeconds ?? 3600 }),
      atMost('deadLetters', queue, { value: dead, limit: limits.deadLetters ?? 0 }),
    ])
  } catch (error) {
    return [{ name: 'storage', of: 'background', ok: false, error: errorTag(error) }]
  }
}

const atMost = (name: HealthCheck['name'], of: string, { value, limit }: Measured): HealthCheck => ({
  ...{ name, of, ok: value <= limit, value, limit },
})

interface Measured {
  readonly value: number
  readonly limit: number
}
