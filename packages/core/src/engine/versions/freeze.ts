import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { JsonObject } from '../../case/json.ts'
import type { Run, RunTargets } from '../../ports/runs.ts'
import type { Migration } from '../../workflow/migration.ts'
import { type Core, instant, type Place } from '../core.ts'
import { attempt, port } from '../port.ts'
import { caseIdOf } from './look-to-undo.ts'
import { checkedReason, demandMover, invalid, knownRun } from './permit-versions.ts'
import type { FreezeOptions } from './versions.ts'

/** Fails with `UnknownWorkflow` unless both versions are registered: a case of neither could be read. */
export const demandRegistered = ({ registry }: Core, { from, to }: Migration): Effect.Effect<void, EngineError> =>
  attempt(() => {
    registry.get(from.id, from.version)
    registry.get(to.id, to.version)
  })

/** The live cases of a version. */
export const liveCases = ({ tenant }: Place, { id: workflow, version }: Migration['from']) =>
  ({ tenant, scope: { kind: 'all' }, workflow, version, status: 'active' }) as const

/** Orders a migration: its targets are the live cases of this moment. */
export const freeze = (
  core: Core,
  place: Place,
  migration: Migration,
  options: FreezeOptions,
): Effect.Effect<Run, EngineError> =>
  Effect.gen(function* () {
    yield* demandMover(core, place, options.by, 'order a migration')
    yield* demandRegistered(core, migration)
    const { name, from, to } = migration
    const what = { act: 'migrate', migration: name, workflow: from.id, from: from.version, to: to.version }
    return yield* freezeRun(core, place, { ...options, what, targets: { query: liveCases(place, from) } })
  })

interface Order extends FreezeOptions {
  readonly what: JsonObject
  readonly targets: RunTargets
}

const freezeRun = (
  core: Core,
  { tenant }: Place,
  { by, reason, what, targets }: Order,
): Effect.Effect<Run, EngineError> =>
  Effect.gen(function* () {
    const run = {
      ...{ tenant, id: core.ids.next(core.clock.now()), kind: 'migration' as const, what },
      ...{ by: by.person, onBehalfOf: by.onBehalfOf?.person ?? null, createdAt: instant(core) },
      reason: yield* checkedReason(reason),
    }
    return yield* port((call) => core.storage.freeze(run, targets, call))
  })

/** Orders the undo of a migration, which is over with it. Its targets are the cases that the migration did, or may have done. */
export const freezeUndo = (
  core: Core,
  place: Place,
  id: string,
  options: FreezeOptions,
): Effect.Effect<Run, EngineError> =>
  Effect.gen(function* () {
    yield* demandMover(core, place, options.by, 'undo a migration')
    yield* checkedReason(options.reason)
    const { what, tenant } = yield* knownRun(core, place, id)
    if (what.act !== 'migrate') return yield* invalid('run', 'an undo is not taken back; order the migration again')
    const turn = { from: ['frozen', 'running', 'paused'], to: 'stopped', at: instant(core) } as const
    yield* port((call) => core.storage.turn(tenant, id, turn, call))
    const { migration, workflow, from, to } = what
    const rows = yield* migratedIn(core, place, id)
    return yield* freezeRun(core, place, {
      ...options,
      what: { act: 'undo', of: id, migration, workflow, from: to, to: from },
      targets: { rows },
    })
  })

const PAGE = 1000

/** Every target that was not refused: one that still waits may have been written before the run was cut off. */
const migratedIn = (core: Core, { tenant }: Place, id: string): Effect.Effect<readonly JsonObject[], EngineError> =>
  Effect.gen(function* () {
    const found: JsonObject[] = []
    let after = 0
    for (;;) {
      const rows = yield* port((call) => core.storage.rows(tenant, id, { after, limit: PAGE }, call))
      found.push(...rows.filter(({ outcome }) => outcome !== 'failed').map((row) => ({ case: caseIdOf(row) })))
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) return found
      after = last.n
    }
  })
