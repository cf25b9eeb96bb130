import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { Run, RunRow, RunStatus } from '../../ports/runs.ts'
import type { By } from '../call-options.ts'
import { type Core, instant, type Place } from '../core.ts'
import { port } from '../port.ts'
import { carryOut } from './carry-out.ts'
import { freeze, freezeUndo } from './freeze.ts'
import { gate, liveDiff } from './gate.ts'
import { histories, pageSize } from './histories.ts'
import { refusalOf } from './look.ts'
import { demandActor, demandOverseer, demandReader, knownRun } from './permit-versions.ts'
import { rehearse } from './rehearse.ts'
import type { RescueRow, VersionEffects, VersionPage } from './versions.ts'

/** The operations on versions of a tenant. */
export const versionEffects = (core: Core, place: Place): VersionEffects => ({
  gate: (options) => gate(core, place, options),
  diff: (id, from, to, { by }) => liveDiff(core, place, { id, from, to, by }),
  rehearse: (migration, options) => rehearse(core, place, migration, options),
  freeze: (migration, options) => freeze(core, place, migration, options),
  migrate: (migration, options) =>
    Effect.flatMap(freeze(core, place, migration, options), ({ id }) =>
      carryOut(core, place, id, { ...options, migration }),
    ),
  run: (id, options) => carryOut(core, place, id, options),
  pause: (id, options) => turnRun(core, place, id, { ...options, ...PAUSE }),
  resume: (id, options) => turnRun(core, place, id, { ...options, ...RESUME }),
  undo: (id, options) =>
    Effect.flatMap(freezeUndo(core, place, id, options), (undo) => carryOut(core, place, undo.id, options)),
  progress: (id, { by }) =>
    Effect.flatMap(demandReader(core, place, by, 'follow a migration'), () => knownRun(core, place, id)),
  list: (options) => listRuns(core, place, options),
  rescue: (id, options) => rescueRows(core, place, id, options),
  histories: (id, version, options) => histories(core, place, { ...options, id, version }),
})

interface Turn {
  readonly from: readonly RunStatus[]
  readonly to: RunStatus
  readonly what: string
}

const PAUSE: Turn = { from: ['frozen', 'running'], to: 'paused', what: 'pause a migration' }
const RESUME: Turn = { from: ['paused'], to: 'running', what: 'resume a migration' }

/** A run that is not where it could be turned from stays as it is. */
const turnRun = (
  core: Core,
  place: Place,
  id: string,
  { by, from, to, what }: By & Turn,
): Effect.Effect<Run, EngineError> =>
  Effect.gen(function* () {
    yield* demandActor(core, place, by, what)
    yield* knownRun(core, place, id)
    yield* port((call) => core.storage.turn(place.tenant, id, { from, to, at: instant(core) }, call))
    return yield* knownRun(core, place, id)
  })

const listRuns = (
  core: Core,
  place: Place,
  { by, after, limit }: VersionPage,
): Effect.Effect<readonly Run[], EngineError> =>
  Effect.gen(function* () {
    yield* demandReader(core, place, by, 'list migrations')
    const page = { kind: 'migration' as const, limit: pageSize(limit, 200), ...(after !== undefined && { after }) }
    return yield* port((call) => core.storage.runs(place.tenant, page, call))
  })

const rescueRows = (
  core: Core,
  place: Place,
  id: string,
  { by, after, limit }: By & { readonly after?: number; readonly limit?: number },
): Effect.Effect<readonly RescueRow[], EngineError> =>
  Effect.gen(function* () {
    yield* demandOverseer(core, place, by, 'see the rescue list of a migration')
    yield* knownRun(core, place, id)
    const page = {
      ...{ outcome: 'failed' as const, limit: pageSize(limit, 1000) },
      ...(after !== undefined && { after: Math.trunc(after) || 0 }),
    }
    return (yield* port((call) => core.storage.rows(place.tenant, id, page, call))).map(rescueRow)
  })

const rescueRow = ({ n, caseId, detail }: RunRow): RescueRow => ({
  ...{ n, caseId: caseId ?? '' },
  reason: refusalOf(detail),
})
