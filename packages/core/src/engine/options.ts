import type { Calendar } from '../case/calendar.ts'
import type { Access } from '../ports/access.ts'
import { type Clock, systemClock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Storage } from '../ports/storage.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { gregorianCalendar } from './calendar.ts'
import type { Core } from './core.ts'
import { createIds } from './ids.ts'
import { createNudge } from './nudge.ts'
import { noAccess } from './party-access.ts'
import { createRegistry } from './registry.ts'

/** What an engine is made of. Only storage and workflows are demanded; without `access` nobody may do anything. */
export interface EngineOptions {
  readonly storage: Storage
  readonly workflows: readonly Workflow[]
  readonly access?: Access
  readonly clock?: Clock
  readonly calendar?: Calendar
  readonly ids?: Ids
  /** Told what background work stepped over for good (a child of an unknown workflow), and what it will try again at its next turn (an outage). */
  readonly onError?: (error: unknown, where: { readonly tenant: string }) => void
}

/** Opens the storage and joins everything an operation needs. */
export const openCore = async (options: EngineOptions): Promise<Core> => {
  const registry = createRegistry(options.workflows)
  return {
    registry,
    storage: await options.storage.open(registry.facts),
    access: options.access ?? noAccess,
    clock: options.clock ?? systemClock,
    ids: options.ids ?? createIds(),
    calendar: options.calendar ?? gregorianCalendar,
    nudge: createNudge(),
    onError: options.onError ?? (() => {}),
  }
}
