import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { Case } from '../../case/case.ts'
import type { EngineError } from '../../case/errors.ts'
import { type MigrationOutcome, migrateCase } from '../../workflow/migrate.ts'
import type { Migration } from '../../workflow/migration.ts'
import { rehearsal } from '../bulk/rehearsal.ts'
import type { By } from '../call-options.ts'
import { type Core, instant, type Place } from '../core.ts'
import { exitOf, port } from '../port.ts'
import type { Found, Loaded } from '../read.ts'
import { demandRegistered, liveCases } from './freeze.ts'
import { endByFailure, reasonOf, refusalOf } from './look.ts'
import { demandOverseer } from './permit-versions.ts'
import { readOnTime } from './read-on-time.ts'
import { createTally, type Tally } from './tally.ts'
import type { MigrationRehearsal } from './versions.ts'

const PAGE = 500

/** Takes every live case through a migration and writes nothing. */
export const rehearse = (
  core: Core,
  place: Place,
  migration: Migration,
  { by }: By,
): Effect.Effect<MigrationRehearsal, EngineError> =>
  Effect.gen(function* () {
    yield* demandOverseer(core, place, by, 'rehearse a migration')
    yield* demandRegistered(core, migration)
    const at = instant(core)
    const tally = createTally()
    let after: string | undefined
    for (;;) {
      const page = { limit: PAGE, ...(after !== undefined && { after }) }
      const cases = yield* port((call) => core.storage.list(liveCases(place, migration.from), page, call))
      yield* lookAtPage({ core, place, migration, at, tally }, cases)
      after = cases.at(-1)?.id
      if (cases.length < PAGE) return { migration: migration.name, at, ...tally.report() }
    }
  })

interface Stage {
  readonly core: Core
  readonly place: Place
  readonly migration: Migration
  readonly at: string
  readonly tally: Tally
}

const lookAtPage = (stage: Stage, cases: readonly Case[]): Effect.Effect<void, EngineError> =>
  Effect.gen(function* () {
    // a stage of its own for each page: what fires on it is forgotten with it
    const dry = rehearsal(stage.core, stage.place)
    const found = yield* readOnTime(
      dry.core,
      dry.place,
      cases.map(({ id }) => id),
    )
    yield* Effect.forEach(found, (one, n) => lookAtCase(stage, cases[n], one), { discard: true })
  })

const lookAtCase = (stage: Stage, item: Case | undefined, found: Found): Effect.Effect<void, EngineError> => {
  if (Exit.isFailure(found)) return told(stage, item, found)
  const loaded = found.value
  // who ended or was migrated since the page was read is no case of this migration any more
  if (!loaded || loaded.case.status === 'done' || loaded.case.version !== stage.migration.from.version)
    return Effect.void
  const outcome = exitOf(() => outcomeOf(stage, loaded))
  if (Exit.isFailure(outcome)) return told(stage, item, outcome)
  return Effect.sync(() => stage.tally.count(loaded.case, outcome.value))
}

const outcomeOf = ({ migration, at, core }: Stage, loaded: Loaded): MigrationOutcome =>
  migrateCase(migration, loaded, { at, calendar: core.calendar })

/** What would leave the case waiting, or send it to the rescue list; an outage ends the rehearsal. */
const told = (
  { tally }: Stage,
  item: Case | undefined,
  failure: Exit.Failure<unknown, EngineError>,
): Effect.Effect<void, EngineError> => {
  const end = endByFailure(failure)
  if (end.kind === 'halt' || !item) return Effect.failCause(failure.cause)
  const reason = end.kind === 'settled' ? refusalOf(end.settlement.detail) : reasonOf(Cause.squash(end.cause))
  return Effect.sync(() => tally.refuse(item, reason))
}
