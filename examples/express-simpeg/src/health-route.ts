import { healthOf } from '@siklus/core'
import type { RequestHandler } from 'express'
import type { Host } from './host.ts'
import { tenant } from './tenant.ts'

/** How the engine is, for a monitor: it has no session, and learns nothing of anybody. */
export const healthRoute =
  ({ engine, background, clock }: Pick<Host, 'engine' | 'background' | 'clock'>): RequestHandler =>
  async (_, res) => {
    const health = await healthOf(engine, { tenants: [tenant], background, now: clock.now() })
    res.status(health.ok ? 200 : 503).json(health)
  }
