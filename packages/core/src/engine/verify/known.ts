import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { Core, Place } from '../core.ts'
import { port } from '../port.ts'
import type { Known } from './dossier.ts'

/** What cases are held against: the versions that are registered, the engine's calendar, and the months that were retired. */
export const knownOf = (core: Core, { tenant }: Place): Effect.Effect<Known, EngineError> => {
  const { registry, calendar, storage } = core
  const byName = new Map(registry.all.map((workflow) => [workflow.name, workflow]))
  return Effect.map(
    port((call) => storage.retiredMonths(tenant, call)),
    (months) => ({
      calendar,
      workflow: (id, version) => byName.get(`${id}@${version}`),
      retired: new Set(months.map(({ month }) => month)),
    }),
  )
}
