import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import { canonical } from '../../case/canonical.ts'
import { isJsonObject, type Json } from '../../case/json.ts'
import { reason } from '../../case/reason.ts'
import type { Timer } from '../../case/timer.ts'
import type { ChainEntry } from '../../case/transition.ts'
import type { Dossier } from '../../ports/anchors.ts'
import type { RunRow } from '../../ports/runs.ts'
import { MIGRATE } from '../../workflow/own-events.ts'
import { tagsOf } from '../../workflow/replay.ts'
import { misfitOf } from '../../workflow/state-fit.ts'
import { instant } from '../core.ts'
import { exitOf, port } from '../port.ts'
import { endByFailure, isDone, isRefused, type Look, type Looker } from './look.ts'
import { moveWrite, type VersionJob } from './move-write.ts'

/** How an undo looks at the cases of the migration that it takes back: each has its whole history read. */
export const lookToUndo =
  (job: VersionJob): Looker =>
  (rows) =>
    Effect.map(
      port((call) => job.core.storage.dossiersOf(job.place.tenant, rows.map(caseIdOf), call)),
      (dossiers) => {
        const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]))
        return rows.map((row) => {
          const look = exitOf(() => lookAt(job, byId.get(caseIdOf(row))))
          return Exit.isSuccess(look) ? look.value : endByFailure(look)
        })
      },
    )

/** The case of a target: an undo brings it along. */
export const caseIdOf = ({ caseId, given }: RunRow): string => caseId ?? String(given?.case ?? '')

const lookAt = (job: VersionJob, dossier: Dossier | undefined): Look => {
  if (!dossier?.case) return isRefused(reason('migration.caseGone'))
  const chain = dossier.chain.map(({ entry }) => entry)
  const place = chain.findLastIndex((entry) => isMigration(entry, String(job.run.what.of)))
  const [migration, ...since] = place < 0 ? [] : chain.slice(place)
  if (!migration) return isDone({ because: 'migration.notMigrated' })
  const [next] = since
  if (next?.event.type === MIGRATE && next.event.undoes === migration.revision) return isDone()
  if (next) return isRefused(reason('migration.movedSince', { events: since.map(({ event }) => event.type) }))
  return lookAtMigrated(job, { ...dossier, case: dossier.case }, { before: chain[place - 1], migration })
}

const isMigration = ({ event }: ChainEntry, run: string): boolean =>
  event.type === MIGRATE && event.run === run && event.undoes === undefined

interface Steps {
  readonly before: ChainEntry | undefined
  readonly migration: ChainEntry
}

const lookAtMigrated = (
  job: VersionJob,
  { case: item, timers }: Dossier & { readonly case: NonNullable<Dossier['case']> },
  { before, migration }: Steps,
): Look => {
  if (!before) return isRefused(reason('migration.caseGone'))
  const kept = isJsonObject(migration.event.timers) ? migration.event.timers : {}
  // an extension may have moved a deadline without a transition
  if (sorted(timers) !== sorted(kept.after)) return isRefused(reason('migration.deadlinesMoved'))
  const { after: old, to: state } = before
  const workflow = job.core.registry.get(old.workflow, old.version)
  const misfit = misfitOf(workflow, old.value, old.status)
  if (misfit) return isRefused(reason('migration.otherState', { state: misfit.state, problem: misfit.problem }))
  const move = {
    ...{ before: item, workflow, facts: {}, at: instant(job.core), undoes: migration.revision },
    next: { ...old, state, tags: tagsOf(workflow, old) },
    timers: { before: timers, after: timersOf(kept.before) },
  }
  return { kind: 'write', write: moveWrite(job, move) }
}

const timersOf = (timers: Json | undefined): readonly Timer[] => (Array.isArray(timers) ? timers : [])

const sorted = (timers: Json | readonly Timer[] | undefined): string =>
  (Array.isArray(timers) ? timers : []).map(canonical).toSorted().join()
