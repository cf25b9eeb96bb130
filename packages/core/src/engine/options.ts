import type { Calendar } from '../case/calendar/calendar.ts'
import { gregorianCalendar } from '../case/calendar/gregorian-calendar.ts'
import type { Access } from '../ports/access.ts'
import type { Background } from '../ports/background.ts'
import { type Clock, systemClock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Storage } from '../ports/storage.ts'
import { noTelemetry, type Telemetry } from '../ports/telemetry.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { gathered } from './batch/gathering.ts'
import { type Core, ownPlace } from './core.ts'
import { createIds } from './ids.ts'
import { createNudge } from './nudge.ts'
import { noAccess } from './party-access.ts'
import { createRegistry } from './registry.ts'
import { sendBatch } from './send.ts'
import { startBatch } from './start.ts'
import { errorTag } from './telemetry/error-tag.ts'
import { guarded } from './telemetry/guarded.ts'

/** What an engine is made of. Only storage and workflows are demanded; without `access` nobody may do anything. */
export interface EngineOptions {
  readonly storage: Storage
  readonly workflows: readonly Workflow[]
  readonly access?: Access
  readonly clock?: Clock
  readonly calendar?: Calendar
  readonly ids?: Ids
  /**
   * Runs the jobs: what `worker` works with, unless it is given another, and what `org.jobs` asks. Whoever starts it stops it: the worker,
   * or on a node without one the host, with the queues that it asks about.
   */
  readonly background?: Background
  /** How long an act waits for a case that somebody else's open transaction holds before it fails with `CaseBusy`; default 3000 ms. */
  readonly busyAfterMs?: number
  /** Where the engine tells spans, numbers and lines, without personal data; see `otelTelemetry`. Default: nowhere. */
  readonly telemetry?: Telemetry
  /** Told what background work stepped over for good (a child of an unknown workflow), and what it will try again at its next turn (an outage). */
  readonly onError?: (error: unknown, where: { readonly tenant: string }) => void
}

/** Opens the storage and joins everything an operation needs. */
export const openCore = async (options: EngineOptions): Promise<Core> => {
  const registry = createRegistry(options.workflows)
  const telemetry = guarded(options.telemetry ?? noTelemetry)
  const core: Core = {
    registry,
    storage: await options.storage.open(registry.facts),
    access: options.access ?? noAccess,
    clock: options.clock ?? systemClock,
    ids: options.ids ?? createIds(),
    calendar: options.calendar ?? gregorianCalendar,
    background: options.background,
    nudge: createNudge(),
    sends: gathered((tenant, requests) => sendBatch(core, ownPlace(core, tenant), requests)),
    starts: gathered((tenant, requests) => startBatch(core, ownPlace(core, tenant), requests)),
    busyAfterMs: options.busyAfterMs ?? 3000,
    telemetry,
    onError: (error, where) => {
      telemetry.log({
        level: 'error',
        message: 'background work failed',
        attributes: { ...where, error: errorTag(error) },
      })
      options.onError?.(error, where)
    },
  }
  return core
}
