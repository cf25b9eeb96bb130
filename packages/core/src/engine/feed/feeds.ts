import type { Case } from '../../case/case.ts'
import type { Change } from '../../ports/outbox.ts'
import type { Core } from '../core.ts'
import { detached } from '../telemetry/detached.ts'
import { createPace } from './pace.ts'
import { type Poller, startPoller } from './poller.ts'
import { sharedCases } from './shared-cases.ts'
import { toldLook } from './told-look.ts'

/** How a subscriber reads a tenant's feed. */
export interface TenantFeed {
  readonly tenant: string
  /** The poller that all subscribers share, begun by the first and ended with the last: with its `leave`, or when its signal aborts. */
  join(signal: AbortSignal): { readonly poller: Poller; leave(): void }
  /** Where the shared poller stands; undefined while nobody subscribes. */
  position(): Promise<string | null> | undefined
  /** A look of one's own. */
  read(after: string | null, limit: number, signal: AbortSignal): Promise<readonly Change[]>
  tail(signal: AbortSignal): Promise<string | null>
  cases(ids: readonly string[]): Promise<ReadonlyMap<string, Case>>
}

/** The feeds of an engine: one poller per tenant, while somebody subscribes and the engine lives. */
export const createFeeds = (core: Core, life: AbortSignal): ((tenant: string) => TenantFeed) => {
  const running = new Map<string, Running>()
  const cases = sharedCases(core)
  return (tenant) => ({
    tenant,
    read: (after, limit, signal) => core.storage.changes(tenant, after, limit, { signal }),
    tail: (signal) => core.storage.tail(tenant, { signal }),
    cases: (ids) => cases(tenant, ids),
    position: () => {
      const window = running.get(tenant)?.poller.window()
      return window?.then(({ cursor }) => cursor)
    },
    join: (signal) => {
      const known = running.get(tenant)
      const one = known && !known.poller.broken() ? known : detached(() => start(core, tenant, life))
      running.set(tenant, one)
      one.users += 1
      // a subscriber that was left lying aside never comes to its end by itself
      const out = once(() => leave(running, tenant, one))
      signal.addEventListener('abort', out, { once: true })
      return { poller: one.poller, leave: out }
    },
  })
}

interface Running {
  readonly poller: Poller
  readonly stop: () => void
  users: number
}

const start = (core: Core, tenant: string, life: AbortSignal): Running => {
  const end = new AbortController()
  const call = { signal: AbortSignal.any([end.signal, life]) }
  const pace = createPace(core.nudge.listen(tenant), call.signal)
  const poller = startPoller({
    ...call,
    pace,
    tail: () => core.storage.tail(tenant, call),
    read: (after, limit) => toldLook(core, tenant, () => core.storage.changes(tenant, after, limit, call)),
  })
  return {
    poller,
    stop: () => {
      end.abort()
      pace.end()
    },
    users: 0,
  }
}

const leave = (running: Map<string, Running>, tenant: string, one: Running): void => {
  one.users -= 1
  if (one.users > 0) return
  one.stop()
  if (running.get(tenant) === one) running.delete(tenant)
}

const once = (work: () => void): (() => void) => {
  let done = false
  return () => {
    if (!done) work()
    done = true
  }
}
