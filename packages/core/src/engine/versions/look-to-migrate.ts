import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { EngineError } from '../../case/errors.ts'
import { reason } from '../../case/reason.ts'
import type { RunRow } from '../../ports/runs.ts'
import { migrateCase } from '../../workflow/migrate.ts'
import type { Migration } from '../../workflow/migration.ts'
import { MIGRATE } from '../../workflow/own-events.ts'
import { instant } from '../core.ts'
import { exitOf, port } from '../port.ts'
import type { Found, Loaded } from '../read.ts'
import { endByFailure, isDone, isRefused, type Look, type Looker } from './look.ts'
import { moveWrite, type VersionJob } from './move-write.ts'
import { readOnTime } from './read-on-time.ts'

/** How a migration looks at its cases. */
export const lookToMigrate =
  (job: VersionJob, migration: Migration): Looker =>
  (rows) =>
    Effect.gen(function* () {
      const found = yield* readOnTime(job.core, job.place, rows.map(caseIdOf))
      const elsewhere = found.flatMap((one) => elsewhereIn(migration, one))
      const migrated = yield* migratedBefore(job, elsewhere)
      return found.map((one) => lookAt(job, migration, { found: one, migrated }))
    })

const caseIdOf = ({ caseId }: RunRow): string => caseId ?? ''

const elsewhereIn = ({ from }: Migration, found: Found): readonly string[] => {
  const item = Exit.isSuccess(found) ? found.value?.case : undefined
  return item && item.version !== from.version ? [item.id] : []
}

/** Which of these cases this run has migrated already: it was cut off before it could settle them. */
const migratedBefore = (
  { core, place, run }: VersionJob,
  ids: readonly string[],
): Effect.Effect<ReadonlySet<string>, EngineError> => {
  if (ids.length === 0) return Effect.succeed(new Set())
  return Effect.map(
    port((call) => core.storage.dossiersOf(place.tenant, ids, call)),
    (dossiers) =>
      new Set(
        dossiers
          .filter(({ chain }) => chain.some(({ entry: { event } }) => event.type === MIGRATE && event.run === run.id))
          .map(({ id }) => id),
      ),
  )
}

interface Sight {
  readonly found: Found
  readonly migrated: ReadonlySet<string>
}

const lookAt = (job: VersionJob, migration: Migration, { found, migrated }: Sight): Look => {
  if (Exit.isFailure(found)) return endByFailure(found)
  const loaded = found.value
  if (!loaded) return isRefused(reason('migration.caseGone'))
  if (migrated.has(loaded.case.id)) return isDone()
  // whoever ended meanwhile stays under the version it ended with
  if (loaded.case.status === 'done') return isDone({ because: 'case.finished' })
  const look = exitOf(() => lookAtLive(job, migration, loaded))
  return Exit.isSuccess(look) ? look.value : endByFailure(look)
}

const lookAtLive = (job: VersionJob, migration: Migration, loaded: Loaded): Look => {
  const at = instant(job.core)
  const outcome = migrateCase(migration, loaded, { at, calendar: job.core.calendar })
  if (!outcome.ok) return isRefused(outcome.reason)
  const { next, deadlines, facts } = outcome.migrated
  const timers = { before: loaded.timers, after: deadlines.after }
  return {
    kind: 'write',
    write: moveWrite(job, { before: loaded.case, workflow: migration.to, next, timers, facts, at }),
  }
}
