import * as Effect from 'effect/Effect'
import type { Core } from './core.ts'
import { tenantEffects } from './operations.ts'

const POLL_MS = 1000

/** What the loop works on, and until when. */
export interface WorkOptions {
  readonly tenants: readonly string[]
  readonly signal: AbortSignal
  readonly pollMs?: number | undefined
}

/** Settles each tenant, waits for a nudge or the poll interval, and goes on until the signal aborts. A failure is told and tried again. */
export const work = async (core: Core, options: WorkOptions): Promise<void> => {
  while (!options.signal.aborted) {
    for (const tenant of options.tenants) await settleQuietly(core, tenant, options)
    await core.nudge.wait(options.pollMs ?? POLL_MS, options.signal)
  }
}

const settleQuietly = async (core: Core, tenant: string, { signal }: WorkOptions): Promise<void> => {
  try {
    await Effect.runPromise(tenantEffects(core, tenant).settle, { signal })
  } catch (error) {
    if (!signal.aborted) core.onError(error, { tenant })
  }
}
