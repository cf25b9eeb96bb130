import type { Background } from '../../ports/background.ts'
import type { Engine } from '../engine.ts'
import { errorTag } from './error-tag.ts'

/** From which value on something is unwell. */
export interface HealthLimits {
  /** Messages between cases that wait, in milliseconds; default 60,000. */
  readonly relayLagMs?: number
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
  readonly name: 'storage' | 'relayLagMs' | 'heldBackMs' | 'dueBacklogMs' | 'oldestJobSeconds' | 'deadLetters'
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
  readonly background?: Background
  readonly limits?: HealthLimits
}

/**
 * How an engine is, for a health endpoint: answers also when the storage does not, and names no person and no case. An engine of which
 * no node works through messages and deadlines shows as a backlog.
 */
export const healthOf = async (engine: Engine, options: HealthOptions): Promise<Health> => {
  const { tenants, now, background, limits = {} } = options
  const ofTenants = await Promise.all(tenants.map((tenant) => tenantChecks(engine, { tenant, now, limits })))
  const ofQueues = background ? await queueChecks(background, limits) : []
  const checks = [...ofTenants.flat(), ...ofQueues]
  return { ok: checks.every(({ ok }) => ok), at: new Date(now).toISOString(), checks }
}

interface TenantAsk {
  readonly tenant: string
  readonly now: number
  readonly limits: HealthLimits
}

const tenantChecks = async (engine: Engine, { tenant, now, limits }: TenantAsk): Promise<readonly HealthCheck[]> => {
  const org = engine.in(tenant)
  try {
    const [{ lagMs, heldBackMs }, due] = [await org.feed.lag('relay'), await org.nextDue()]
    const backlog = due === null ? 0 : Math.max(0, now - Date.parse(due))
    return [
      { name: 'storage', of: tenant, ok: true },
      atMost('relayLagMs', tenant, { value: lagMs, limit: limits.relayLagMs ?? 60_000 }),
      atMost('heldBackMs', tenant, { value: heldBackMs, limit: limits.heldBackMs ?? 60_000 }),
      atMost('dueBacklogMs', tenant, { value: backlog, limit: limits.dueBacklogMs ?? 300_000 }),
    ]
  } catch (error) {
    return [{ name: 'storage', of: tenant, ok: false, error: errorTag(error) }]
  }
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
